using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Dashboard;

public sealed class PlansOfTheYearOfChangeOnSqlite() : PlansOfTheYearOfChangeTests(DatabaseProvider.Sqlite);

public sealed class PlansOfTheYearOfChangeOnPostgreSql() : PlansOfTheYearOfChangeTests(DatabaseProvider.PostgreSql);

/// <summary>2025: Cẩm Lương 15139 and Cẩm Giang 15148 went into Cẩm Tú, which has the code 15148 from July on.</summary>
public abstract class PlansOfTheYearOfChangeTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string CamLuong = "15139";
    private const string CamGiangOrCamTu = "15148";
    private static readonly DateTime May = new(2025, 5, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime August = new(2025, 8, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Month October = new(2025, 10);
    private TestDatabase database = null!;
    private Books books = null!;

    [SkippableFact]
    public async Task Plans_of_the_old_communes_are_summed()
    {
        await PrepareAsync((CamLuong, 2025, 400, May), (CamGiangOrCamTu, 2025, 600, May));

        Assert.Equal(new PovertyTile(1000, 20, 10), await PovertyAsync(PlaceView.AsItIsNow));
        Assert.Equal(new PovertyTile(400, 10, 5), await PovertyAsync(PlaceView.AsItWas, CamLuong));
    }

    [SkippableFact]
    public async Task A_plan_that_may_be_the_new_communes_is_not_summed_with_an_old_ones()
    {
        await PrepareAsync((CamLuong, 2025, 400, May), (CamGiangOrCamTu, 2025, 1700, August));

        Assert.Equal(new PovertyTile(null, null, null) { MayCountTwice = true }, await PovertyAsync(PlaceView.AsItIsNow));
        Assert.Equal(new PovertyTile(400, 10, 5), await PovertyAsync(PlaceView.AsItWas, CamLuong));
    }

    [SkippableFact]
    public async Task One_plan_alone_counts_once_whosever_it_is()
    {
        await PrepareAsync((CamGiangOrCamTu, 2025, 1700, August));

        Assert.Equal(new PovertyTile(1700, 10, 5), await PovertyAsync(PlaceView.AsItIsNow));
    }

    [SkippableFact]
    public async Task In_the_next_year_the_new_communes_own_plan_counts_alone()
    {
        await PrepareAsync((CamLuong, 2026, 400, August), (CamGiangOrCamTu, 2026, 1700, August));

        Assert.Equal(new PovertyTile(1700, 10, 5), await PovertyAsync(PlaceView.AsItIsNow, month: new Month(2026, 1)));
    }

    [SkippableFact]
    public async Task Households_with_a_loan_are_counted_in_the_lists_of_the_communes_of_the_years_beginning()
    {
        await PrepareAsync();
        await books.LoansAsync(October, Register.Deciding.Village.Clear(0, l => l.CommuneCode = CamGiangOrCamTu));
        foreach (var (commune, people) in new[] { (CamLuong, new[] { 0, 1 }), (CamGiangOrCamTu, [2]) })
        {
            Member[] members = [.. people.Select(Register.Deciding.Village.Ordinary)];
            Array.ForEach(members, m =>
                (m.CommuneCode, m.ClassFrom, m.ClassTo) = (commune, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
            var version = await books.AcceptAsync(new(FileKind.Register, "", commune, 2025, ""), members);
            await using var db = database.Open();
            db.Households.AddRange(members.Select(m => new Household
            {
                VersionId = version,
                CommuneCode = commune,
                HouseholdCode = m.HouseholdCode,
                Class = HouseholdClass.Poor,
                RegisterYear = 2025,
            }));
            await db.SaveChangesAsync();
        }

        await books.ReconcileAsync(October);

        Assert.Equal(new CoverageTile(1, 3, 0), (await OverviewAsync(PlaceView.AsItIsNow, CamGiangOrCamTu, October)).Coverage);
    }

    private async Task PrepareAsync(params (string Commune, int Year, int Households, DateTime Came)[] plans)
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        database = await DatabaseAsync();
        books = new(database);
        foreach (var plan in plans)
        {
            var row = new PlanRow
            {
                CommuneCode = plan.Commune,
                Year = plan.Year,
                Households = plan.Households,
                Poor = 10,
                NearPoor = 5,
            };
            var version = await books.AcceptAsync(new(FileKind.Plan, "", plan.Commune, plan.Year, ""), [row]);
            await using var db = database.Open();
            var file = await db.FileVersions.Where(v => v.Id == version).Select(v => v.SourceFile!).SingleAsync();
            file.ReceivedAtUtc = plan.Came;
            await db.SaveChangesAsync();
        }
    }

    private async Task<PovertyTile?> PovertyAsync(PlaceView view, string area = CamGiangOrCamTu, Month? month = null) =>
        (await OverviewAsync(view, area, month ?? (view == PlaceView.AsItWas ? new Month(2025, 5) : October))).Poverty;

    private async Task<Overview> OverviewAsync(PlaceView view, string area, Month month)
    {
        var reader = Core.Accounts.Reader.CommandLine;
        var choices = await database.Get<ReadChoices>().RunAsync(reader, new(area, month, view), CancellationToken.None);
        Assert.Equal(view, choices.View);
        return await database.Get<ReadOverview>().RunAsync(reader, choices.AreaLimit, (month, choices.Fold), CancellationToken.None);
    }
}
