using FundsMonitor.Benchmarks;

// "office" is what a person runs; the others are its own child processes, one measurement each, so that peaks of memory are theirs alone.
return args switch
{
    ["office"] => await OfficeBenchmark.RunAsync(),
    ["office-files", var folder] => OfficeFiles.Write(folder) is null ? 1 : 0,
    ["office-bare", var file] => Measurement.Print(BareRead.Run(file)),
    ["office-inspect", var file] => Measurement.Print(await ProgramUnderTest.InspectAsync(file)),
    ["office-prepare", var data, .. var files] => await ProgramUnderTest.PrepareAsync(data, files),
    ["office-import", var data, var file] => Measurement.Print(await ProgramUnderTest.ImportAsync(data, file)),
    ["office-reconcile", var data] => Measurement.Print(await ProgramUnderTest.ReconcileAsync(data)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/FundsMonitor.Benchmarks -- office");
    return 1;
}
