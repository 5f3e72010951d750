using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Plans.Targets;
using Microsoft.EntityFrameworkCore;
using static FundsMonitor.Tests.Reports.ReportDatabase;

namespace FundsMonitor.Tests.Reports;

/// <summary>Figures that are kept in memory are those of the rows, whatever changes after they were first shown.</summary>
public sealed class KeptFiguresTests
{
    private const string One = "0000000001";
    private const string Two = "0000000002";

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_share_follows_what_is_linked_and_every_accepted_loan_file(DatabaseProvider provider)
    {
        await using var database = await PromisedAsync(provider);
        Assert.Equal(("3", "1", "33,33%"), await ShareAsync(database));
        Assert.Equal(("3", "1", "33,33%"), await ShareAsync(database));

        // As linking writes: a row goes, another comes.
        await using var db = database.Open();
        var link = await db.Links.AsNoTracking().SingleAsync(l => l.CustomerCode == Two);
        await db.Links.Where(l => l.Id == link.Id).ExecuteDeleteAsync();
        db.Links.Add(new()
        {
            OfficeCode = link.OfficeCode,
            CommuneCode = link.CommuneCode,
            CustomerCode = Two,
            RegisterVersionId = link.RegisterVersionId,
            Decision = LinkDecision.Link,
            HouseholdCode = "H2",
        });
        await db.SaveChangesAsync();
        Assert.Equal(("3", "2", "66,67%"), await ShareAsync(database));

        await db.FileVersions.Where(v => v.Kind == FileKind.Loans && v.Period == OverviewRows.March.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.State, VersionState.Superseded));
        await LoansAsync(db, One);
        Assert.Equal(("3", "1", "33,33%"), await ShareAsync(database));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Households_with_a_loan_follow_what_borrowers_owe_and_which_list_is_in_force(DatabaseProvider provider)
    {
        await using var database = await PromisedAsync(provider);
        await using var db = database.Open();
        await OwesAsync(db, One, 5);
        Assert.Equal(("3", "1"), await HouseholdsAsync(database));
        Assert.Equal(("3", "1"), await HouseholdsAsync(database));

        await db.LinkedCustomers.Where(c => c.CustomerCode == One).ExecuteDeleteAsync();
        await OwesAsync(db, One, 0);
        Assert.Equal(("3", "0"), await HouseholdsAsync(database));

        await db.FileVersions.Where(v => v.Kind == FileKind.Register)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.State, VersionState.Superseded));
        var register = await OverviewRows.VersionAsync(db, FileKind.Register, ("", OverviewRows.KimPhuong, 2024));
        db.Households.Add(new()
        {
            VersionId = register.Id,
            CommuneCode = OverviewRows.KimPhuong,
            RegisterYear = 2024,
            HouseholdCode = "H1",
            Class = HouseholdClass.Poor,
        });
        await db.SaveChangesAsync();
        Assert.Equal(("1", "0"), await HouseholdsAsync(database));
    }

    [Fact]
    public async Task What_was_kept_for_one_reader_is_not_shown_to_another()
    {
        await using var database = await PromisedAsync(DatabaseProvider.Sqlite);
        await ShareAsync(database);
        var stranger = new Reader("other", Roles.FinanceOfficer, new(false, [], [OverviewRows.CamLuong]));
        var report = (await ReadAsync(database, stranger, "", "2024-03"))!;
        Assert.Empty(Table(report, "TyLeHoVay").Rows);
        Assert.Empty(Table(report, "HoTheoDien").Rows);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Listed_plans_stand_as_each_of_them_does_when_it_is_opened(DatabaseProvider provider)
    {
        await using var database = await PromisedAsync(provider);
        foreach (var month in new Month[] { OverviewRows.March, new(2024, 12), new(2025, 1) })
        {
            var list = await database.Get<ListPlans>().RunAsync(
                new(AreaLimit.None, AreaLimit.None), new(month), new(0, 10), CancellationToken.None);
            var listed = Assert.Single(list.Items);
            var judged = listed.Month == OverviewRows.March ? listed.Month : OverviewRows.March;
            var plan = (await database.Get<ReadPlan>().RunAsync(
                Finance, (OverviewRows.KimPhuong, AreaLimit.None), judged, CancellationToken.None))!;
            Assert.Equal(
                plan.Targets.CountBy(t => t.Line.Standing).OrderBy(t => t.Key),
                listed.Targets.OrderBy(t => t.Key));
        }
    }

    private static async Task<TestDatabase> PromisedAsync(DatabaseProvider provider)
    {
        var database = await CreateAsync(provider);
        await using var db = database.Open();
        await db.PlanRows.Where(p => p.CommuneCode == OverviewRows.KimPhuong && p.IsTotal).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.TargetLoanSharePercent, 70).SetProperty(p => p.TargetLoanShareOf, "hộ nghèo"));
        await db.Households.ExecuteUpdateAsync(set => set.SetProperty(h => h.RegisterYear, 2024));
        await db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, DateTime.UnixEpoch));
        var march = await db.FileVersions.AsNoTracking()
            .SingleAsync(v => v.Kind == FileKind.Loans && v.Period == OverviewRows.March.Key);
        db.LoanRows.AddRange(Loan(march, One), Loan(march, Two));
        await db.SaveChangesAsync();
        return database;
    }

    private static LoanRow Loan(FileVersion version, string customer) => new()
    {
        VersionId = version.Id,
        OfficeCode = OverviewRows.DinhHoa,
        CommuneCode = OverviewRows.KimPhuong,
        Month = OverviewRows.March,
        LoanNumber = "6600" + customer,
        CustomerCode = customer,
        Counts = true,
        Balance = Money.FromDong(1_000_000),
    };

    /// <summary>Another file of March, in which only these customers owe anything.</summary>
    private static async Task LoansAsync(FundsDb db, params string[] customers)
    {
        var version = await OverviewRows.VersionAsync(db, FileKind.Loans, (OverviewRows.DinhHoa, "", OverviewRows.March.Key));
        version.ReconciledAtUtc = DateTime.UnixEpoch.AddDays(1);
        db.LoanRows.AddRange(customers.Select(c => Loan(version, c)));
        db.LoanSummaries.Add(OverviewRows.Loans(version, OverviewRows.KimPhuong, ("Xóm Bản Đa", "01"), (1, 0)));
        await db.SaveChangesAsync();
    }

    private static async Task OwesAsync(FundsDb db, string customer, long millions)
    {
        db.LinkedCustomers.Add(new()
        {
            OfficeCode = OverviewRows.DinhHoa,
            CommuneCode = OverviewRows.KimPhuong,
            CustomerCode = customer,
            Balance = Money.FromDong(millions * 1_000_000),
            State = LinkState.ByRule,
        });
        await db.SaveChangesAsync();
    }

    private static async Task<(string Of, string With, string Share)> ShareAsync(TestDatabase database)
    {
        var row = Row(await ReportAsync(database), "TyLeHoVay", "Xã Kim Phượng");
        return (row[2], row[3], row[4]);
    }

    private static async Task<(string All, string With)> HouseholdsAsync(TestDatabase database)
    {
        var row = Row(await ReportAsync(database), "HoTheoDien", "Hộ nghèo");
        return (row[1], row[2]);
    }

    private static async Task<Report> ReportAsync(TestDatabase database) => (await ReadAsync(database, Finance, "", "2024-03"))!;
}
