using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Fills an empty, migrated database with the province.</summary>
internal sealed class ProvinceDatabase(FundsDb db, Province province)
{
    private const int UnsignedMonths = 2;
    private readonly VersionWriter versions = new(db);
    private readonly ProvinceLoans loans = new(province);
    private readonly ProvinceRegister register = new(province);
    private readonly Dictionary<string, int> lastLoans = [];

    /// <summary>Writes everything.</summary>
    public async Task FillAsync()
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -524288;");
        }

        db.Offices.AddRange(Province.OfficeRows(province.First));
        db.Communes.AddRange(Province.CommuneRows());
        db.BankCommunes.AddRange(Province.BankCommuneRows());
        await db.SaveChangesAsync();
        await StepAsync("loans", LoansAsync);
        await StepAsync("registers and links", RegistersAsync);
        await StepAsync("plans and money", BudgetAsync);
        await StepAsync("findings", FindingsAsync);
        await StepAsync("signed months", ClosingsAsync);
        await StepAsync("records", () => ProvinceRecords.AddAsync(db, province));
        await StepAsync("statistics", () => SecondaryIndexes.ExecuteAsync(
            db, db.Database.IsSqlite() ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM (FREEZE, ANALYZE)"));
    }

    private static async Task StepAsync(string what, Func<Task> step)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await step();
        Console.WriteLine($"  {what}: {watch.Elapsed.TotalSeconds:F0} s");
    }

    private async Task LoansAsync()
    {
        var indexes = await SecondaryIndexes.DropAsync(db);
        foreach (var (index, month) in province.AllMonths.Index())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var office = 0; office < Province.Offices; office++)
            {
                var code = Province.OfficeCode(office);
                var at = month.LastDay.AddDays(5).ToDateTime(new(2, 0), DateTimeKind.Utc).AddMinutes(office);
                lastLoans[code] = await versions.AddAsync(
                    new(FileKind.Loans, code, "", month.Key, ""), at, loans.Of(office, index, month));
                await versions.AddAsync(new(FileKind.ControlTotals, code, "", month.Key, ""), at, ProvinceBudget.Totals(office, month));
            }

            await transaction.CommitAsync();
        }

        await SecondaryIndexes.ExecuteAsync(db, indexes);
    }

    private async Task RegistersAsync()
    {
        foreach (var year in province.Years)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var commune = 0; commune < Province.Communes; commune++)
            {
                var scope = new VersionScope(FileKind.Register, "", Province.CommuneCode(commune), year, "1/QĐ-UBND");
                var version = await versions.AddAsync(scope, New(year), register.Members(commune, year));
                var first = await db.Members.Where(m => m.VersionId == version).MinAsync(m => m.Id);
                await db.AddRowsAsync(register.Links(commune, version, first), CancellationToken.None);
            }

            await transaction.CommitAsync();
        }

        await using var last = await db.Database.BeginTransactionAsync();
        await db.AddRowsAsync(register.Customers(loans.Rows), CancellationToken.None);
        await db.AddRowsAsync(ProvinceRegister.Evidence(loans.Rows), CancellationToken.None);
        await last.CommitAsync();
    }

    private async Task BudgetAsync()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var commune = 0; commune < Province.Communes; commune++)
        {
            var code = Province.CommuneCode(commune);
            foreach (var year in province.Years)
            {
                var decided = new VersionScope(FileKind.Allocations, "", code, 0, ProvinceBudget.DecisionOf(year));
                await versions.AddAsync(decided, New(year), ProvinceBudget.Allocations(commune, year));
                await versions.AddAsync(new(FileKind.Plan, "", code, year, "05/KH-UBND"), New(year), ProvinceBudget.Plan(commune, year));
                await db.AddRowsAsync(ProvinceBudget.Targets(commune, year), CancellationToken.None);
                await db.AddRowsAsync(ProvinceBudget.Obligations(commune, year), CancellationToken.None);
            }

            foreach (var month in province.AllMonths)
            {
                var at = month.LastDay.AddDays(7).ToDateTime(new(4, 0), DateTimeKind.Utc);
                await versions.AddAsync(
                    new(FileKind.Expenditures, "", code, month.Key, ""), at, ProvinceBudget.Expenditures(commune, month));
            }

            await db.AddRowsAsync(ProvinceBudget.Helpers(commune, province.Years[^1]), CancellationToken.None);
        }

        await db.AddRowsAsync(
            ProvinceBudget.Visits(await db.HouseholdHelpers.AsNoTracking().ToListAsync()), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task FindingsAsync()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.AddRowsAsync(new ProvinceFindings(province).Of(loans.Rows, lastLoans), CancellationToken.None);
        var found = await db.Findings.Select(f => new { f.Id, f.OpenedAtUtc }).ToListAsync();
        await db.AddRowsAsync(ProvinceFindings.Events(found.Select(f => (f.Id, f.OpenedAtUtc))), CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>Every commune signed all months but the last ones: each what one of them would have signed of the first.</summary>
    private async Task ClosingsAsync()
    {
        var signed = await MonthSnapshot.ReadAsync(db, Province.CommuneCode(0), province.First, CancellationToken.None);
        foreach (var month in province.AllMonths.SkipLast(UnsignedMonths))
        {
            await db.AddRowsAsync(
                Province.CommuneCodes.Select(c => Closing(c, month, signed with { CommuneCode = c, Month = month.ToString() })),
                CancellationToken.None);
        }
    }

    private static MonthClosing Closing(string commune, Month month, SignedMonth signed)
    {
        var text = signed.Text();
        return new()
        {
            CommuneCode = commune,
            Month = month,
            Round = 1,
            State = ClosingState.Signed,
            PreparedBy = "finance",
            PreparedAtUtc = month.LastDay.AddDays(20).ToDateTime(new(3, 0), DateTimeKind.Utc),
            DecidedBy = "chair",
            DecidedAtUtc = month.LastDay.AddDays(21).ToDateTime(new(3, 0), DateTimeKind.Utc),
            Snapshot = text,
            SnapshotSha256 = SignedMonth.HashOf(text),
        };
    }

    private static DateTime New(int year) => new(year, 1, 10, 2, 0, 0, DateTimeKind.Utc);
}
