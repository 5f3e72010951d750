using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Text;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>Reads rows in memory to their end.</summary>
internal static class TableCase
{
    /// <summary>The communes that a list of places would know.</summary>
    private static readonly Dictionary<string, string> Communes = new() { ["xa kim phuong"] = "05551", ["xa quy ky"] = "05545" };

    public static (OpenedFile File, List<ScopedRow> Rows) Read(object?[][] sheet, Asked? asked = null)
    {
        var (file, refusal) = FileReader.Open(TestRows.Of(sheet), asked ?? new(), CodeOf);
        Assert.Null(refusal);
        return (file!, [.. file!.Rows()]);
    }

    private static string? CodeOf(string name, DateOnly? day) => Communes.GetValueOrDefault(SearchText.Of(name));

    /// <summary>The records, from a file that must be accepted.</summary>
    public static List<T> Accepted<T>(object?[][] sheet, Asked? asked = null)
        where T : FileRow
    {
        var (file, rows) = Read(sheet, asked);
        Assert.Null(file.Refusal);
        return [.. rows.Select(r => (T)r.Row)];
    }

    /// <summary>Why the file is refused, at its opening or in its rows.</summary>
    public static Refusal Refused(object?[][] sheet, Asked? asked = null, CommuneByName? names = null)
    {
        var (file, refusal) = FileReader.Open(TestRows.Of(sheet), asked ?? new(), names ?? CodeOf);
        _ = file?.Rows().Count();
        return refusal ?? file!.Refusal ?? throw new InvalidOperationException("The file was not refused.");
    }

    /// <summary>The sentence in Vietnamese.</summary>
    public static string Sentence(this Refusal refusal) => ProblemKinds.Reason(refusal).Vi;
}
