using FundsMonitor.Core.Importing;

namespace FundsMonitor.Jobs.Importing;

/// <summary>The folder of invented files that the demo imports.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Paths">Paths within it, in the order in which the demo imports them.</param>
public sealed record SampleFiles(string Folder, IReadOnlyList<string> Paths)
{
    private const string Name = "sample-data";
    private const string Order = "import-order.txt";
    private const string Offices = "inbox/offices/";

    /// <summary>Beside FundsMonitor.sln when run from the source tree, else beside the published program.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in neither place.</exception>
    public static SampleFiles Find() => FindOrNull()
        ?? throw new DirectoryNotFoundException($"No folder {Name} with {Order} beside FundsMonitor.sln or beside the program.");

    /// <summary>As <see cref="Find"/>; null where it is in neither place.</summary>
    public static SampleFiles? FindOrNull()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, Name);
            if (File.Exists(Path.Combine(sample, Order)))
            {
                return Read(sample);
            }
        }

        return null;
    }

    /// <summary>Reads the list of files: one relative path a line.</summary>
    public static SampleFiles Read(string folder) => new(
        folder,
        [.. File.ReadAllLines(Path.Combine(folder, Order)).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')]);

    /// <summary>What its place says of a file: under inbox/offices/004820/ it was sent by that office, as in the watched folder.</summary>
    /// <param name="path">Within the folder of samples.</param>
    public static Asked AskedOf(string path) =>
        path.StartsWith(Offices, StringComparison.Ordinal) ? new Asked(OfficeCode: path[Offices.Length..].Split('/')[0]) : new Asked();
}
