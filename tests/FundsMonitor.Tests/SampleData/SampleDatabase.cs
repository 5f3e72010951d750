using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.SampleData;

/// <summary>All of sample-data imported once, in its order, and every month reconciled, as the demo does it. Tests only read it.</summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    private TestDatabase? database;

    /// <summary>The verdicts of the imports, by file.</summary>
    public Dictionary<string, ImportResult> Imports { get; } = [];

    /// <summary>Who asks: everything may be read.</summary>
    public static Reader Reader => Reader.CommandLine;

    /// <summary>A use case.</summary>
    public T Get<T>()
        where T : notnull => database!.Get<T>();

    /// <summary>A copy that the caller may write to and disposes.</summary>
    public TestDatabase Copy() => database!.Copy();

    /// <summary>A context of the caller's own.</summary>
    public FundsDb Open() => database!.Open();

    public async Task InitializeAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 4, 25, 1, 0, 0, TimeSpan.Zero));
        database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, clock);
        await Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        await using (var db = Open())
        {
            await DemoOffices.AddMissingAsync(db, CancellationToken.None);
            await DemoReports.AddMissingAsync(db, clock, CancellationToken.None);
            await DemoTargets.AddMissingAsync(db, CancellationToken.None);
        }

        foreach (var file in SampleFolder.Imported)
        {
            await using var content = File.OpenRead(SampleFolder.Full(file));
            var received = await Get<ReceiveFile>()
                .RunAsync(content, Path.GetFileName(file), SampleFiles.AskedOf(file), Reader, CancellationToken.None);
            Imports[file] = await Get<ImportReceivedFile>().RunAsync(received.SourceFileId, Reader.Name, null, CancellationToken.None);
        }

        // After imports and after reconciling, as the jobs do: reconciling a month leaves what this finds as it is.
        await Get<CheckSentFiles>().RunAsync(CancellationToken.None);
        await ReconcileAsync();
        await Get<CheckSentFiles>().RunAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>Month by month what is pending, then which files up to April 2024 have not come.</summary>
    private async Task ReconcileAsync()
    {
        var pending = await Get<FindPendingReconciliations>().RunAsync(CancellationToken.None);
        foreach (var one in pending.OrderBy(p => p.Month))
        {
            await ReconcileAsync(one.Month, one.OfficeOrCommune);
        }

        await Get<CheckMissingFiles>().RunAsync(new DateOnly(2024, 5, 31), Reader.Name, CancellationToken.None);
        await Get<CheckDueReports>().RunAsync(new DateOnly(2024, 5, 31), Reader.Name, CancellationToken.None);
    }

    private async Task ReconcileAsync(Month month, string officeOrCommune)
    {
        var result = await Get<ReconcileMonth>().RunAsync(month, officeOrCommune, Reader.Name, CancellationToken.None);
        if (result.Outcome != JobOutcome.Done)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"{month} {officeOrCommune}: {result.Outcome}"));
        }
    }
}

/// <summary>The test classes that share the one imported database.</summary>
[CollectionDefinition(Name)]
public sealed class SampleDatabaseTests : ICollectionFixture<SampleDatabase>
{
    public const string Name = "sample database";
}
