using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts.Tokens;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.UseCases.Accounts.Verifying;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts.Users;

public sealed class UserActsOnSqlite() : UserActTests(DatabaseProvider.Sqlite);

public sealed class UserActsOnPostgreSql() : UserActTests(DatabaseProvider.PostgreSql);

/// <summary>What an administrator does to accounts: acts at once, stands in the chain, and never leaves nobody in charge.</summary>
public abstract class UserActTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Password = "ngoài kia trời mưa";
    private static readonly Reader Admin = new("admin", Roles.Administrator, AreaLimit.None);
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [SkippableFact]
    public async Task The_last_active_administrator_is_neither_disabled_nor_given_another_role()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("second", Roles.Administrator, "*"));
        var (admin, second) = (await IdAsync(database, "admin"), await IdAsync(database, "second"));
        Assert.Null(await database.Get<SetEnabled>().RunAsync(second, false, Admin, CancellationToken.None));
        var fault = await database.Get<SetEnabled>().RunAsync(admin, false, Admin, CancellationToken.None);
        Assert.Contains("quản trị viên cuối cùng", fault!.Vi, StringComparison.Ordinal);
        fault = await database.Get<SetRoleAndAreas>().RunAsync(admin, new("", Roles.FinanceOfficer, ["*"]), Admin, CancellationToken.None);
        Assert.Contains("quản trị viên cuối cùng", fault!.Vi, StringComparison.Ordinal);
        Assert.Null(await database.Get<SetEnabled>().RunAsync(second, true, Admin, CancellationToken.None));
        Assert.Null(await database.Get<SetEnabled>().RunAsync(admin, false, Admin, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Two_administrators_who_disable_each_other_at_once_leave_one()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("second", Roles.Administrator, "*"));
        var (admin, second) = (await IdAsync(database, "admin"), await IdAsync(database, "second"));
        await Task.WhenAll(
            Task.Run(() => database.Get<SetEnabled>().RunAsync(second, false, Admin, CancellationToken.None)),
            Task.Run(() => database.Get<SetEnabled>().RunAsync(admin, false, Admin with { Name = "second" }, CancellationToken.None)));
        await using var db = database.Open();
        Assert.Equal(1, await db.Users.CountAsync(a => a.Enabled));
    }

    [SkippableFact]
    public async Task Disabling_ends_sessions_and_the_tokens_that_the_account_made_and_enabling_brings_neither_back()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("office", Roles.BankOffice, "004820"));
        var id = await IdAsync(database, "office");
        var session = await BeginAsync(database, "office");
        var reader = await database.Get<FindReader>().RunAsync("office", CancellationToken.None);
        var token = (await database.Get<MakeToken>().RunAsync(new("Export", "004820", 30), reader, CancellationToken.None)).Text;
        var told = 0;
        using var listening = database.Get<AccountChanges>().Listen(id, () => told++);

        Assert.Null(await database.Get<SetEnabled>().RunAsync(id, false, Admin, CancellationToken.None));
        Assert.Equal(1, told);
        Assert.False(await database.Get<CheckSession>().RunAsync(session, true, CancellationToken.None));
        Assert.False((await database.Get<AcceptToken>().RunAsync(new(token, "GET /", "::1"), CancellationToken.None)).Accepted);
        Assert.Null(await database.Get<CheckPassword>().RunAsync("office", Password, "::1", CancellationToken.None));

        Assert.Null(await database.Get<SetEnabled>().RunAsync(id, true, Admin, CancellationToken.None));
        Assert.False(await database.Get<CheckSession>().RunAsync(session, true, CancellationToken.None));
        Assert.False((await database.Get<AcceptToken>().RunAsync(new(token, "GET /", "::1"), CancellationToken.None)).Accepted);
        Assert.NotNull(await database.Get<CheckPassword>().RunAsync("office", Password, "::1", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Another_area_leaves_the_session_and_withdraws_tokens_of_the_old_office_another_role_ends_both()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("office", Roles.BankOffice, "004820"));
        var id = await IdAsync(database, "office");
        var session = await BeginAsync(database, "office");
        var reader = await database.Get<FindReader>().RunAsync("office", CancellationToken.None);
        var token = (await database.Get<MakeToken>().RunAsync(new("Export", "004820", 30), reader, CancellationToken.None)).Text;
        var set = database.Get<SetRoleAndAreas>();
        Assert.Null(await set.RunAsync(id, new("PGD", Roles.BankOffice, ["004820@2024-01-01", "002716"]), Admin, CancellationToken.None));
        Assert.True((await database.Get<AcceptToken>().RunAsync(new(token, "GET /", "::1"), CancellationToken.None)).Accepted);
        Assert.Null(await set.RunAsync(id, new("PGD", Roles.BankOffice, ["002716"]), Admin, CancellationToken.None));
        Assert.False((await database.Get<AcceptToken>().RunAsync(new(token, "GET /", "::1"), CancellationToken.None)).Accepted);
        Assert.Equal(["002716"], (await database.Get<FindReader>().RunAsync("office", CancellationToken.None)).Limit.Offices);
        Assert.True(await database.Get<CheckSession>().RunAsync(session, true, CancellationToken.None));

        Assert.Null(await set.RunAsync(id, new("", Roles.CommuneChair, ["05551"]), Admin, CancellationToken.None));
        Assert.False(await database.Get<CheckSession>().RunAsync(session, true, CancellationToken.None));
        Assert.Equal(Roles.CommuneChair, (await database.Get<FindReader>().RunAsync("office", CancellationToken.None)).Role);
        Assert.Contains("mã \"99999\"",
            (await set.RunAsync(id, new("", Roles.CommuneChair, ["99999"]), Admin, CancellationToken.None))!.Vi);
    }

    [SkippableFact]
    public async Task Every_act_stands_in_the_chain_and_nobody_else_may_do_one()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("chair", Roles.CommuneChair, "05551"));
        var id = await IdAsync(database, "chair");
        foreach (var by in new[] { Finance, Admin })
        {
            Assert.Equal(by == Finance, await database.Get<UnlockUser>().RunAsync(id, by, CancellationToken.None) is not null);
            Assert.Equal(by == Finance, await database.Get<EndUserSessions>().RunAsync(id, by, CancellationToken.None) is not null);
            Assert.Equal(by == Finance, await database.Get<ResetSecondFactor>().RunAsync(id, by, CancellationToken.None) is not null);
            Assert.Equal(by == Finance,
                (await database.Get<ResetPassword>().RunAsync(id, by, CancellationToken.None)).Password.Length == 0);
            Assert.Equal(by == Finance,
                await database.Get<LinkOutside>().RunAsync(id, "subject-1", by, CancellationToken.None) is not null);
            Assert.Equal(by == Finance, await database.Get<SetEnabled>().RunAsync(id, false, by, CancellationToken.None) is not null);
            Assert.Equal(
                by == Admin, await database.Get<RequireSecondFactor>().RunAsync(Roles.CommuneChair, true, by, CancellationToken.None));
        }

        await using var db = database.Open();
        var told = await db.ChainEntries.Where(c => c.Kind == ChainKinds.AccountChanged).OrderBy(c => c.Number).Select(c => c.Payload)
            .ToListAsync();
        Assert.Equal(
            ["unlocked", "sessions-ended", "second-factor-reset", "password-reset", "outside-linked", "disabled", "second-factor"],
            told.Select(p => p.Split('\n')[0]["what=".Length..]));
        Assert.All(await db.AuditEntries.Where(a => a.Action.StartsWith("account-") && a.Action != "account-created").ToListAsync(), a =>
            Assert.Equal("admin", a.By));
        Assert.Empty((await database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None)).Faults);
    }

    [SkippableFact]
    public async Task The_list_is_searched_sorted_and_cut_and_only_for_administrators()
    {
        var database = await WithAsync(
            ("admin", Roles.Administrator, "*"), ("office", Roles.BankOffice, "004820"), ("chair", Roles.CommuneChair, "05551"));
        var list = database.Get<ListUsers>();
        var all = await list.RunAsync(Admin, new("", "", null), new(0, 2, "Name", true), CancellationToken.None);
        Assert.Equal((3, "office,chair"), (all.Total, string.Join(',', all.Items.Select(u => u.Name))));
        foreach (var sort in new[] { "DisplayName", "Role", "LastSignInAtUtc", "" })
        {
            Assert.Equal(3, (await list.RunAsync(Admin, new("", "", true), new(0, 20, sort, false), CancellationToken.None)).Items.Count);
        }

        var chair = Assert.Single((await list.RunAsync(Admin, new("CHA", Roles.CommuneChair, null), new(0, 20, "", false),
            CancellationToken.None)).Items);
        Assert.Equal((UserState.Active, "05551"), (chair.State, chair.Areas.Single().Code));
        Assert.Empty((await list.RunAsync(Finance, new("", "", null), new(0, 20, "", false), CancellationToken.None)).Items);
        Assert.Null(await database.Get<ReadUser>().RunAsync(chair.Id, Finance, CancellationToken.None));
    }

    [SkippableFact]
    public async Task One_person_of_the_provider_is_linked_to_one_account_and_disabling_closes_that_way_too()
    {
        var database = await WithAsync(("admin", Roles.Administrator, "*"), ("chair", Roles.CommuneChair, "05551"));
        var (admin, chair) = (await IdAsync(database, "admin"), await IdAsync(database, "chair"));
        var (link, find) = (database.Get<LinkOutside>(), database.Get<FindOutside>());
        Assert.Null(await find.RunAsync("subject-1", "::1", CancellationToken.None));
        Assert.Null(await link.RunAsync(chair, " subject-1 ", Admin, CancellationToken.None));
        Assert.NotNull(await link.RunAsync(admin, "subject-1", Admin, CancellationToken.None));
        Assert.Equal(chair, await find.RunAsync("subject-1", "::1", CancellationToken.None));
        Assert.Null(await link.RunAsync(chair, "subject-2", Admin, CancellationToken.None));
        Assert.Null(await find.RunAsync("subject-1", "::1", CancellationToken.None));
        await database.Get<SetEnabled>().RunAsync(chair, false, Admin, CancellationToken.None);
        Assert.Null(await find.RunAsync("subject-2", "::1", CancellationToken.None));
    }

    private async Task<TestDatabase> WithAsync(params (string Name, string Role, string Area)[] accounts)
    {
        var database = await DatabaseAsync();
        foreach (var (name, role, area) in accounts)
        {
            Assert.Empty(await database.Get<CreateAccount>().RunAsync(
                new(name, role, [area], Password), Reader.CommandLine, CancellationToken.None));
        }

        return database;
    }

    private static async Task<string> IdAsync(TestDatabase database, string name)
    {
        await using var db = database.Open();
        return await db.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
    }

    private static async Task<SessionClaim> BeginAsync(TestDatabase database, string name)
    {
        var id = await IdAsync(database, name);
        var key = await database.Get<StartSession>().RunAsync(id, "::1", CancellationToken.None);
        var account = await database.Get<ReadOwnAccount>().RunAsync(id, CancellationToken.None);
        return new(id, key, account!.Stamp, account.Role);
    }
}
