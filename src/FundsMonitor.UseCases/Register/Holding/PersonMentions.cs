using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>Whom to look for in a file.</summary>
/// <param name="Id">9 or 12 digits; empty where none is known.</param>
/// <param name="NameSearch">The name as <see cref="SearchText"/> makes it.</param>
/// <param name="Rows">Rows of the file that are known to be this person's.</param>
internal sealed record Sought(string Id, string NameSearch, IReadOnlySet<int> Rows);

/// <summary>A row of a received file that speaks of the person.</summary>
/// <param name="Sheet">Its sheet; empty for text files.</param>
/// <param name="Number">Excel's number.</param>
/// <param name="Cells">Headings and values as they are written; none where only the name is the same.</param>
internal sealed record Mention(string Sheet, int Number, IReadOnlyList<(string Heading, string Value)> Cells);

/// <summary>
/// Looks through one kept file for a person. A row with the person's id, or known to be the person's, is given whole. Of a row with the
/// same name alone only the place is given, as it may be somebody else's; and nothing of one that has another id under a heading of ids.
/// </summary>
internal static class PersonMentions
{
    private static readonly string[] IdHeadings = ["cmnd", "cccd", "dinh danh", "can cuoc", "cmt"];

    /// <returns>The rows, and whether the file was read to its end.</returns>
    /// <exception cref="IOException">Its bytes are not there.</exception>
    public static (IReadOnlyList<Mention> Found, bool IsWhole) Read(
        string path, SourceFile file, Sought sought, CancellationToken cancel)
    {
        var (rows, _) = WorkbookOpener.Open(path);
        if (rows is null)
        {
            return ([], false);
        }

        using (rows)
        {
            List<Mention> found = [];
            do
            {
                var headings = rows.SheetName == file.Sheet ? file.Headings.Split('\t') : [];
                while (rows.ReadRow())
                {
                    cancel.ThrowIfCancellationRequested();
                    if (MentionOf(rows, headings, sought) is { } mention)
                    {
                        found.Add(mention);
                    }
                }
            }
            while (rows.NextSheet());
            return (found, rows.Refusal is null);
        }
    }

    private static Mention? MentionOf(IWorkbookRows rows, string[] headings, Sought sought)
    {
        var cells = Enumerable.Range(0, rows.ColumnCount).Select(c => (Column: c, Value: rows.Cell(c)))
            .Where(c => c.Value is not null).ToList();
        if ((sought.Rows.Contains(rows.RowNumber) && headings.Length > 0) || cells.Exists(c => HasId(c.Value, sought.Id)))
        {
            return new(rows.SheetName, rows.RowNumber, [.. cells.Select(c => (Heading(c.Column), Written(c.Value)))]);
        }

        return cells.Exists(c => IsName(c.Value, sought.NameSearch))
            && !cells.Exists(c => IsIdHeading(Heading(c.Column)) && IsOtherId(Written(c.Value), sought.Id))
            ? new(rows.SheetName, rows.RowNumber, [])
            : null;

        string Heading(int column) => column < headings.Length && headings[column].Length > 0
            ? headings[column]
            : string.Create(CultureInfo.InvariantCulture, $"Cột {column + 1}");
    }

    /// <summary>A text may hold more than the id; a number has lost the zeros before it.</summary>
    private static bool HasId(object? value, string id) => id.Length > 0 && value switch
    {
        string text => HasRun(text, id),
        double number => number >= 1 && number.ToString("0", CultureInfo.InvariantCulture) == id.TrimStart('0'),
        _ => false,
    };

    /// <summary>Whether the digits stand there, and no digit beside them.</summary>
    private static bool HasRun(string text, string digits)
    {
        for (var at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var end = at + digits.Length;
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same name, with or without marks: a mark may be a character of its own, so that a text is twice as long.</summary>
    private static bool IsName(object? value, string search) => value is string text && search.Length > 0
        && text.Length >= search.Length && text.Length <= search.Length * 2 && SearchText.Of(text) == search;

    private static bool IsIdHeading(string heading) =>
        SearchText.Of(heading) is var said && IdHeadings.Any(h => said.Contains(h, StringComparison.Ordinal));

    private static bool IsOtherId(string text, string id) =>
        id.Length > 0 && text.Trim('\'', ' ') is { Length: >= 8 and <= 12 } other && other.All(char.IsAsciiDigit)
        && other.TrimStart('0') != id.TrimStart('0');

    private static string Written(object? value) => value switch
    {
        string text => text.Trim(),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        bool said => said ? "Có" : "Không",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
