using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Places;

public sealed class PrepareDatabaseOnSqlite() : PrepareDatabaseTests(DatabaseProvider.Sqlite);

public sealed class PrepareDatabaseOnPostgreSql() : PrepareDatabaseTests(DatabaseProvider.PostgreSql);

public sealed class PrepareDatabaseOnSqlServer() : PrepareDatabaseTests(DatabaseProvider.SqlServer);

/// <summary>What every start does.</summary>
public abstract class PrepareDatabaseTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    [SkippableFact]
    public async Task Reference_data_is_put_in_once_and_what_a_person_changed_stays()
    {
        var database = await DatabaseAsync();
        await using (var db = database.Open())
        {
            await db.Offices.Where(o => o.Code == "004820").ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Changed"));
            await db.Communes.Where(c => c.Code == "05551").ExecuteDeleteAsync();
        }

        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);

        await using var after = database.Open();
        Assert.Equal(PlaceReference.Communes.Count, await after.Communes.CountAsync());
        Assert.Equal(ProgrammeReference.Rates.Count, await after.ProgrammeRates.CountAsync());
        Assert.Equal("Changed", (await after.Offices.SingleAsync(o => o.Code == "004820")).Name);
    }

    [SkippableFact]
    public async Task Several_processes_may_start_at_once()
    {
        var database = await DatabaseAsync();

        var prepare = database.Get<PrepareDatabase>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => prepare.RunAsync(CancellationToken.None))));

        await using var db = database.Open();
        Assert.Equal(PlaceReference.Communes.Count, await db.Communes.CountAsync());
    }

    [SkippableFact]
    public async Task What_a_killed_import_left_goes_and_its_file_waits_again()
    {
        var database = await DatabaseAsync();
        var killed = await LeaveImportAsync(database, Environment.MachineName + ":2147483000:1");
        var alive = await LeaveImportAsync(database, "another-machine:1:1");

        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);

        await using var db = database.Open();
        Assert.Equal(FileState.Received, (await db.SourceFiles.SingleAsync(f => f.Id == killed)).State);
        Assert.Equal(FileState.Importing, (await db.SourceFiles.SingleAsync(f => f.Id == alive)).State);
        Assert.Equal(alive, (await db.FileVersions.SingleAsync()).SourceFileId);
        Assert.Equal(1, await db.LoanRows.CountAsync());
        Assert.Equal([killed], await database.Get<FindUnfinishedFiles>().RunAsync(CancellationToken.None));
    }

    private async Task<int> LeaveImportAsync(TestDatabase database, string holder)
    {
        await using var db = database.Open();
        var file = new SourceFile { Sha256 = Guid.NewGuid().ToString("N"), State = FileState.Importing };
        var version = new FileVersion { SourceFile = file, State = VersionState.Loading, Kind = FileKind.Loans };
        db.AddRange(file, version);
        await db.SaveChangesAsync();
        db.LoanRows.Add(new LoanRow { VersionId = version.Id, Month = new(2024, 3), AsOf = new(2024, 3, 31) });
        db.JobRuns.Add(new JobRun
        {
            LeaseKey = $"import|{file.Id}",
            Holder = holder,
            Outcome = JobOutcome.Running,
            StartedAtUtc = Clock.GetUtcNow().UtcDateTime,
            LeaseUntilUtc = Clock.GetUtcNow().UtcDateTime.AddSeconds(30),
        });
        await db.SaveChangesAsync();
        return file.Id;
    }
}
