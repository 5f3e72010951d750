using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Passwords;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts.SigningIn;

public sealed class SignInOnSqlite() : SignInTests(DatabaseProvider.Sqlite);

public sealed class SignInOnPostgreSql() : SignInTests(DatabaseProvider.PostgreSql);

/// <summary>Lock-out, made passwords and sessions, without a browser and with a clock that can be moved.</summary>
public abstract class SignInTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Password = "ngoài kia trời mưa";
    private const string Name = "chair.kimphuong";
    private static readonly NewAccount Chair = new(Name, Roles.CommuneChair, ["05551"], Password);

    [SkippableFact]
    public async Task Five_wrong_passwords_lock_for_ten_minutes_and_the_right_one_does_not_help()
    {
        var database = await WithChairAsync();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Null(await TryAsync(database, "wrong wrong wrong"));
        }

        Assert.Null(await TryAsync(database, Password));
        Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await TryAsync(database, Password));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull(await TryAsync(database, Password));
        await using var db = database.Open();
        Assert.Equal(7, await db.AuditEntries.CountAsync(a => a.Action == "sign-in-refused" && a.Subject == Name && a.Detail == "::1"));
    }

    [SkippableFact]
    public async Task Twenty_at_once_get_no_more_attempts_than_twenty_one_after_the_other()
    {
        var database = await WithChairAsync();
        var wrong = Enumerable.Range(0, 20).Select(i => Task.Run(() => TryAsync(database, $"wrong wrong wrong {i}")));
        Assert.All(await Task.WhenAll(wrong), Assert.Null);
        await using var db = database.Open();
        var account = await db.Users.SingleAsync();
        Assert.Equal(5, account.AccessFailedCount);
        Assert.NotNull(account.LockoutEnd);
    }

    [SkippableFact]
    public async Task Four_wrong_ones_are_forgiven_by_signing_in_and_not_by_the_password_alone()
    {
        var database = await WithChairAsync();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await TryAsync(database, "wrong wrong wrong");
        }

        var id = await TryAsync(database, Password);
        await using var db = database.Open();
        Assert.Equal(4, await db.Users.Select(a => a.AccessFailedCount).SingleAsync());
        await database.Get<StartSession>().RunAsync(id!, "::1", CancellationToken.None);
        Assert.Equal(0, await db.Users.Select(a => a.AccessFailedCount).SingleAsync());
    }

    [SkippableFact]
    public async Task An_unknown_name_leaves_the_same_trace_as_a_wrong_password_without_the_name()
    {
        var database = await WithChairAsync();
        Assert.Null(await database.Get<CheckPassword>().RunAsync("my secret by mistake", Password, "::1", CancellationToken.None));
        await using var db = database.Open();
        var noted = await db.AuditEntries.SingleAsync(a => a.Action == "sign-in-refused");
        Assert.Equal(("", "::1"), (noted.Subject, noted.Detail));
    }

    [SkippableFact]
    public async Task A_made_password_serves_a_week_and_is_replaced_by_an_own_one()
    {
        var database = await DatabaseAsync();
        var (made, faults) = await database.Get<AddUser>().RunAsync(Chair, Reader.CommandLine, CancellationToken.None);
        Assert.Empty(faults);
        var id = await TryAsync(database, made);
        Assert.True((await database.Get<ReadOwnAccount>().RunAsync(id!, CancellationToken.None))!.MustChangePassword);

        var change = database.Get<ChangePassword>();
        Assert.Single(await change.RunAsync(new(id!, "not the current one", Password, "::1"), CancellationToken.None));
        Assert.Contains("khác", Assert.Single(await change.RunAsync(new(id!, made, made, "::1"), CancellationToken.None)).Vi,
            StringComparison.Ordinal);
        Assert.Contains("tên", Assert.Single(await change.RunAsync(new(id!, made, "kimphuong.chair", "::1"), CancellationToken.None)).Vi,
            StringComparison.Ordinal);
        Assert.Empty(await change.RunAsync(new(id!, made, Password, "::1"), CancellationToken.None));
        Assert.False((await database.Get<ReadOwnAccount>().RunAsync(id!, CancellationToken.None))!.MustChangePassword);
        Assert.Null(await TryAsync(database, made));
        Assert.NotNull(await TryAsync(database, Password));
    }

    [SkippableFact]
    public async Task A_made_password_that_nobody_used_in_a_week_opens_nothing()
    {
        var database = await DatabaseAsync();
        var (made, _) = await database.Get<AddUser>().RunAsync(Chair, Reader.CommandLine, CancellationToken.None);
        Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null(await TryAsync(database, made));
    }

    [SkippableFact]
    public async Task A_session_ends_an_hour_after_the_last_doing_and_twelve_after_its_beginning()
    {
        var database = await WithChairAsync();
        var idle = await BeginAsync(database);
        Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.True(await database.Get<CheckSession>().RunAsync(idle, isUsed: false, CancellationToken.None));
        Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.False(await database.Get<CheckSession>().RunAsync(idle, isUsed: true, CancellationToken.None));

        var busy = await BeginAsync(database);
        for (var half = 1; half < 24; half++)
        {
            Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.True(await database.Get<CheckSession>().RunAsync(busy, isUsed: true, CancellationToken.None));
        }

        Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await database.Get<CheckSession>().RunAsync(busy, isUsed: true, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Ending_the_other_sessions_leaves_this_one_and_signing_out_ends_it()
    {
        var database = await WithChairAsync();
        var (here, there) = (await BeginAsync(database), await BeginAsync(database));
        var told = 0;
        using var listening = database.Get<AccountChanges>().Listen(here.AccountId, () => told++);
        await database.Get<EndSession>().RunAsync(here, others: true, "::1", CancellationToken.None);
        Assert.True(await database.Get<CheckSession>().RunAsync(here, isUsed: true, CancellationToken.None));
        Assert.False(await database.Get<CheckSession>().RunAsync(there, isUsed: true, CancellationToken.None));
        await database.Get<EndSession>().RunAsync(here, others: false, "::1", CancellationToken.None);
        Assert.False(await database.Get<CheckSession>().RunAsync(here, isUsed: true, CancellationToken.None));
        Assert.Equal(2, told);
    }

    private static Task<string?> TryAsync(TestDatabase database, string password) =>
        database.Get<CheckPassword>().RunAsync(Name, password, "::1", CancellationToken.None);

    private static async Task<SessionClaim> BeginAsync(TestDatabase database)
    {
        var id = await TryAsync(database, Password);
        var key = await database.Get<StartSession>().RunAsync(id!, "::1", CancellationToken.None);
        var account = await database.Get<ReadOwnAccount>().RunAsync(id!, CancellationToken.None);
        return new(id!, key, account!.Stamp, account.Role);
    }

    private async Task<TestDatabase> WithChairAsync()
    {
        var database = await DatabaseAsync();
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(Chair, Reader.CommandLine, CancellationToken.None));
        return database;
    }
}
