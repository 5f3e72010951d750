using System.Globalization;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Keys of the leases that imports take.</summary>
internal static class ImportLeases
{
    /// <summary>One file is imported by one process at a time.</summary>
    public static string File(int sourceFileId) => string.Create(CultureInfo.InvariantCulture, $"import|{sourceFileId}");
}
