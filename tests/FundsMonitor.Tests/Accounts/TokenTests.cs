using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts;

public sealed class TokensOnSqlite() : TokenTests(DatabaseProvider.Sqlite);

public sealed class TokensOnPostgreSql() : TokenTests(DatabaseProvider.PostgreSql);

public sealed class TokensOnSqlServer() : TokenTests(DatabaseProvider.SqlServer);

/// <summary>Tokens are made by who may, known by their hash, listed to who may, and withdrawn.</summary>
public abstract class TokenTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Office = new("office", Roles.BankOffice, new AreaLimit(false, ["004820"], []));
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [SkippableFact]
    public async Task A_token_is_known_by_its_hash_and_sends_for_its_office_alone()
    {
        var database = await DatabaseAsync();
        var made = await database.Get<MakeToken>().RunAsync(new(" Export ", "004820", 30), Office, CancellationToken.None);

        Assert.Empty(made.Faults);
        Assert.Matches("^fmtoken_[A-Za-z0-9_-]{43}$", made.Text);
        var answer = await database.Get<AcceptToken>().RunAsync(new(made.Text, "GET /", "::1"), CancellationToken.None);
        Assert.True(answer.Accepted);
        Assert.Equal(("Export", "004820", 64), (answer.Token!.Name, answer.Token.OfficeCode, answer.Token.Sha256.Length));
        var sender = await database.Get<FindReader>().RunAsync(answer.Token.AsReader().Name, CancellationToken.None);
        Assert.Equal((Roles.BankOffice, false), (sender.Role, sender.Limit.Everything));
        Assert.Equal(["004820"], sender.Limit.Offices);
        Assert.Equal(FindReader.Nobody, await database.Get<FindReader>().RunAsync("token:999 X", CancellationToken.None));
        Assert.False((await database.Get<AcceptToken>().RunAsync(new(made.Text[..^1], "GET /", "::1"), CancellationToken.None)).Accepted);
        Assert.False((await database.Get<AcceptToken>().RunAsync(new("", "GET /", "::1"), CancellationToken.None)).Accepted);
    }

    [SkippableTheory]
    [InlineData("", "004820", 30)]
    [InlineData("Export", "002716", 30)]
    [InlineData("Export", "", 30)]
    [InlineData("Export", "004820", 0)]
    [InlineData("Export", "004820", 731)]
    public async Task A_token_without_a_name_for_another_office_or_without_an_end_is_not_made(string name, string office, int days)
    {
        var database = await DatabaseAsync();
        var made = await database.Get<MakeToken>().RunAsync(new(name, office, days), Office, CancellationToken.None);

        Assert.Equal(("", 1), (made.Text, made.Faults.Count));
        await using var db = database.Open();
        Assert.Equal(0, await db.ApiTokens.CountAsync());
    }

    [SkippableFact]
    public async Task An_office_lists_and_withdraws_its_own_and_a_finance_officer_none()
    {
        var database = await DatabaseAsync();
        var make = database.Get<MakeToken>();
        foreach (var (name, office) in new[] { ("First", "004820"), ("B", "002716"), ("C", "004820") })
        {
            Assert.Empty((await make.RunAsync(new(name, office, 30), Reader.CommandLine, CancellationToken.None)).Faults);
        }

        Assert.NotEmpty((await make.RunAsync(new("D", "004820", 30), Finance, CancellationToken.None)).Faults);
        var mine = await ListAsync(Office, new(AreaLimit.None));
        Assert.Equal(["C", "First"], Names(mine));
        Assert.Equal(3, (await ListAsync(Reader.CommandLine, new(AreaLimit.None))).Total);
        Assert.Equal(0, (await ListAsync(Finance, new(AreaLimit.None))).Total);

        await using var db = database.Open();
        var other = await db.ApiTokens.Where(t => t.Name == "B").Select(t => t.Id).SingleAsync();
        var withdraw = database.Get<WithdrawToken>();
        Assert.False(await withdraw.RunAsync(other, Office, CancellationToken.None));
        Assert.False(await withdraw.RunAsync(mine.Items[0].Token.Id, Finance, CancellationToken.None));
        Assert.True(await withdraw.RunAsync(mine.Items[0].Token.Id, Office, CancellationToken.None));
        Assert.False(await withdraw.RunAsync(mine.Items[0].Token.Id, Office, CancellationToken.None));
        Assert.Equal(["C"], Names(await ListAsync(Office, new(AreaLimit.None) { State = TokenState.Withdrawn })));
        Assert.Equal(["First"], Names(await ListAsync(Office, new(AreaLimit.None) { State = TokenState.Valid })));
        Assert.Equal(["First"], Names(await ListAsync(Office, new(AreaLimit.None) { Text = "fìRst" })));

        async Task<Page<TokenItem>> ListAsync(Reader reader, TokenFilter filter) =>
            await database.Get<ListTokens>().RunAsync(reader, filter, new PageRequest(0, 20), CancellationToken.None);
    }

    private static IEnumerable<string> Names(Page<TokenItem> page) => page.Items.Select(t => t.Token.Name);
}
