using FundsMonitor.SampleData;

// Writes sample-data beside FundsMonitor.sln, or the folder named. With --xls also the workbooks from which the .xls files are converted.
var withXls = args.Contains("--xls");
var folder = args.FirstOrDefault(a => !a.StartsWith('-')) ?? Path.Combine(SolutionFolder(), "sample-data");
foreach (var (path, bytes) in withXls ? SampleSet.MakeWithSourcesOfXls() : SampleSet.Make())
{
    var target = Path.Combine(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    await File.WriteAllBytesAsync(target, bytes);
    Console.WriteLine($"{bytes.Length,10} {path}");
}

static string SolutionFolder()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FundsMonitor.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository, or name a folder.");
}
