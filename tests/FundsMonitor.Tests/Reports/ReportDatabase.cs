using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reports;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.Reports;

/// <summary>Two communes in two provinces, loans of two quarters, readers of three roles. The clock stands at 2 April 2024.</summary>
internal static class ReportDatabase
{
    public static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    public static readonly Reader Chair = new("chair", Roles.CommuneChair, new(false, [], [OverviewRows.KimPhuong]));
    public static readonly Reader Office = new("office", Roles.BankOffice, new(false, [OverviewRows.DinhHoa], []));

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 4, 2, 8, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync(provider, clock);
        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        await AddAsync(db);
        return database;
    }

    public static ReportPeriod Period(string text) => ReportPeriod.Find(text)!;

    public static Task<Report?> ReadAsync(TestDatabase database, Reader reader, string place, string period) =>
        database.Get<ReadReport>().RunAsync(reader, place, Period(period), progress: null, CancellationToken.None);

    /// <summary>The shown texts of one row of a table, found by its first cell.</summary>
    public static IReadOnlyList<string> Row(Report report, string table, string first) =>
        [.. Table(report, table).Rows.Single(r => r[0].Shown.StartsWith(first, StringComparison.Ordinal)).Select(c => c.Shown)];

    public static ReportTable Table(Report report, string key) => report.Tables.Single(t => t.Key == key);

    /// <summary>December before the quarter, and an error whose subject would run as a formula.</summary>
    private static async Task AddAsync(FundsDb db)
    {
        var december = await OverviewRows.VersionAsync(db, FileKind.Loans, (OverviewRows.DinhHoa, "", 202312));
        db.LoanSummaries.Add(OverviewRows.Loans(december, OverviewRows.KimPhuong, ("Xóm Bản Đa", "01"), (500, 5)));
        db.Findings.Add(new StoredFinding
        {
            Identity = "B-TWICE|05551|=1+1|0",
            Rule = "B-TWICE",
            Severity = Severity.Error,
            Subject = "=1+1",
            CommuneCode = OverviewRows.KimPhuong,
            Month = OverviewRows.March,
            Difference = Money.FromDong(-1_500_000),
            Impact = Money.FromDong(1_500_000),
            State = FindingState.Open,
            OpenedAtUtc = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        await db.SaveChangesAsync();
    }
}
