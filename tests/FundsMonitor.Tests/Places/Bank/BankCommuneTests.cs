using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Places.Bank;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Places.Bank;

public sealed class BankCommuneOnSqlite() : BankCommuneTests(DatabaseProvider.Sqlite);

public sealed class BankCommuneOnPostgreSql() : BankCommuneTests(DatabaseProvider.PostgreSql);

/// <summary>What codes of the bank stand for, and the stored rows that follow.</summary>
public abstract class BankCommuneTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Office = "002716";
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);
    private TestDatabase database = null!;

    [SkippableFact]
    public async Task The_list_says_how_certain_each_is_and_suggests_by_name()
    {
        await PrepareAsync();

        var list = await ListAsync(new(AreaLimit.None));

        Assert.Equal(
            [("271601", BankCommuneState.ByName, "15139"), ("271602", BankCommuneState.Unknown, "15136")],
            list.Select(b => (b.Row.BankCode, b.State, b.CodeToConfirm)));
        Assert.Equal("Xã Cẩm Lương", list[0].Commune);
        Assert.Equal(["271602"], (await ListAsync(new(AreaLimit.None) { State = BankCommuneState.Unknown })).Select(b => b.Row.BankCode));
        Assert.Equal(["271601"], (await ListAsync(new(AreaLimit.None) { Text = "lUONg" })).Select(b => b.Row.BankCode));
        Assert.Empty(await ListAsync(new(new AreaLimit(false, ["004820"], []))));
    }

    [SkippableFact]
    public async Task Several_are_confirmed_at_once_and_the_audit_tells()
    {
        await PrepareAsync();
        var list = await ListAsync(new(AreaLimit.None));

        var done = await DecideAsync([.. list.Select(b => new BankCommuneDecision(b.Row.Id, b.CodeToConfirm))]);

        Assert.Equal((2, null), (done.Decided, done.Fault));
        Assert.Equal([Office], done.OfficesToRefill);
        Assert.All(await ListAsync(new(AreaLimit.None)), b => Assert.Equal(BankCommuneState.Confirmed, b.State));
        await using var db = database.Open();
        Assert.Equal(2, await db.ChainEntries.CountAsync(c => c.Kind == ChainKinds.BankCommuneMapped));
        Assert.Equal([Office], await database.Get<FindDueRefills>().RunAsync(CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_changed_mapping_fills_all_stored_rows_again_and_has_them_reconciled()
    {
        await PrepareAsync();
        var first = (await ListAsync(new(AreaLimit.None)))[0].Row.Id;
        await DecideAsync([new(first, "15154")]);

        var written = await database.Get<RefillCommuneCodes>().RunAsync(Office, "admin", CancellationToken.None);
        var again = await database.Get<RefillCommuneCodes>().RunAsync(Office, "admin", CancellationToken.None);

        Assert.Equal((7, 0), (written, again));
        await using var db = database.Open();
        Assert.Equal(["15154"], await CodesAsync(db.LoanRows.Where(r => r.BankCommuneCode == "271601")));
        Assert.Equal(["15154"], await CodesAsync(db.LoanSummaries.Where(r => r.BankCommuneCode == "271601")));
        Assert.Equal(["15154"], await CodesAsync(db.DebtRows));
        Assert.Equal(["15154"], await CodesAsync(db.SavingsGroups));
        Assert.Equal(["15154"], await CodesAsync(db.ControlTotalRows));
        Assert.Equal([""], await CodesAsync(db.LoanRows.Where(r => r.BankCommuneCode == "271602")));
        Assert.True(await db.FileVersions.AllAsync(v => v.ReconciledAtUtc == null));
        Assert.Empty(await database.Get<FindDueRefills>().RunAsync(CancellationToken.None));
        Assert.Equal(2, await db.JobRuns.CountAsync(r => r.Job == "refill-commune-codes"));
    }

    [SkippableFact]
    public async Task A_code_that_changed_its_meaning_is_read_by_its_dates()
    {
        await PrepareAsync();
        var first = (await ListAsync(new(AreaLimit.None)))[0].Row.Id;

        var done = await DecideAsync([new(first, "15148", new DateOnly(2024, 2, 1))]);
        await database.Get<RefillCommuneCodes>().RunAsync(Office, "admin", CancellationToken.None);

        Assert.Null(done.Fault);
        await using var db = database.Open();
        var codes = await db.LoanRows.Where(r => r.BankCommuneCode == "271601").OrderBy(r => r.Month)
            .Select(r => new { r.Month, r.CommuneCode }).ToListAsync();
        Assert.Equal([(202401, "15139"), (202402, "15148")], codes.Select(c => (c.Month.Key, c.CommuneCode)));
        var halves = (await ListAsync(new(AreaLimit.None))).Where(b => b.Row.BankCode == "271601").Select(b => b.Row).ToList();
        Assert.Equal(new DateOnly(2024, 1, 31), halves[0].To);
        Assert.Equal(new DateOnly(2024, 2, 1), halves[1].From);
    }

    [SkippableFact]
    public async Task What_cannot_be_is_refused_as_a_whole()
    {
        await PrepareAsync();
        var list = await ListAsync(new(AreaLimit.None));
        var chair = new Reader("chair", Roles.FinanceOfficer, AreaLimit.None);

        Assert.NotNull((await DecideAsync([new(list[0].Row.Id, "15154"), new(list[1].Row.Id, "99999")])).Fault);
        Assert.NotNull((await DecideAsync([new(list[0].Row.Id, "15154", DateOnly.MinValue)])).Fault);
        Assert.NotNull((await DecideAsync([new(-1, "15154")])).Fault);
        Assert.NotNull((await database.Get<DecideBankCommunes>()
            .RunAsync([new(list[0].Row.Id, "15154")], chair, CancellationToken.None)).Fault);
        Assert.Equal(["15139", ""], (await ListAsync(new(AreaLimit.None))).Select(b => b.Row.CommuneCode));
    }

    private async Task PrepareAsync()
    {
        database = await DatabaseAsync();
        await using var db = database.Open();
        db.BankCommunes.AddRange(
            new BankCommune { OfficeCode = Office, BankCode = "271601", Name = "Cẩm Lương", CommuneCode = "15139" },
            new BankCommune { OfficeCode = Office, BankCode = "271602", Name = "Cẩm Quí" });
        foreach (var month in new[] { 202401, 202402 })
        {
            var loans = await VersionAsync(db, FileKind.Loans, month);
            db.LoanRows.AddRange(Loan(loans, "271601", "15139"), Loan(loans, "271602", ""));
            db.LoanSummaries.Add(new()
            {
                VersionId = loans.Id,
                OfficeCode = Office,
                CommuneCode = "15139",
                BankCommuneCode = "271601",
                Month = new(2024, month % 100),
            });
        }

        db.DebtRows.Add(
            Of(new DebtRow { BankCommuneCode = "271601", Month = new(2024, 2) }, await VersionAsync(db, FileKind.Debts, 202402)));
        db.SavingsGroups.Add(
            Of(new SavingsGroup { BankCommuneCode = "271601", Month = new(2024, 2) }, await VersionAsync(db, FileKind.Groups, 202402)));
        db.ControlTotalRows.Add(Of(
            new ControlTotalRow { BankCommuneCode = "271601", Month = new(2024, 2) },
            await VersionAsync(db, FileKind.ControlTotals, 202402)));
        await db.SaveChangesAsync();
    }

    private static LoanRow Loan(FileVersion version, string bankCode, string code) => new()
    {
        VersionId = version.Id,
        OfficeCode = Office,
        CommuneCode = code,
        BankCommuneCode = bankCode,
        Month = Month.FromKey(version.Period),
        AsOf = Month.FromKey(version.Period).LastDay,
    };

    private static T Of<T>(T row, FileVersion version)
        where T : FileRow
    {
        (row.VersionId, row.OfficeCode, row.CommuneCode) = (version.Id, Office, "15139");
        return row;
    }

    private static async Task<FileVersion> VersionAsync(FundsDb db, FileKind kind, int period)
    {
        var version = new FileVersion
        {
            SourceFile = new() { Sha256 = Guid.NewGuid().ToString("N") },
            ScopeKey = $"{kind}|{period}",
            Kind = kind,
            OfficeCode = Office,
            Period = period,
            State = VersionState.Current,
            ReconciledAtUtc = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        return version;
    }

    private static async Task<IReadOnlyList<string>> CodesAsync<T>(IQueryable<T> rows)
        where T : FileRow => await rows.Select(r => r.CommuneCode).Distinct().ToListAsync();

    private async Task<IReadOnlyList<BankCommuneItem>> ListAsync(BankCommuneFilter filter) =>
        (await database.Get<ListBankCommunes>().RunAsync(Administrator, filter, new(0, 50), CancellationToken.None)).Items;

    private Task<DecidedBankCommunes> DecideAsync(IReadOnlyList<BankCommuneDecision> decisions) =>
        database.Get<DecideBankCommunes>().RunAsync(decisions, Administrator, CancellationToken.None);
}
