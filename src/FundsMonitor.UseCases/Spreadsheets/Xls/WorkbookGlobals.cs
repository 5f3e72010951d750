using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Xls;

/// <summary>What the first part of an .xls says of its sheets and of the fonts of its styles.</summary>
internal sealed class WorkbookGlobals
{
    private const int Sheet = 0x0085;
    private const int Font = 0x0031;
    private const int Style = 0x00E0;
    private const int FontNameAt = 14;
    private const int SheetNameAt = 6;
    private const int Worksheet = 0;

    // Fonts are numbered as if there were one more behind the first four.
    private const int NumberLeftOut = 4;

    private readonly List<string> fonts = [];
    private readonly List<ushort> fontOfStyle = [];
    private readonly List<(long Place, string Name)> sheets = [];

    /// <summary>Where each worksheet begins in the stream, and its name.</summary>
    public IReadOnlyList<(long Place, string Name)> Sheets => sheets;

    /// <summary>For each style its font where that is of an older encoding; else empty.</summary>
    public IReadOnlyList<string> LegacyFonts => [.. fontOfStyle.Select(LegacyFont)];

    /// <summary>Takes up a record; those past what a workbook may have are left.</summary>
    public void Add(int id, ReadOnlySpan<byte> content)
    {
        switch (id)
        {
            case Font when fonts.Count < FileBounds.Formats:
                fonts.Add(CellNotes.LegacyFont(Text(content, FontNameAt)));
                break;
            case Style when fontOfStyle.Count < FileBounds.Formats:
                fontOfStyle.Add(content.Length < 2 ? (ushort)0 : BinaryPrimitives.ReadUInt16LittleEndian(content));
                break;
            case Sheet when sheets.Count < FileBounds.Sheets && content.Length > SheetNameAt && content[5] == Worksheet:
                sheets.Add((BinaryPrimitives.ReadUInt32LittleEndian(content), Text(content, SheetNameAt)));
                break;
        }
    }

    private string LegacyFont(ushort number)
    {
        var index = number < NumberLeftOut ? number : number - 1;
        return number != NumberLeftOut && index < fonts.Count ? fonts[index] : "";
    }

    /// <summary>A short text: the number of its characters, whether they have two bytes each, and they.</summary>
    private static string Text(ReadOnlySpan<byte> content, int at)
    {
        if (content.Length < at + 2)
        {
            return "";
        }

        var isWide = (content[at + 1] & 1) != 0;
        var bytes = content[(at + 2)..];
        bytes = bytes[..Math.Min(bytes.Length, isWide ? content[at] * 2 : content[at])];
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes);
    }
}
