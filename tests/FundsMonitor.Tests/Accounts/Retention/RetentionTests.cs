using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Accounts.Retention;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.Accounts.Retention;

public sealed class RetentionTests
{
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);
    private static readonly RetentionOptions Rule = new() { AccessLogYears = 2, OldVersionYears = 3, SessionDays = 30 };

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_replaced_version_is_emptied_after_its_time_and_the_records_still_verify(DatabaseProvider provider)
    {
        var clock = new FakeTimeProvider(new(2024, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        clock.Advance(TimeSpan.FromDays(400));
        await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "second.csv");
        var (find, remove) = Of(database, clock, Rule);

        clock.Advance(TimeSpan.FromDays(365 * 2));
        Assert.Empty((await find.RunAsync(Administrator, CancellationToken.None)).Versions);
        Assert.Equal(0, await remove.RunAsync("schedule", CancellationToken.None));

        clock.Advance(TimeSpan.FromDays(370));
        var shown = Assert.Single((await find.RunAsync(Administrator, CancellationToken.None)).Versions);
        Assert.Equal(("first.csv", 2025), (shown.Version.SourceFile!.Name, shown.CeasedAtUtc.Year));
        Assert.Equal(1, await remove.RunAsync("schedule", CancellationToken.None));

        await using var db = database.Open();
        var versions = await db.FileVersions.Include(v => v.SourceFile).OrderBy(v => v.Id).ToListAsync();
        Assert.Equal([VersionState.Removed, VersionState.Current], versions.Select(v => v.State));
        Assert.Equal([2], await db.LoanRows.GroupBy(r => r.VersionId).Select(g => g.Count()).ToListAsync());
        var store = database.Get<FileStore>();
        Assert.False(File.Exists(store.PathOf(versions[0].SourceFile!.Sha256)));
        Assert.True(File.Exists(store.PathOf(versions[1].SourceFile!.Sha256)));
        var noted = await db.AuditEntries.SingleAsync(e => e.Action == RemoveExpired.Applied);
        Assert.Equal("Đã xóa: 1 phiên bản, 1 tệp, 0 lần xem, 0 phiên đăng nhập.", noted.Detail);
        Assert.Empty((await database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None)).Faults);
        Assert.Equal(
            VersionChange.NotPossible,
            await database.Get<BringBackVersion>().RunAsync(versions[0].Id, Administrator, CancellationToken.None));
        Assert.Equal(0, await remove.RunAsync("schedule", CancellationToken.None));
    }

    [Fact]
    public async Task Rows_put_back_behind_the_chain_are_a_fault()
    {
        var clock = new FakeTimeProvider(new(2024, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, clock);
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        await using var db = database.Open();
        await db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.State, VersionState.Removed));
        var faults = (await database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None)).Faults;
        Assert.Contains(faults, f => f.En.Contains("is not as its last link tells", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.En.Contains("rows are there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_of_a_signed_month_is_never_emptied()
    {
        var clock = new FakeTimeProvider(new(2024, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, clock);
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "second.csv");
        await using (var db = database.Open())
        {
            var row = await db.LoanRows.FirstAsync();
            db.MonthClosings.Add(new MonthClosing { CommuneCode = row.CommuneCode, Month = row.Month, State = ClosingState.Signed });
            await db.SaveChangesAsync();
        }

        clock.Advance(TimeSpan.FromDays(365 * 9));
        var (find, remove) = Of(database, clock, Rule);
        Assert.Empty((await find.RunAsync(Administrator, CancellationToken.None)).Versions);
        Assert.Equal(0, await remove.RunAsync("schedule", CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Old_readings_and_forgotten_sessions_go_and_other_entries_stay(DatabaseProvider provider)
    {
        var clock = new FakeTimeProvider(new(2026, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var (old, now) = (new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
        await using (var db = database.Open())
        {
            db.AuditEntries.AddRange(
                new AuditEntry { Action = AccessKinds.LoanRead, By = "a", Subject = "old", AtUtc = old },
                new AuditEntry { Action = AccessKinds.LoanRead, By = "a", Subject = "new", AtUtc = now },
                new AuditEntry { Action = "finding-decided", By = "a", Subject = "decision", AtUtc = old });
            db.Users.Add(new Account { Id = "a", UserName = "a", NormalizedUserName = "A" });
            db.AccountSessions.AddRange(
                new AccountSession { KeySha256 = new('a', 64), AccountId = "a", StartedAtUtc = old, SeenAtUtc = old },
                new AccountSession { KeySha256 = new('b', 64), AccountId = "a", StartedAtUtc = now, SeenAtUtc = now });
            await db.SaveChangesAsync();
        }

        var (find, remove) = Of(database, clock, Rule);
        var shown = await find.RunAsync(Administrator, CancellationToken.None);
        Assert.Equal((1, 1), (shown.Readings, shown.Sessions));
        await remove.RunAsync("schedule", CancellationToken.None);
        await using var after = database.Open();
        var kept = await after.AuditEntries.Where(e => e.By == "a").OrderBy(e => e.Subject).Select(e => e.Subject).ToListAsync();
        Assert.Equal(["decision", "new"], kept);
        Assert.Equal(new('b', 64), (await after.AccountSessions.SingleAsync()).KeySha256);
    }

    [Fact]
    public async Task Nothing_is_removed_unless_configured_and_nobody_but_an_administrator_is_told()
    {
        var clock = new FakeTimeProvider(new(2040, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, clock);
        await using (var db = database.Open())
        {
            db.AuditEntries.Add(new AuditEntry { Action = AccessKinds.LoanRead, By = "a", Subject = "old", AtUtc = new(2024, 1, 1) });
            await db.SaveChangesAsync();
        }

        Assert.Null(await database.Get<RemoveExpired>().RunAsync("schedule", CancellationToken.None));
        Assert.Equal(0, (await database.Get<FindExpired>().RunAsync(Administrator, CancellationToken.None)).Readings);
        var chair = Administrator with { Role = Roles.CommuneChair };
        Assert.Equal(0, (await Of(database, clock, Rule).Find.RunAsync(chair, CancellationToken.None)).Readings);
        Assert.Equal(1, (await Of(database, clock, Rule).Find.RunAsync(Administrator, CancellationToken.None)).Readings);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 50, 30, 0)]
    [InlineData(-1, 51, 29, 3)]
    public void Only_times_that_can_be_meant_are_taken(int log, int versions, int sessions, int faults) => Assert.Equal(
        faults, new RetentionOptions { AccessLogYears = log, OldVersionYears = versions, SessionDays = sessions }.Faults().Count());

    private static (FindExpired Find, RemoveExpired Remove) Of(TestDatabase database, TimeProvider clock, RetentionOptions options)
    {
        var databases = database.Get<IDbContextFactory<FundsDb>>();
        return (
            new(databases, options, clock),
            new(databases, database.Get<JobLedger>(), database.Get<FileStore>(), options, clock));
    }
}
