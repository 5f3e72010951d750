using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing.Listing;

namespace FundsMonitor.Tests.Importing;

public sealed class ImportProgressTests
{
    [Fact]
    public async Task Says_how_many_rows_the_running_import_has_read_and_only_of_files_that_concern_the_reader()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var here = new SourceFile { Sha256 = "1", Name = "here.xlsx", AskedOffice = TwoAreas.HereOffice, State = FileState.Importing };
        var there = new SourceFile { Sha256 = "2", Name = "there.xlsx", AskedOffice = TwoAreas.ThereOffice, State = FileState.Importing };
        await areas.AddAsync(here, there);
        await areas.AddAsync(
            new JobRun { LeaseKey = $"import|{here.Id}", Job = "import-file", Outcome = JobOutcome.Running, Progress = 1200 });

        var seen = await areas.Database.Get<ReadImportProgress>().RunAsync(
            TwoAreas.Office, [here.Id, there.Id], CancellationToken.None);

        var progress = Assert.Single(seen);
        Assert.Equal((here.Id, FileState.Importing, 1200L), (progress.SourceFileId, progress.State, progress.RowsRead));
        Assert.Null(progress.Verdict);
    }
}
