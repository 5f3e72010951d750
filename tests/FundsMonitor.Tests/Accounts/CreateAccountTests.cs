using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts;

public sealed class CreateAccountTests
{
    private const string Password = "mười hai ký tự";
    private static readonly NewAccount Chair = new("chair.kimphuong", Roles.CommuneChair, ["05551"], Password);

    public static TheoryData<NewAccount, string> Wrong => new()
    {
        { Chair with { Name = "Chủ tịch" }, "Tên đăng nhập chỉ gồm" },
        { Chair with { Name = "token:1 chair" }, "Tên đăng nhập chỉ gồm" },
        { Chair with { Role = Roles.BankOffice }, "Vai trò \"bank-office\" xem phòng giao dịch" },
        { Chair with { Areas = ["004820"] }, "Vai trò \"commune-chair\" xem xã, huyện" },
        { Chair with { Role = "mayor" }, "Không có vai trò \"mayor\"" },
        { Chair with { Password = "Ngắn1!" }, "Mật khẩu phải có ít nhất 12 ký tự" },
        { Chair with { Areas = [] }, "Chưa có địa bàn" },
        { Chair with { Areas = ["99999"] }, "Không có địa bàn hoặc phòng giao dịch mang mã \"99999\"" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Says_what_stands_against_an_account_and_makes_none(NewAccount asked, string sentence)
    {
        await using var database = await PreparedAsync();
        var faults = await database.Get<CreateAccount>().RunAsync(asked, Reader.CommandLine, CancellationToken.None);

        Assert.StartsWith(sentence, Assert.Single(faults).Vi, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Asks_for_length_not_for_a_mixture_of_signs()
    {
        await using var database = await PreparedAsync();
        var plain = Chair with { Password = "ngoài kia trời mưa" };
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(plain, Reader.CommandLine, CancellationToken.None));
    }

    [Fact]
    public async Task A_name_is_taken_once_whatever_its_case()
    {
        await using var database = await PreparedAsync();
        var create = database.Get<CreateAccount>();
        Assert.Empty(await create.RunAsync(Chair, Reader.CommandLine, CancellationToken.None));
        var faults = await create.RunAsync(Chair with { Name = "Chair.KimPhuong" }, Reader.CommandLine, CancellationToken.None);

        Assert.Contains("đã có", Assert.Single(faults).Vi, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal("account-created", (await db.AuditEntries.SingleAsync()).Action);
        Assert.Equal("account:chair.kimphuong", (await db.ChainEntries.SingleAsync(c => c.Kind == ChainKinds.AccountCreated)).Subject);
    }

    [Fact]
    public async Task A_district_reads_its_communes_and_nothing_beside_them()
    {
        await using var database = await PreparedAsync();
        await database.Get<CreateAccount>().RunAsync(Chair with { Areas = ["872"] }, Reader.CommandLine, CancellationToken.None);
        var reader = await database.Get<FindReader>().RunAsync(Chair.Name, CancellationToken.None);

        Assert.Equal(Roles.CommuneChair, reader.Role);
        Assert.Contains("872", reader.Limit.Communes);
        Assert.Contains("30046", reader.Limit.Communes);
        Assert.DoesNotContain("05551", reader.Limit.Communes);
        Assert.False(reader.Limit.Everything);
    }

    [Fact]
    public async Task A_disabled_account_and_an_unknown_one_read_nothing()
    {
        await using var database = await PreparedAsync();
        await database.Get<CreateAccount>().RunAsync(Chair, Reader.CommandLine, CancellationToken.None);
        await using (var db = database.Open())
        {
            (await db.Users.SingleAsync()).Enabled = false;
            await db.SaveChangesAsync();
        }

        Assert.Same(FindReader.Nobody, await database.Get<FindReader>().RunAsync(Chair.Name, CancellationToken.None));
        Assert.Same(FindReader.Nobody, await database.Get<FindReader>().RunAsync("nobody", CancellationToken.None));
        Assert.Empty(FindReader.Nobody.Limit.Communes);
        Assert.False(FindReader.Nobody.Limit.Everything);
    }

    [Fact]
    public async Task An_account_whose_name_is_a_token_s_is_not_read_as_the_token()
    {
        await using var database = await PreparedAsync();
        await database.Get<CreateAccount>().RunAsync(Chair, Reader.CommandLine, CancellationToken.None);
        await using (var db = database.Open())
        {
            var token = new ApiToken { Name = "PGD", OfficeCode = "004820" };
            db.ApiTokens.Add(token);
            await db.SaveChangesAsync();
            var account = await db.Users.SingleAsync();
            account.UserName = $"{ApiToken.SenderPrefix}{token.Id} PGD";
            account.NormalizedUserName = account.UserName.ToUpperInvariant();
            await db.SaveChangesAsync();
        }

        await using var read = database.Open();
        var name = (await read.Users.SingleAsync()).UserName!;
        Assert.Equal(Roles.CommuneChair, (await database.Get<FindReader>().RunAsync(name, CancellationToken.None)).Role);
    }

    private static async Task<TestDatabase> PreparedAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        return database;
    }
}
