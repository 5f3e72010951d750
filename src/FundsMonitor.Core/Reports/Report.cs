using System.Globalization;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Core.Reports;

/// <summary>A part of a report's body.</summary>
/// <param name="Heading">Its heading, without its number.</param>
/// <param name="Paragraphs">Sentences, before the tables.</param>
/// <param name="Tables">Tables of up to six columns: they stand on paper upright.</param>
/// <param name="Notes">What must be known to read the tables right.</param>
public sealed record ReportSection(
    string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Notes);

/// <summary>A whole report. The page, Word and Excel draw this value and nothing else.</summary>
public sealed record Report
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    /// <summary>What it is about in space.</summary>
    public required ReportPlace Place { get; init; }

    /// <summary>What it is about in time.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The day in Vietnam on which it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The sentences under the title, one paragraph each.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Its body in order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Tables that are too wide for an upright page: they stand behind the signature.</summary>
    public required IReadOnlyList<ReportTable> Annexes { get; init; }

    /// <summary>The type of document.</summary>
    public static string Type => "BÁO CÁO";

    /// <summary>The extract (trích yếu) below the type.</summary>
    public string About => $"Tình hình kinh phí và tín dụng chính sách giảm nghèo {Period.Name.Vi} của {Place.InTitle}";

    /// <summary>Letterhead and signature.</summary>
    public ReportIssuer Issuer => ReportIssuer.Of(Place);

    /// <summary>All tables, body first, in the order in which they stand.</summary>
    public IEnumerable<ReportTable> Tables => Sections.SelectMany(s => s.Tables).Concat(Annexes);

    /// <summary>"Kim Phượng, ngày 02 tháng 4 năm 2024": days under 10 and the first two months have two digits.</summary>
    public string PlaceAndDate => string.Create(
        CultureInfo.InvariantCulture,
        $"{Issuer.Town}, ngày {MadeOn.Day:00} tháng {(MadeOn.Month <= 2 ? $"0{MadeOn.Month}" : Words.Of(MadeOn.Month))} năm {MadeOn.Year}");

    /// <summary>The number of a section or an annex: I, II, III …</summary>
    public static string NumberOf(int index) => Roman[index];

    /// <summary>The name of its file, without an ending: letters, digits and hyphens.</summary>
    public string FileName => $"bao-cao-{(Place.Code.Length > 0 ? Place.Code : "tat-ca")}-{Period}";
}
