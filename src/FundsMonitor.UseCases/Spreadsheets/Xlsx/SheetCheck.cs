using System.Globalization;
using System.Xml;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Goes through one worksheet: the numbers of its rows, the length of its texts, the fonts and the errors of its cells.</summary>
/// <remarks>The declared dimension is not looked at: a sheet is as large as the cells it holds.</remarks>
internal sealed class SheetCheck(CellNotes notes, string sheet, CancellationToken cancel)
{
    // #GETTING_DATA; a text is read in pieces, and an error is within the first.
    private const int LongestError = 20;

    private readonly char[] buffer = new char[1024];
    private int row;
    private int column;
    private int current;
    private bool isError;
    private bool isFormula;

    /// <summary>Goes through the part to its end, which says that it was not cut short.</summary>
    /// <exception cref="BoundException">A row beyond the last, or a text that no cell holds.</exception>
    public void Look(XmlReader xml)
    {
        using (xml)
        {
            while (Xml.Next(xml))
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    LookAt(xml);
                }
            }
        }

        EndCell();
    }

    private void LookAt(XmlReader xml)
    {
        isFormula |= xml.LocalName == "f";
        isFormula &= xml.LocalName is not ("v" or "is");
        switch (xml.LocalName)
        {
            case "row":
                StartRow(xml);
                break;
            case "c":
                StartCell(xml);
                break;
            case "v" or "is" or "f" when !xml.IsEmptyElement:
                ReadText(xml, isValue: xml.LocalName == "v");
                break;
        }
    }

    private void StartRow(XmlReader xml)
    {
        EndCell();
        cancel.ThrowIfCancellationRequested();
        var given = Xml.Attribute(xml, "r");
        column = 0;

        // A number that is none, or beyond all rows, is taken for the row behind the last.
        row = given.Length == 0 ? row + 1
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
        if (row > FileBounds.Rows)
        {
            throw new BoundException(ProblemKinds.TooManyRows, BoundException.Number(FileBounds.Rows));
        }
    }

    // A formula without a value: the program that wrote the file did not calculate.
    private void EndCell()
    {
        if (isFormula)
        {
            notes.NoteError((sheet, row, current), CellFault.NotCalculated.Name);
        }

        isFormula = false;
    }

    private void StartCell(XmlReader xml)
    {
        EndCell();
        isError = false;
        var style = 0;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "t":
                    isError = xml.Value == "e";
                    break;
                case "r":
                    column = ColumnOf(xml.Value) ?? column;
                    break;
                case "s" when notes.HasFonts:
                    style = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    break;
            }
        }

        xml.MoveToElement();
        if (notes.HasFonts)
        {
            notes.NoteStyle((sheet, row, column), style);
        }

        current = column++;
    }

    private void ReadText(XmlReader xml, bool isValue)
    {
        var length = Xml.TextLength(xml, buffer, TooLong);
        if (isValue && isError)
        {
            notes.NoteError((sheet, row, current), new string(buffer, 0, Math.Min(length, LongestError)));
        }
    }

    private BoundException TooLong(int longest) =>
        new(ProblemKinds.CellTooLong, BoundException.Number(row), BoundException.Number(longest));

    /// <summary>The column of a reference, from 0: "C5" and "c5" are 2; null where it names none.</summary>
    private static int? ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > FileBounds.Columns)
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
