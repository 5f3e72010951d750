using System.Globalization;
using FundsMonitor.Benchmarks;
using FundsMonitor.Benchmarks.Linkage;
using FundsMonitor.Benchmarks.Pages;
using FundsMonitor.Benchmarks.Reconciling;

// "office", "intake", "linkage", "reconcile" and "pages" are what a person runs; the others are child processes, one measurement each, so
// that peaks of memory are theirs alone.
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
    ["office-reconcile", var data] =>
        Measurement.Print(await ProgramUnderTest.ReconcileAsync(ProgramUnderTest.Embedded(data), OfficeFiles.LastMonth)),
    ["reconcile"] => await ReconcileBenchmark.RunAsync(""),
    ["reconcile", var only] => await ReconcileBenchmark.RunAsync(only),
    ["reconcile-build", var connection, var data, var offices, var loans, var months] => Measurement.Print(
        await ReconcileDatabase.BuildAsync(ProgramUnderTest.Of(connection, data), Number(offices), Number(loans), Number(months))),
    ["reconcile-again", var connection, var data] => await ReconcileDatabase.AgainAsync(ProgramUnderTest.Of(connection, data)),
    ["reconcile-bare", var connection, var data] =>
        Measurement.Print(await ReconcileDatabase.BareAsync(ProgramUnderTest.Of(connection, data))),
    ["reconcile-run", var connection, var data, var less] =>
        Measurement.Print(await ReconcileDatabase.ReconcileAsync(ProgramUnderTest.Of(connection, data), less == "0" ? 0 : 1)),
    ["pages", .. var asked] => PagesOptions.Read(asked) is { } options ? await PagesBenchmark.RunAsync(options) : Usage(),
    ["pages-part", .. var asked] => PagesOptions.Read(asked) is { } part ? await PagesBenchmark.RunPartAsync(part) : Usage(),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/FundsMonitor.Benchmarks -- "
        + "office | intake [FILE] | linkage [quality | misses SCENARIO] | reconcile [office | province] "
        + "| pages [folder=F] [months=36] [loans=300000] [engine=sqlite | postgresql] [part=build | pages | first | charts | circuits] "
        + "[only=TEXT] [requests=20] [circuits=200] [seconds=120] [slow=MILLISECONDS]");
    return 1;
}
