using System.Globalization;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Importing.Cases;

/// <summary>The rows of one sheet of a case.</summary>
/// <remarks>
/// <para><c>| a | b | 12.5</c> is a row, <c>|</c> alone an empty one; <c>3x| …</c> repeats it with other people.</para>
/// <para><c>header: mau-31 without Ngày vay, Mức vay with Cột mới</c> is the heading row of a fixed export, from column B, and
/// <c>= Mã PGD: 004820; Tên KH: @name</c> (or <c>3x= …</c>) a row under the last such header, other cells empty.</para>
/// <para>Cells: a number is a number unless zeros lead it or it has over 15 digits; <c>'12</c> is text; <c>day:2024-03-31</c> a date;
/// <c>fault:#N/A</c> a formula that failed, <c>fault:=?</c> one never calculated; <c>tcvn3:</c> and <c>vni:</c> text in that encoding,
/// <c>vntime: vntimeh: vnitimes:</c> in its font too;
/// <c>@name @sex @id @oldid @birth @year @loan @customer @group @n</c> stand for the row's invented person; the rest is text.</para>
/// </remarks>
internal sealed partial class CaseRows(CasePeople people)
{
    private const char Between = '|';

    private readonly List<object?[]> rows = [];
    private string[] header = [];

    /// <summary>The rows, the first being row 1.</summary>
    public IReadOnlyList<object?[]> All => rows;

    /// <summary>Whether a line of a case is a row, or several.</summary>
    public static bool IsRow(string line) => Row().IsMatch(line);

    /// <summary>Adds what the line says.</summary>
    public void Add(string line)
    {
        if (line.StartsWith("header:", StringComparison.Ordinal))
        {
            header = [.. Header(line["header:".Length..].Trim())];
            rows.Add([null, .. header]);
            return;
        }

        var match = Row().Match(line);
        var times = match.Groups["times"].Success ? int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture) : 1;
        for (var i = 0; i < times; i++)
        {
            var person = people.Next();
            var rest = line[match.Length..];
            rows.Add(match.Groups["by"].Value == "=" ? ByHeading(rest, person) : Cells(rest, person));
        }
    }

    private static IEnumerable<string> Header(string text)
    {
        var match = HeaderLine().Match(text);
        var export = FileLayouts.All.First(l => l.Name == match.Groups["layout"].Value).Export;
        return export.Except(Names(match.Groups["without"].Value)).Concat(Names(match.Groups["with"].Value));
    }

    private static string[] Names(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static object?[] Cells(string line, CasePerson person) =>
        line.Trim().Length == 0 ? [] : [.. line.Trim().TrimEnd(Between).Split(Between).Select(c => Cell(c.Trim(), person))];

    private object?[] ByHeading(string line, CasePerson person)
    {
        var cells = new object?[header.Length + 1];
        foreach (var pair in line.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            var column = Array.IndexOf(header, pair[..colon].Trim());
            cells[column >= 0 ? column + 1 : throw new FormatException(pair)] = Cell(pair[(colon + 1)..].Trim(), person);
        }

        return cells;
    }

    private static object? Cell(string text, CasePerson person)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] == '\'')
        {
            return text[1..];
        }

        if (text.StartsWith("day:", StringComparison.Ordinal))
        {
            return DateTime.ParseExact(text[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (text.StartsWith("fault:", StringComparison.Ordinal))
        {
            return CellFault.Of(text[6..]) ?? throw new FormatException(text);
        }

        if (Typed().Match(text) is { Success: true } typed)
        {
            return CaseTyping.Of(typed.Groups["how"].Value, Token().Replace(typed.Groups["text"].Value, m => person.Find(m.Value)));
        }

        return Number().IsMatch(text)
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : Token().Replace(text, m => person.Find(m.Value));
    }

    [GeneratedRegex(@"^((?<times>[0-9]+)x)?(?<by>[|=])|^header:", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<layout>\S+)( without (?<without>.*?))?( with (?<with>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^(?<how>tcvn3|vni|vntime|vntimeh|vnitimes):(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("@[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
