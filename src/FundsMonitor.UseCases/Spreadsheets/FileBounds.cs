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

    /// <summary>Bytes of a workbook's shared texts, which the reader holds in memory at two to three times their size.</summary>
    public const long SharedTextBytes = 192L * MiB;

    /// <summary>Rows of a sheet: Excel's own number.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns that are looked at.</summary>
    public const int Columns = 512;

    /// <summary>Characters in a cell: Excel's own number.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Time spent in reading alone, without what is done with the rows.</summary>
    public static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(120);
}
