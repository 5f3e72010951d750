using System.Globalization;
using FundsMonitor.Benchmarks;
using FundsMonitor.Benchmarks.Linkage;

// "office", "intake" and "linkage" are what a person runs; the others are their own child processes, one measurement each, so that peaks
// of memory are theirs alone.
return args switch
{
    ["office"] => await OfficeBenchmark.RunAsync(),
    ["intake"] => await IntakeBenchmark.RunAsync(""),
    ["intake", var only] => await IntakeBenchmark.RunAsync(only),
    ["linkage"] => await LinkageBenchmark.RunAsync(),
    ["linkage", "quality"] => LinkageBenchmark.RunQuality(),
    ["linkage", "misses", var scenario] => LinkageBenchmark.ShowMisses(scenario),
    ["linkage-nation", var loans] => Measurement.Print(LinkageBenchmark.RunNation(int.Parse(loans, CultureInfo.InvariantCulture))),
    ["intake-bare-text", var file] => Measurement.Print(BareRead.RunText(file)),
    ["intake-server", var connection, var data, var file] =>
        Measurement.Print(await ProgramUnderTest.ImportAsync(ProgramUnderTest.Server(connection, data), file)),
    ["intake-again", var data, var file] => Measurement.Print(await ProgramUnderTest.ImportAgainAsync(data, file)),
    ["intake-files", var folder] => IntakeFiles.Xls(folder) + IntakeFiles.Text(folder) is null ? 1 : 0,
    ["office-files", var folder] => OfficeFiles.Write(folder) is null ? 1 : 0,
    ["office-bare", var file] => Measurement.Print(BareRead.Run(file)),
    ["office-inspect", var file] => Measurement.Print(await ProgramUnderTest.InspectAsync(file)),
    ["office-prepare", var data, .. var files] => await ProgramUnderTest.PrepareAsync(data, files),
    ["office-import", var data, var file] => Measurement.Print(await ProgramUnderTest.ImportAsync(ProgramUnderTest.Embedded(data), file)),
    ["office-reconcile", var data] => Measurement.Print(await ProgramUnderTest.ReconcileAsync(data)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/FundsMonitor.Benchmarks -- "
        + "office | intake [FILE] | linkage [quality | misses SCENARIO]");
    return 1;
}
