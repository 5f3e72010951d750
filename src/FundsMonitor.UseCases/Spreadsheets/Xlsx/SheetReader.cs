using System.Globalization;
using System.Text;
using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Goes through one worksheet once, row by row. What a formula came to is read as stored; no formula is looked at.</summary>
/// <remarks>The declared dimension is not looked at either: a sheet is as large as the cells it holds.</remarks>
internal sealed class SheetReader(XmlReader xml, WorkbookParts workbook) : IDisposable
{
    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[1024];
    private readonly Names names = new(xml.NameTable);
    private bool ended;

    /// <summary>The cells of the current row.</summary>
    public SheetRow Row { get; } = new();

    /// <summary>The number Excel shows for the current row.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Goes to the next row that the sheet holds, whatever its number; false at the end of the sheet.</summary>
    public bool Next()
    {
        while (!ended && Xml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, names.Row))
            {
                ReadRow();
                return true;
            }

            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                ReadToEnd();
            }
        }

        ended = true;
        return false;
    }

    public void Dispose() => xml.Dispose();

    /// <summary>What stands behind the rows is not needed; that it is there says that the sheet was not cut short.</summary>
    private void ReadToEnd()
    {
        while (Xml.Next(xml))
        {
            // On to the last node.
        }

        ended = true;
    }

    private void ReadRow()
    {
        Row.Clear();
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        RowNumber = GivenRow() ?? RowNumber + 1;
        var column = 0;
        while (!isEmpty && Xml.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, names.Cell))
            {
                column = ReadCell(column) + 1;
            }
        }
    }

    private int? GivenRow()
    {
        int? given = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (!IsReference())
            {
                continue;
            }

            // A number that is none, or beyond all rows, is taken for the row behind the last.
            given = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, FileBounds.Rows + 1)
                : FileBounds.Rows + 1;
        }

        xml.MoveToElement();
        return given;
    }

    /// <summary>Reads the cell that starts here.</summary>
    /// <param name="next">Its column where it does not say one.</param>
    /// <returns>Its column.</returns>
    private int ReadCell(int next)
    {
        var (column, type, format) = (next, CellType.Number, 0);
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (IsReference())
            {
                column = ColumnOf(xml.Value) ?? next;
            }
            else if (ReferenceEquals(xml.LocalName, names.Type))
            {
                type = TypeOf(xml.Value);
            }
            else if (ReferenceEquals(xml.LocalName, names.Style))
            {
                format = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            }
        }

        xml.MoveToElement();
        if (!xml.IsEmptyElement)
        {
            ReadContent(column, type, format);
        }

        return column;
    }

    private void ReadContent(int column, CellType type, int format)
    {
        var depth = xml.Depth;
        while (Xml.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement)
            {
                continue;
            }

            if (ReferenceEquals(xml.LocalName, names.Value))
            {
                text.Clear();
                ReadValue();
                Store(column, type, format);
            }
            else if (xml.LocalName == "is")
            {
                Row.Text(column, RichText.Read(xml, text, buffer), format);
            }
        }
    }

    private void ReadValue()
    {
        var depth = xml.Depth;
        while (Xml.Next(xml) && xml.Depth > depth)
        {
            if (Xml.IsText(xml))
            {
                Xml.AppendText(xml, text, buffer);
            }
        }
    }

    private void Store(int column, CellType type, int format)
    {
        var length = Math.Min(text.Length, buffer.Length);
        text.CopyTo(0, buffer, length);
        var value = buffer.AsSpan(0, length).Trim();
        switch (type)
        {
            case CellType.Shared:
                var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var shared);
                Row.Text(column, isNumber ? workbook.Texts[shared] : "", format);
                break;
            case CellType.Truth:
                Row.Truth(column, value is "1" or "true");
                break;
            case CellType.Number when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                Row.Number(column, number, workbook.Styles.Format(format));
                break;
            case CellType.Day when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var day):
                Row.Number(column, day.ToOADate(), CellFormat.Date);
                break;
            default:
                Row.Text(column, Xml.Unescaped(text.ToString()), format);
                break;
        }
    }

    private bool IsReference() => ReferenceEquals(xml.LocalName, names.Reference) || xml.LocalName == "R";

    private static CellType TypeOf(string type) => type switch
    {
        "s" => CellType.Shared,
        "b" => CellType.Truth,
        "n" or "" => CellType.Number,
        "d" => CellType.Day,
        _ => CellType.Text,
    };

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

    private enum CellType
    {
        Number,
        Shared,
        Text,
        Truth,
        Day,
    }

    /// <summary>Names as the reader itself holds them, so that comparing two is comparing references.</summary>
    private sealed class Names(XmlNameTable table)
    {
        public string Row { get; } = table.Add("row");

        public string Cell { get; } = table.Add("c");

        public string Value { get; } = table.Add("v");

        public string Reference { get; } = table.Add("r");

        public string Type { get; } = table.Add("t");

        public string Style { get; } = table.Add("s");
    }
}
