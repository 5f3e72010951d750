namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>What a file may be at most; past a bound it is refused with the bound named.</summary>
internal static class FileBounds
{
    public const int MiB = 1024 * 1024;

    /// <summary>Bytes as sent.</summary>
    public const long FileBytes = 64L * MiB;

    /// <summary>Bytes unpacked, all parts together.</summary>
    public const long UnzippedBytes = 1024L * MiB;

    /// <summary>Unpacked to packed, all parts together.</summary>
    public const int ZipRatio = 200;

    /// <summary>Bytes of a workbook's shared texts, as packed XML and as held in memory.</summary>
    public const long SharedTextBytes = 192L * MiB;

    /// <summary>Rows of a sheet: Excel's own number.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns that are looked at.</summary>
    public const int Columns = 512;

    /// <summary>Characters in a cell: Excel's own number.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Characters in a row, all cells together: four of the longest cells, and far beyond any real row.</summary>
    public const int RowCharacters = 4 * CellCharacters;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 1_000;

    /// <summary>Cell formats of a workbook: Excel's own number.</summary>
    public const int Formats = 65_536;

    /// <summary>Cells of a workbook whose fonts of older encodings are noted, and as many whose errors are.</summary>
    public const int CellsNoted = 1_000_000;

    /// <summary>Bytes of a zip file's directory, which is in memory as a whole: some 40,000 parts.</summary>
    public const int ZipDirectoryBytes = 4 * MiB;

    /// <summary>Levels of elements in the XML of a part; a real one has about ten.</summary>
    public const int XmlDepth = 100;

    /// <summary>Different names of elements and attributes in a part, which the XML reader keeps.</summary>
    public const int XmlNames = 10_000;

    /// <summary>Characters of an XML construct that the reader holds as a whole: a tag, a CDATA section.</summary>
    public const int XmlCharacters = MiB;

    /// <summary>Bytes that ExcelDataReader may take from memory in one call: an .xls keeps its shared texts there.</summary>
    public const long CallBytes = 256L * MiB;

    /// <summary>Time spent in reading alone, without what is done with the rows.</summary>
    public static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(120);
}
