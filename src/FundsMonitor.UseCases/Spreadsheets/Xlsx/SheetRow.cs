using System.Globalization;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>
/// The cells of the current row. A number becomes an object only when somebody asks for it: most columns are never asked for.
/// </summary>
internal sealed class SheetRow
{
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);
    private readonly Slot[] slots = new Slot[FileBounds.Columns];

    private enum Kind : byte
    {
        Nothing,
        Text,
        Number,
        Truth,
    }

    /// <summary>Columns up to the last that holds something.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets the row before.</summary>
    public void Clear()
    {
        Array.Clear(slots, 0, Count);
        Count = 0;
    }

    public void Text(int column, string text, int style) => Set(column, new(Kind.Text, CellFormat.Number, style, 0, text));

    public void Number(int column, double number, CellFormat format) => Set(column, new(Kind.Number, format, 0, number, null));

    public void Truth(int column, bool truth) => Set(column, new(Kind.Truth, CellFormat.Number, 0, truth ? 1 : 0, null));

    /// <summary>The style of a cell that holds text; 0 for any other.</summary>
    public int Style(int column) => slots[column].Style;

    /// <summary>The cell as string, double, DateTime, TimeSpan or bool; null for none.</summary>
    public object? Value(int column, bool is1904)
    {
        ref var slot = ref slots[column];
        return slot.Kind switch
        {
            Kind.Text => slot.Text,
            Kind.Truth => slot.Number != 0,
            Kind.Number when slot.Format == CellFormat.Number => slot.Number,
            Kind.Number => Time(slot.Number, slot.Format, is1904),
            _ => null,
        };
    }

    private static object Time(double number, CellFormat format, bool is1904)
    {
        if (format == CellFormat.Duration)
        {
            return Math.Abs(number) < 1e6 ? TimeSpan.FromDays(number) : number;
        }

        // Excel's days end with the year 9999, and its first sixty stand one before everybody else's, for a 29 February 1900.
        if (number is < 0 or >= 2_958_466)
        {
            return number;
        }

        return is1904 ? Epoch1904.AddDays(Math.Min(number, 2_950_000)) : DateTime.FromOADate(number < 60 ? number + 1 : number);
    }

    private void Set(int column, Slot slot)
    {
        if (column < slots.Length)
        {
            slots[column] = slot;
            Count = Math.Max(Count, column + 1);
        }
    }

    private readonly record struct Slot(Kind Kind, CellFormat Format, int Style, double Number, string? Text);
}
