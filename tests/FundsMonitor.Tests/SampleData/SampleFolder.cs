using FundsMonitor.SampleData;
using FundsMonitor.Tests.Structure;

namespace FundsMonitor.Tests.SampleData;

/// <summary>The committed folder sample-data.</summary>
internal static class SampleFolder
{
    /// <summary>Its full path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Tree.Root, "sample-data");

    /// <summary>The files the demo imports, in order; paths within the folder.</summary>
    public static IReadOnlyList<string> Imported { get; } = [.. File.ReadAllLines(Full(SampleSet.OrderFile)).Where(l => l.Length > 0)];

    /// <summary>Those of <see cref="Imported"/> that were sent for another month or office than they hold.</summary>
    public static IReadOnlyList<string> Refused { get; } =
        [.. Imported.Where(f => f.StartsWith("inbox/", StringComparison.Ordinal))];

    /// <summary>Every file of data, also those of the month after.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(f => System.IO.Path.GetDirectoryName(f) != Path && !f.EndsWith(".expected", StringComparison.Ordinal))
            .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What a file holds.</summary>
    public static byte[] Bytes(string file) => File.ReadAllBytes(Full(file));

    /// <summary>The full path of a file.</summary>
    public static string Full(string file) => System.IO.Path.Combine(Path, file);
}
