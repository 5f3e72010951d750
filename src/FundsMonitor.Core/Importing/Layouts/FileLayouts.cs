using FundsMonitor.Core.Importing.LoanFiles;

namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>Every layout that is recognised.</summary>
public static class FileLayouts
{
    /// <summary>In order of preference where two fit a file equally well.</summary>
    public static IReadOnlyList<FileLayout> All { get; } =
    [
        .. LoanFileLayouts.All,
    ];
}
