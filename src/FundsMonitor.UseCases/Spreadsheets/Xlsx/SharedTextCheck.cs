using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Counts the texts that cells of an .xlsx refer to by number: the reader holds them in memory all at once.</summary>
internal static class SharedTextCheck
{
    // What a text takes besides its characters: its object, and its place in the list while that grows.
    private const int BytesOfText = 22 + (3 * 8);

    /// <summary>Goes through the part; a workbook without one has no shared texts.</summary>
    /// <exception cref="BoundException">They would take too much memory, or one is longer than a cell holds.</exception>
    public static void Look(XmlReader? xml)
    {
        using (xml)
        {
            var (bytes, count) = (0L, 0);
            var buffer = new char[1024];
            while (xml is not null && Xml.Next(xml))
            {
                if (!Xml.Starts(xml, "si"))
                {
                    continue;
                }

                count++;
                bytes += BytesOfText + (2L * (xml.IsEmptyElement ? 0 : Xml.TextLength(xml, buffer, longest => TooLong(count, longest))));
                if (bytes > FileBounds.SharedTextBytes)
                {
                    throw ZipCheck.Past(ProblemKinds.TextsTooLarge, bytes, FileBounds.SharedTextBytes);
                }
            }
        }
    }

    private static BoundException TooLong(int text, int longest) =>
        BoundException.Damaged($"sharedStrings {BoundException.Number(text)}: hơn {BoundException.Number(longest)} ký tự");
}
