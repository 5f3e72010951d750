using System.Text;
using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>The texts that cells of an .xlsx refer to by number; they are in memory all at once, within a bound.</summary>
internal sealed class SharedTexts
{
    // What a text takes besides its characters: its object, and its place in the list while that grows.
    private const int BytesOfText = 22 + (3 * 8);

    private readonly List<string> texts = [];
    private readonly StringBuilder current = new();
    private readonly char[] buffer = new char[1024];
    private long bytes;

    /// <summary>Reads the part; a workbook without one has no shared texts.</summary>
    public SharedTexts(XmlReader? xml)
    {
        using (xml)
        {
            while (xml is not null && Xml.Next(xml))
            {
                if (Xml.Starts(xml, "si"))
                {
                    Add(xml.IsEmptyElement ? "" : RichText.Read(xml, current, buffer));
                }
            }
        }
    }

    /// <summary>The text with this number; empty for a number that no text has.</summary>
    public string this[int number] => number >= 0 && number < texts.Count ? texts[number] : "";

    private void Add(string text)
    {
        bytes += BytesOfText + (2L * text.Length);
        if (bytes > FileBounds.SharedTextBytes)
        {
            throw ZipCheck.Past(ProblemKinds.TextsTooLarge, bytes, FileBounds.SharedTextBytes);
        }

        texts.Add(text);
    }
}
