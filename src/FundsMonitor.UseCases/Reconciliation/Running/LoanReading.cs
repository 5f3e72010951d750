using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>A month as it was accepted, and what the next no longer lists of it.</summary>
/// <param name="Loans">By loan number.</param>
/// <param name="Missing">Loans with a balance that have no row in the next month, by commune.</param>
internal sealed record Closing(IReadOnlyDictionary<string, EarlierLoan> Loans, ILookup<string, EarlierLoan> Missing);

/// <summary>Reads loan rows for the rules: one commune at a time in full, the office as a whole only in what crosses communes.</summary>
internal static class LoanReading
{
    private const int NumbersAtOnce = 500;

    /// <summary>Communes of a version; an empty code stands for those not mapped yet.</summary>
    public static Task<List<string>> CommunesAsync(FundsDb db, int version, CancellationToken cancel) =>
        db.LoanRows.Where(l => l.VersionId == version).Select(l => l.CommuneCode).Distinct().OrderBy(c => c).ToListAsync(cancel);

    /// <summary>The loans of one commune, each once, in file order, in the columns rules read: who the borrower is stays out.</summary>
    public static Task<List<LoanRow>> LoansAsync(FundsDb db, int version, string commune, CancellationToken cancel) =>
        db.LoanRows.Where(l => l.VersionId == version && l.CommuneCode == commune && l.Counts && l.LoanNumber != "")
            .OrderBy(l => l.RowNumber).Select(l => new LoanRow
            {
                VersionId = l.VersionId,
                RowNumber = l.RowNumber,
                CommuneCode = l.CommuneCode,
                AsOf = l.AsOf,
                LoanNumber = l.LoanNumber,
                CustomerCode = l.CustomerCode,
                BankCommuneCode = l.BankCommuneCode,
                BankCommuneName = l.BankCommuneName,
                GroupCode = l.GroupCode,
                GroupLeader = l.GroupLeader,
                OrganisationCode = l.OrganisationCode,
                ProgrammeCode = l.ProgrammeCode,
                FundSource = l.FundSource,
                LoanDate = l.LoanDate,
                DueByContract = l.DueByContract,
                DueByExtension = l.DueByExtension,
                DueByTransactionDay = l.DueByTransactionDay,
                TermMonths = l.TermMonths,
                RateThousandths = l.RateThousandths,
                Agreed = l.Agreed,
                Disbursed = l.Disbursed,
                FirstDisbursedOn = l.FirstDisbursedOn,
                InTerm = l.InTerm,
                Overdue = l.Overdue,
                Frozen = l.Frozen,
                Balance = l.Balance,
                PrincipalDue = l.PrincipalDue,
                PrincipalPaid = l.PrincipalPaid,
                LentInMonth = l.LentInMonth,
                RolledOverInMonth = l.RolledOverInMonth,
                RepaidInMonth = l.RepaidInMonth,
                WrittenOffInMonth = l.WrittenOffInMonth,
                InterestOwed = l.InterestOwed,
            }).ToListAsync(cancel);

    /// <summary>All rows of loans in what concerns their customers, in file order.</summary>
    public static Task<List<CustomerLoan>> CustomersAsync(FundsDb db, int version, CancellationToken cancel) =>
        db.LoanRows.Where(l => l.VersionId == version && l.LoanNumber != "").OrderBy(l => l.RowNumber)
            .Select(l => new CustomerLoan(
                l.VersionId, l.RowNumber, l.CommuneCode, l.CustomerCode, l.LoanNumber, l.ProgrammeCode, l.CitizenId, l.Balance))
            .ToListAsync(cancel);

    /// <summary>Loans with several rows, by the commune of their first row.</summary>
    public static async Task<ILookup<string, IReadOnlyList<LoanRow>>> RepeatedAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var numbers = await db.LoanRows.Where(l => l.VersionId == version && !l.Counts && l.LoanNumber != "")
            .Select(l => l.LoanNumber).Distinct().ToListAsync(cancel);
        var rows = new List<LoanRow>();
        foreach (var some in numbers.Chunk(NumbersAtOnce))
        {
            rows.AddRange(await db.LoanRows.AsNoTracking().Where(l => l.VersionId == version && some.Contains(l.LoanNumber))
                .ToListAsync(cancel));
        }

        return rows.GroupBy(r => r.LoanNumber, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(IReadOnlyList<LoanRow> (g) => [.. g.OrderBy(r => r.RowNumber)])
            .ToLookup(r => r[0].CommuneCode);
    }

    /// <summary>The closing of the month before, and the loans in it that this month no longer lists, by commune.</summary>
    public static async Task<Closing> ClosingAsync(
        FundsDb db, int before, int now, CancellationToken cancel)
    {
        var earlier = db.LoanRows.Where(l => l.VersionId == before && l.Counts && l.LoanNumber != "");
        var loans = await Earlier(earlier).ToListAsync(cancel);
        var missing = await Earlier(earlier.Where(
            l => (long)l.Balance > 0 && !db.LoanRows.Any(n => n.VersionId == now && n.LoanNumber == l.LoanNumber))).ToListAsync(cancel);
        return new(loans.ToDictionary(l => l.LoanNumber, StringComparer.Ordinal), missing.ToLookup(l => l.CommuneCode));
    }

    private static IQueryable<EarlierLoan> Earlier(IQueryable<LoanRow> rows) => rows.Select(l => new EarlierLoan(
        l.VersionId, l.RowNumber, l.LoanNumber, l.CustomerCode, l.ProgrammeCode, l.CommuneCode, l.Balance));

    /// <summary>The version summed by the bank's communes, each loan once.</summary>
    public static async Task<IReadOnlyList<CommuneSum>> SumsAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var sums = await db.LoanRows.Where(l => l.VersionId == version && l.Counts && l.LoanNumber != "")
            .GroupBy(l => l.BankCommuneCode)
            .Select(g => new
            {
                Code = g.Key,
                Name = g.Min(l => l.BankCommuneName),
                Commune = g.Max(l => l.CommuneCode),
                Balance = g.Sum(l => (long)l.Balance),
                InTerm = g.Sum(l => (long)l.InTerm),
                Overdue = g.Sum(l => (long)l.Overdue),
                Frozen = g.Sum(l => (long)l.Frozen),
                Lent = g.Sum(l => (long)l.LentInMonth),
                RolledOver = g.Sum(l => (long)l.RolledOverInMonth),
                Repaid = g.Sum(l => (long)l.RepaidInMonth),
                WrittenOff = g.Sum(l => (long)l.WrittenOffInMonth),
            })
            .ToListAsync(cancel);
        return
        [
            .. sums.Select(s => new CommuneSum
            {
                VersionId = version,
                BankCommuneCode = s.Code,
                BankCommuneName = s.Name ?? "",
                CommuneCode = s.Commune ?? "",
                Balance = Money.FromDong(s.Balance),
                InTerm = Money.FromDong(s.InTerm),
                Overdue = Money.FromDong(s.Overdue),
                Frozen = Money.FromDong(s.Frozen),
                Lent = Money.FromDong(s.Lent - s.RolledOver),
                LentWithRollovers = Money.FromDong(s.Lent),
                Repaid = Money.FromDong(s.Repaid),
                WrittenOff = Money.FromDong(s.WrittenOff),
            }),
        ];
    }

    /// <summary>The version summed by programme, each loan once.</summary>
    public static async Task<IReadOnlyList<ProgrammeSum>> ProgrammeSumsAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var sums = await db.LoanSummaries.Where(s => s.VersionId == version)
            .GroupBy(s => s.ProgrammeCode)
            .Select(g => new
            {
                Code = g.Key,
                Balance = g.Sum(s => (long)s.Balance),
                InTerm = g.Sum(s => (long)s.InTerm),
                Overdue = g.Sum(s => (long)s.Overdue),
                Frozen = g.Sum(s => (long)s.Frozen),
                Lent = g.Sum(s => (long)s.LentInMonth),
                RolledOver = g.Sum(s => (long)s.RolledOverInMonth),
                Repaid = g.Sum(s => (long)s.RepaidInMonth),
                WrittenOff = g.Sum(s => (long)s.WrittenOffInMonth),
            })
            .ToListAsync(cancel);
        return
        [
            .. sums.Select(s => new ProgrammeSum
            {
                VersionId = version,
                ProgrammeCode = s.Code,
                Balance = Money.FromDong(s.Balance),
                InTerm = Money.FromDong(s.InTerm),
                Overdue = Money.FromDong(s.Overdue),
                Frozen = Money.FromDong(s.Frozen),
                Lent = Money.FromDong(s.Lent - s.RolledOver),
                LentWithRollovers = Money.FromDong(s.Lent),
                Repaid = Money.FromDong(s.Repaid),
                WrittenOff = Money.FromDong(s.WrittenOff),
            }),
        ];
    }
}
