using System.Text;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.SampleData.Writing;
using FundsMonitor.Tests.Spreadsheets;
using FundsMonitor.Tests.Text.Legacy;

namespace FundsMonitor.Tests.Importing.Cases;

/// <summary>An invented file of a bank or commune, written down as a few lines of text and turned into the real thing.</summary>
/// <remarks>
/// Lines, in order: <c># what it shows</c>; <c>file: name.xlsx</c> (or <c>.xls</c>, <c>.csv</c>, <c>.txt</c>);
/// <c>ask: month 2024-03, office 004820, commune 05551, kind debts, unit trieu, dates mdy</c>;
/// <c>typed: tcvn3</c> (or <c>vni</c>, <c>vntime</c> …) for every text of the file;
/// for text files <c>encoding: utf-16le</c> and <c>delimiter: #</c>;
/// <c>sheet: name</c> where there are several. Then rows, see <see cref="CaseRows"/>.
/// </remarks>
internal sealed class CaseFile
{
    private const string FirstSheet = "Sheet1";

    private readonly Dictionary<string, string> settings = [];
    private readonly List<(string Sheet, CaseRows Rows)> sheets = [];

    public CaseFile(string text)
    {
        var people = new CasePeople();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (CaseRows.IsRow(line))
            {
                Rows(people).Add(line);
                continue;
            }

            var (key, value) = Split(line);
            if (key == "sheet")
            {
                sheets.Add((value, new(people)));
            }
            else
            {
                settings.Add(key, value);
            }
        }
    }

    /// <summary>The file's name.</summary>
    public string Name => settings["file"];

    /// <summary>What its sender says.</summary>
    public Asked Asked => settings.GetValueOrDefault("ask", "").Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Trim().Split(' ', 2)).Aggregate(new Asked(), (asked, a) => Said(asked, a[0], a[1]));

    /// <summary>Writes the file and gives its path.</summary>
    public string Save(string folder)
    {
        var path = Path.Combine(folder, Name);
        File.WriteAllBytes(path, Path.GetExtension(Name) switch { ".xlsx" => Workbook(), ".xls" => OldWorkbook(), _ => Text() });
        return path;
    }

    private CaseRows Rows(CasePeople people)
    {
        if (sheets.Count == 0)
        {
            sheets.Add((FirstSheet, new(people)));
        }

        return sheets[^1].Rows;
    }

    private byte[] Workbook()
    {
        var workbook = new TestWorkbook();
        sheets.ForEach(s => workbook.Sheet(s.Sheet, [.. s.Rows.All.Select(r => Array.ConvertAll(r, Typed))]));
        return workbook.ToXlsx();
    }

    private byte[] OldWorkbook() => XlsTableWriter.Write([.. sheets.Select(s =>
    {
        var table = new Table(s.Sheet);
        table.AddRange(s.Rows.All.Select(r => Array.ConvertAll(Array.ConvertAll(r, Typed), InOldWorkbook)));
        return table;
    })]);

    private static object? InOldWorkbook(object? cell) => cell switch
    {
        double number => (decimal)number,
        DateTime day => DateOnly.FromDateTime(day),
        CellFault fault => new ErrorCell(fault.Name),
        _ => cell,
    };

    private byte[] Text()
    {
        var delimiter = settings.GetValueOrDefault("delimiter", ",").Replace("tab", "\t", StringComparison.Ordinal);
        var lines = sheets.Single().Rows.All.Select(r => string.Join(delimiter, r.Select(c => CellText.Of(Typed(c)))));
        var encoding = settings.GetValueOrDefault("encoding", "utf-8") switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-8-bom" => new UTF8Encoding(true),
            "latin-1" => System.Text.Encoding.Latin1,
            "windows-1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258)!,
            _ => new UTF8Encoding(false),
        };
        var text = string.Concat(lines.Select(l => l + "\r\n"));
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(encoding.CodePage == 1258 ? OldEncodings.For1258(text) : text)];
    }

    private object? Typed(object? cell) =>
        cell is string text && settings.TryGetValue("typed", out var how) ? CaseTyping.Of(how, text) : cell;

    private static Asked Said(Asked asked, string what, string value) => what switch
    {
        "month" => asked with { Month = Month.TryParse(value, out var month) ? month : throw new FormatException(value) },
        "office" => asked with { OfficeCode = value },
        "commune" => asked with { CommuneCode = value },
        "kind" => asked with { Kind = FileKinds.Find(value) ?? throw new FormatException(value) },
        "unit" => asked with { Unit = value switch { "dong" => AmountUnit.Dong, "nghin" => AmountUnit.Thousand, _ => AmountUnit.Million } },
        "dates" => asked with { Dates = value == "mdy" ? DateOrder.MonthFirst : DateOrder.DayFirst },
        _ => throw new FormatException(what),
    };

    private static (string Key, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (line[..colon], line[(colon + 1)..].Trim()) : throw new FormatException(line);
    }
}
