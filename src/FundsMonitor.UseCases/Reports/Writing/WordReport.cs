using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core.Reports;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using static FundsMonitor.UseCases.Spreadsheets.Writing.WordParts;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>
/// Writes a report as a Word document in the layout of Nghị định 30/2020/NĐ-CP, phụ lục I: A4 upright, wide tables as annexes across,
/// each annex with page numbers of its own.
/// </summary>
internal static class WordReport
{
    // Twentieths of a point. Margins: 20 mm above and below, 30 mm left, 15 mm right.
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Left = 1701;
    private const int Right = 851;
    private const int Edge = 1134;
    private const int HeaderAt = 567;
    private const int Upright = Short - Left - Right;
    private const int Across = Long - Left - Right;

    public static void Write(Stream stream, Report report)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var numbers = new Headers(main);
        var body = new Body();
        body.Append(WordFrame.Head(report, Upright));
        body.Append(report.Opening.Select(WordFrame.Said));
        foreach (var (index, section) in report.Sections.Index())
        {
            body.Append(WordFrame.Heading($"{Report.NumberOf(index)}. {section.Heading}"));
            body.Append(section.Paragraphs.Select(WordFrame.Said));
            body.Append(section.Tables.SelectMany(t => WordTable.Of(t, Upright)));
            body.Append(section.Notes.Select(WordFrame.Note));
        }

        body.Append(WordFrame.Foot(report, Upright));
        foreach (var (index, annex) in report.Annexes.Index())
        {
            // A section's properties stand in its last paragraph: each annex ends the part before it.
            body.Append(new Paragraph(new ParagraphProperties(Section(numbers, isAcross: index > 0))));
            body.Append(WordFrame.AnnexHead(report, index));
            body.Append(WordTable.Of(annex with { Title = "" }, Across));
        }

        body.Append(Section(numbers, isAcross: report.Annexes.Count > 0));
        main.Document = new Document(body);
    }

    private static SectionProperties Section(Headers numbers, bool isAcross) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = numbers.Numbered },
        new HeaderReference { Type = HeaderFooterValues.First, Id = numbers.Blank },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize
        {
            Width = (uint)(isAcross ? Long : Short),
            Height = (uint)(isAcross ? Short : Long),
            Orient = isAcross ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
        },
        new PageMargin { Left = Left, Right = Right, Top = Edge, Bottom = Edge, Header = HeaderAt, Footer = HeaderAt, Gutter = 0 },
        new PageNumberType { Start = 1 },
        new TitlePage());

    /// <summary>The number in the middle above each page but the first.</summary>
    private sealed class Headers
    {
        public Headers(MainDocumentPart main)
        {
            var (numbered, blank) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<HeaderPart>());
            numbered.Header = new Header(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }), Field("PAGE")));
            blank.Header = new Header(new Paragraph());
            (Numbered, Blank) = (main.GetIdOfPart(numbered), main.GetIdOfPart(blank));
        }

        public string Numbered { get; }

        public string Blank { get; }
    }
}
