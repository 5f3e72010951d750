using System.Globalization;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>What the lines above a table say of it: month, year, office, commune, decision.</summary>
internal sealed partial class TitleText
{
    private readonly IReadOnlyList<string> lines;
    private readonly IReadOnlyList<string> folded;

    /// <param name="lines">The texts above the header, NFC.</param>
    /// <param name="first">What stands above the file's first table, for what these lines do not say; null for that table itself.</param>
    public TitleText(IReadOnlyList<string> lines, TitleText? first = null)
    {
        this.lines = lines;
        folded = [.. lines.Select(SearchText.Of)];
        Month = FindMonth() ?? first?.Month;
        Year = FindYear() ?? first?.Year;
        OfficeCode = First(Office())?.PadLeft(6, '0') ?? first?.OfficeCode ?? "";
        CommuneCode = First(Commune()) is { } commune ? PlaceCode(commune) : "";
        CommuneName = PlaceName.In(lines);
        (Decision, DecisionDate) = FindDecision();
        if (first is not null && CommuneCode.Length + CommuneName.Length == 0)
        {
            (CommuneCode, CommuneName) = (first.CommuneCode, first.CommuneName);
        }

        if (first is not null && Decision.Length == 0)
        {
            (Decision, DecisionDate) = (first.Decision, first.DecisionDate);
        }

        folded = folded.Count == 0 && first is not null ? first.Folded : folded;
    }

    /// <summary>"Ngày 31 tháng 3 năm 2024", "Tháng 03/2024"; null where no month is named.</summary>
    public Month? Month { get; }

    /// <summary>"Năm: 2024", "năm 2024" outside a date; null where no year is named.</summary>
    public int? Year { get; }

    /// <summary>"Mã PGD: 004820"; empty where none is named.</summary>
    public string OfficeCode { get; }

    /// <summary>"Mã xã: 05551", "Mã huyện: 872"; empty where none is named.</summary>
    public string CommuneCode { get; }

    /// <summary>"Xã Kim Phượng" as written; empty where none is named.</summary>
    public string CommuneName { get; }

    /// <summary>"498/KH-UBND"; empty where none is named.</summary>
    public string Decision { get; }

    /// <summary>The date that follows the decision's number on its line; null where none does.</summary>
    public DateOnly? DecisionDate { get; }

    /// <summary>The lines, lower case and without marks.</summary>
    public IReadOnlyList<string> Folded => folded;

    /// <summary>Whether a line says these words, given without marks.</summary>
    public bool Says(string words) => folded.Any(l => l.Contains(words, StringComparison.Ordinal));

    /// <summary>The day on the first line that says these words, given without marks; null where none names a day.</summary>
    public DateOnly? DayOf(string words) =>
        folded.Where(l => l.Contains(words, StringComparison.Ordinal)).Select(DayIn).FirstOrDefault(day => day is not null);

    /// <summary>A place's code as stored: 5 digits, or 3 for a district.</summary>
    public static string PlaceCode(string digits) => digits.Length <= 3 ? digits.PadLeft(3, '0') : digits.PadLeft(5, '0');

    /// <summary>A number of a decision in a text ("số 12/QĐ-UBND ngày …" gives "12/QĐ-UBND"), or "".</summary>
    public static string DecisionIn(string text) => Spaces().Replace(DecisionNumber().Match(text).Value, "");

    /// <summary>The date that stands behind the number of a decision, or null.</summary>
    public static DateOnly? DateAfterDecision(string text)
    {
        var number = DecisionNumber().Match(text);
        return number.Success ? DayIn(SearchText.Of(text[(number.Index + number.Length)..])) : null;
    }

    private static DateOnly? DayIn(string folded)
    {
        var match = DayInWords().Match(folded);
        match = match.Success ? match : DayInFigures().Match(folded);
        return match.Success
            ? DateText.Read($"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}").Day
            : null;
    }

    private Month? FindMonth()
    {
        // The date of a decision is not the date of the data.
        foreach (var line in folded.Where((_, i) => !DecisionNumber().IsMatch(lines[i])))
        {
            if (DayIn(line) is { } day)
            {
                return Core.Month.Of(day);
            }

            var match = MonthInWords().Match(line);
            if (match.Success
                && Number(match.Groups["m"]) is >= 1 and <= 12 and var month
                && Number(match.Groups["y"]) is >= 1990 and <= 2100 and var year)
            {
                return new(year, month);
            }
        }

        return null;
    }

    private int? FindYear() =>
        folded.Select(l => YearAlone().Match(l)).Where(m => m.Success).Select(m => (int?)Number(m.Groups["y"])).FirstOrDefault();

    private (string Number, DateOnly? Date) FindDecision()
    {
        var line = lines.FirstOrDefault(l => DecisionNumber().IsMatch(l));
        return line is null ? ("", null) : (DecisionIn(line), DateAfterDecision(line));
    }

    private string? First(Regex regex) =>
        folded.Select(l => regex.Match(l)).Where(m => m.Success).Select(m => m.Groups["code"].Value).FirstOrDefault();

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ngay\s*(?<d>[0-9]{1,2})\s*thang\s*(?<m>[0-9]{1,2})\s*nam\s*(?<y>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayInWords();

    [GeneratedRegex(@"(ngay|den|so lieu)\s*:?\s*(?<d>[0-9]{1,2})[/.\-](?<m>[0-9]{1,2})[/.\-](?<y>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayInFigures();

    [GeneratedRegex(@"(thang|ky so lieu|ky)\s*:?\s*(?<m>[0-9]{1,2})\s*(nam|/|-)\s*(?<y>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex MonthInWords();

    [GeneratedRegex(@"(?<!thang\s*[0-9]{1,2}\s*)nam\s*:?\s*(?<y>(19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"ma pgd\s*:?\s*(?<code>[0-9]{3,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(
        @"ma (xa|phuong|thi tran|dac khu|huyen|thanh pho|thi xa|dia ban|dvhc|don vi hanh chinh)\s*:?\s*(?<code>[0-9]{3,5})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Commune();

    [GeneratedRegex(@"[0-9]{1,5}\s*/\s*([0-9]{4}\s*/\s*)?(QĐ|QD|KH|NQ|TB|CV|TTr)(\s*[-–]\s*\p{Lu}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex DecisionNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
