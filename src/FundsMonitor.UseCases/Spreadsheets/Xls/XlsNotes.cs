using System.Buffers.Binary;

namespace FundsMonitor.UseCases.Spreadsheets.Xls;

/// <summary>Goes once through the records of an .xls, for the fonts and the errors of its cells.</summary>
/// <remarks>
/// Layout: [MS-XLS], that is BIFF8, of Excel 97 to 2003. Older workbooks, those behind a password and damaged ones have no notes, or
/// notes up to the damage: notes only add to what ExcelDataReader reads, and it is for that to say what is wrong with a file. No byte of
/// the workbook is looked at twice.
/// </remarks>
internal sealed class XlsNotes
{
    private const int Version8 = 0x0600;
    private const int Begin = 0x0809;
    private const int End = 0x000A;
    private const int Password = 0x002F;
    private const int SharedText = 0x00FD;
    private const int OwnText = 0x0204;
    private const int RichText = 0x00D6;
    private const int TruthOrError = 0x0205;
    private const int Formula = 0x0006;

    private const int ValueAt = 6;
    private const int FormulaBytes = ValueAt + 8;
    private const int NoNumber = 0xFFFF;
    private const int TextResult = 0;
    private const int ErrorResult = 2;

    private readonly BiffRecords records;
    private readonly CellNotes notes;

    private XlsNotes(BiffRecords records, CellNotes notes)
    {
        this.records = records;
        this.notes = notes;
    }

    /// <summary>The notes of a file; null where it has none to give. The file's position is anywhere afterwards.</summary>
    public static CellNotes? Of(Stream file)
    {
        if (CompoundDocument.Workbook(file) is not { } stream)
        {
            return null;
        }

        var records = new BiffRecords(stream);
        var globals = new WorkbookGlobals();
        if (!Begins(records))
        {
            return null;
        }

        while (records.Next() && records.Id != End)
        {
            if (records.Id == Password)
            {
                return null;
            }

            globals.Add(records.Id, records.Content);
        }

        var notes = new CellNotes(globals.LegacyFonts);
        var walk = new XlsNotes(records, notes);
        foreach (var (place, name) in globals.Sheets.OrderBy(s => s.Place))
        {
            if (records.GoTo(place) && Begins(records))
            {
                walk.LookAt(name);
            }
        }

        return notes;
    }

    private static bool Begins(BiffRecords records) =>
        records.Next() && records.Id == Begin && records.Content.Length >= 2
        && BinaryPrimitives.ReadUInt16LittleEndian(records.Content) == Version8;

    /// <summary>Goes to the end of the sheet. Charts within it begin and end too.</summary>
    private void LookAt(string sheet)
    {
        var depth = 1;
        while (depth > 0 && records.Next())
        {
            switch (records.Id)
            {
                case Begin:
                    depth++;
                    break;
                case End:
                    depth--;
                    break;
                case SharedText or OwnText or RichText when depth == 1 && notes.HasFonts:
                    NoteStyle(sheet, records.Content);
                    break;
                case TruthOrError when depth == 1:
                    LookAtError(sheet, records.Content);
                    break;
                case Formula when depth == 1:
                    LookAtResult(sheet, records.Content);
                    break;
            }
        }
    }

    private void LookAtError(string sheet, ReadOnlySpan<byte> cell)
    {
        if (cell.Length >= ValueAt + 2 && cell[ValueAt + 1] != 0)
        {
            notes.NoteError(Place(sheet, cell), ErrorName(cell[ValueAt]));
        }
    }

    private void LookAtResult(string sheet, ReadOnlySpan<byte> cell)
    {
        if (cell.Length < FormulaBytes || BinaryPrimitives.ReadUInt16LittleEndian(cell[(ValueAt + 6)..]) != NoNumber)
        {
            return;
        }

        if (cell[ValueAt] == ErrorResult)
        {
            notes.NoteError(Place(sheet, cell), ErrorName(cell[ValueAt + 2]));
        }
        else if (cell[ValueAt] == TextResult && notes.HasFonts)
        {
            NoteStyle(sheet, cell);
        }
    }

    private void NoteStyle(string sheet, ReadOnlySpan<byte> cell)
    {
        if (cell.Length >= ValueAt)
        {
            notes.NoteStyle(Place(sheet, cell), BinaryPrimitives.ReadUInt16LittleEndian(cell[4..]));
        }
    }

    private static (string Sheet, int Row, int Column) Place(string sheet, ReadOnlySpan<byte> cell) =>
        (sheet, BinaryPrimitives.ReadUInt16LittleEndian(cell) + 1, BinaryPrimitives.ReadUInt16LittleEndian(cell[2..]));

    private static string ErrorName(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        0x2B => "#GETTING_DATA",
        _ => "#?",
    };
}
