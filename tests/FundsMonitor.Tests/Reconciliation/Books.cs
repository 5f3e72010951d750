using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Reconciliation;

/// <summary>An office's and a commune's accepted versions, put in without files: what reconciliation starts from.</summary>
internal sealed class Books(TestDatabase database)
{
    public const string Office = "004820";
    public const string Commune = "05551";

    public static Month March { get; } = new(2024, 3);

    private int files;

    /// <summary>An ordinary loan: 20 million of programme 19 at its rate, lent in 2023, due in 2026.</summary>
    public static LoanRow Loan(int number, Action<LoanRow>? change = null)
    {
        var loan = new LoanRow
        {
            OfficeCode = Office,
            CommuneCode = Commune,
            LoanNumber = $"66000007{number:00000000}",
            CustomerCode = $"48200{number:00000}",
            Name = $"Hoàng Văn {number}",
            NameSearch = $"hoang van {number}",
            BirthDate = new DateOnly(1980, 2, 1).AddDays(number),
            BirthYear = 1980,
            Sex = Sex.Male,
            BankCommuneCode = "482001",
            BankCommuneName = "Kim Phượng",
            ProgrammeCode = "02",
            FundSource = "1",
            LoanDate = new(2023, 5, 10),
            DueByContract = new(2026, 5, 10),
            RateThousandths = 6_600,
            Agreed = Money.FromDong(20_000_000),
            Disbursed = Money.FromDong(20_000_000),
            InTerm = Money.FromDong(20_000_000),
            Balance = Money.FromDong(20_000_000),
            LoanContentHash = number,
        };
        change?.Invoke(loan);
        return loan;
    }

    /// <summary>Sets the balance, all of it in term.</summary>
    public static Action<LoanRow> Owes(long dong) => loan => (loan.Balance, loan.InTerm) = (Money.FromDong(dong), Money.FromDong(dong));

    /// <summary>Makes these loans the office's current version of the month.</summary>
    public Task<int> LoansAsync(Month month, params LoanRow[] loans)
    {
        foreach (var loan in loans)
        {
            (loan.Month, loan.AsOf) = (month, month.LastDay);
        }

        return AcceptAsync(new(FileKind.Loans, Office, "", month.Key, ""), loans);
    }

    /// <summary>Makes one total of Kim Phượng the office's current control totals of the month.</summary>
    public Task<int> TotalsAsync(Month month, long balance) => AcceptAsync(
        new(FileKind.ControlTotals, Office, "", month.Key, ""),
        [
            new ControlTotalRow
            {
                OfficeCode = Office,
                CommuneCode = Commune,
                Month = month,
                BankCommuneCode = "482001",
                BankCommuneName = "Kim Phượng",
                Balance = Money.FromDong(balance),
            },
        ]);

    /// <summary>Makes these rows the current version of their scope.</summary>
    public async Task<int> AcceptAsync<T>(VersionScope scope, T[] rows)
        where T : FileRow
    {
        await using var db = database.Open();
        var before = await db.FileVersions.Where(v => v.ScopeKey == scope.Key).ToListAsync();
        foreach (var old in before.Where(v => v.State == VersionState.Current))
        {
            old.State = VersionState.Superseded;
        }

        var version = new FileVersion
        {
            SourceFile = new() { Sha256 = $"{++files:x64}", Name = $"{scope.Kind}-{files}.xlsx", State = FileState.Accepted },
            ScopeKey = scope.Key,
            Kind = scope.Kind,
            OfficeCode = scope.OfficeCode,
            CommuneCode = scope.CommuneCode,
            Period = scope.Period,
            Decision = scope.Decision,
            Number = before.Count + 1,
            State = VersionState.Current,
            RowCount = rows.Length,
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        foreach (var (index, row) in rows.Index())
        {
            (row.VersionId, row.RowNumber) = (version.Id, 6 + index);
        }

        db.AddRange(rows);
        db.AddRange(rows.OfType<LoanRow>().Where(r => r.IsLoan).GroupBy(r => r.CommuneCode).Select(g => new LoanSummary
        {
            VersionId = version.Id,
            OfficeCode = scope.OfficeCode,
            CommuneCode = g.Key,
            Month = Month.FromKey(scope.Period),
            Loans = g.Count(),
        }));
        await db.SaveChangesAsync();
        return version.Id;
    }

    /// <summary>Takes a version back.</summary>
    public async Task UndoAsync(int version)
    {
        await using var db = database.Open();
        await db.FileVersions.Where(v => v.Id == version).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.State, VersionState.Undone).SetProperty(v => v.ReconciledAtUtc, (DateTime?)null));
    }

    /// <summary>Reconciles.</summary>
    public Task<ReconcileResult> ReconcileAsync(Month month, string? scope = Office) =>
        database.Get<ReconcileMonth>().RunAsync(month, scope, "test", CancellationToken.None);

    /// <summary>Every finding as rule, subject and state.</summary>
    public async Task<IReadOnlyList<(string Rule, string Subject, FindingState State)>> FindingsAsync()
    {
        await using var db = database.Open();
        var findings = await db.Findings.AsNoTracking().OrderBy(f => f.Identity).ToListAsync();
        return [.. findings.Select(f => (f.Rule, f.Subject, f.State))];
    }

    /// <summary>What happened to the findings of a rule, oldest first.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(string rule)
    {
        await using var db = database.Open();
        return await db.FindingEvents.Where(e => db.Findings.Any(f => f.Id == e.FindingId && f.Rule == rule)).OrderBy(e => e.Id)
            .Select(e => e.What).ToListAsync();
    }
}
