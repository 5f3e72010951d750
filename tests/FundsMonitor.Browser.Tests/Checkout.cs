namespace FundsMonitor.Browser.Tests;

/// <summary>Files of the source tree that the walks use.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built web host, of the same configuration as these tests.</summary>
    public static string WebProgram => Built("src", "FundsMonitor.Web");

    /// <summary>The built command line, likewise.</summary>
    public static string JobsProgram => Built("jobs", "FundsMonitor.Jobs");

    /// <summary>A file of the month that is due and that the demo does not import.</summary>
    public static string NextMonth(string name) => Path.Combine(Root, "sample-data", "next-month", name);

    /// <summary>A file of Kim Phượng that the demo imports.</summary>
    public static string KimPhuong(string name) => Path.Combine(Root, "sample-data", "kim-phuong", name);

    /// <summary>Where pictures of pages go.</summary>
    public static string Screenshot(string name) => Path.Combine(Root, "artifacts", "screenshots", name);

    /// <summary>Where the pictures of all pages go, which a test run keeps.</summary>
    public static string PagePicture(string name) => Path.Combine(Root, "artifacts", "test-results", "pages", name);

    private static string Built(string area, string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Root, area, project, "bin", here.Parent!.Name, here.Name, project + ".dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FundsMonitor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FundsMonitor.sln above {AppContext.BaseDirectory}");
        }

        return folder.FullName;
    }
}
