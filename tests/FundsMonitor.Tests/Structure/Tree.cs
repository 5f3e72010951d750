using System.Runtime.CompilerServices;

namespace FundsMonitor.Tests.Structure;

/// <summary>The files of the checkout, found without git: what .gitignore names is left out.</summary>
internal static class Tree
{
    private static readonly HashSet<string> Ignored =
        new(StringComparer.Ordinal) { "bin", "obj", "data", "artifacts", "TestResults", ".git", ".vs", ".idea", "node_modules" };

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file, with the path from the root and forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>Files that people write here: generated migrations and what comes from others as it is are left out.</summary>
    public static IEnumerable<string> Written(params string[] endings) =>
        Files.Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/wwwroot/lib/", StringComparison.Ordinal))
            .Where(file => endings.Any(e => file.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>A file's text.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Fails with one offence a line.</summary>
    public static void MustBeEmpty(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, all));
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => f.Name is not ".git" && f.Extension is not ".user"))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (var file in folder.EnumerateDirectories().Where(f => !Ignored.Contains(f.Name)).SelectMany(Walk))
        {
            yield return file;
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here)! };
        return starts.Select(start => Upwards(start)).FirstOrDefault(found => found is not null)
            ?? throw new InvalidOperationException("No FundsMonitor.sln above " + string.Join(" or ", starts));
    }

    private static string? Upwards(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FundsMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
