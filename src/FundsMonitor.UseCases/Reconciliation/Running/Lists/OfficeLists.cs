using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Lists;

/// <summary>What an office's other files and older months say of its loans: read once, handed out by commune.</summary>
internal sealed class OfficeLists
{
    private LoanLists common = LoanLists.None;
    private ILookup<string, SavingsGroup> groups = Enumerable.Empty<SavingsGroup>().ToLookup(g => g.CommuneCode);
    private ILookup<string, IReadOnlyList<GroupedLoan>> several = Enumerable.Empty<IReadOnlyList<GroupedLoan>>().ToLookup(g => "");
    private IReadOnlyList<int> older = [];

    /// <summary>Reads what rules without a month need; for a month that is history already, only what L-NEW asks.</summary>
    public static async Task<OfficeLists> ReadAsync(FundsDb db, ListsOf of, CancellationToken cancel)
    {
        var older = of.Versions.LoansBefore(of.Month.Previous);
        if (!of.State)
        {
            return new() { older = older };
        }

        var day = of.Month.LastDay;
        var frozen = of.Versions.NewestList(FileKind.Debts, DebtList.Frozen.Label().Vi, of.Month);
        var idle = of.Versions.Current(FileKind.Debts, of.Month, DebtList.Idle.Label().Vi);
        var months = of.Versions.LoansInSequence(of.Month, of.Settings.Of(SettingKinds.IdleMonths, day) + 1);
        return new()
        {
            older = older,
            common = new()
            {
                Frozen = await DebtsAsync(db, frozen, cancel),
                Idle = await DebtsAsync(db, idle, cancel),
                LastTransactions = await TransactionsAsync(db, of.Versions.AllOf(FileKind.Debts, of.Month), cancel),
                Still = months.Count > 0 ? await LoanHistory.StillAsync(db, months, cancel) : LoanLists.None.Still,
            },
            groups = await GroupsAsync(db, of.Versions.NewestList(FileKind.Groups, "", of.Month), cancel),
            several = await SeveralAsync(db, of.LoanVersion, cancel),
        };
    }

    /// <summary>A commune's share.</summary>
    public async Task<LoanLists> OfAsync(FundsDb db, ListsFor of, CancellationToken cancel)
    {
        var unknown = of.Opening is not { } opening
            ? []
            : of.Loans.Where(l => NewRule.IsOlderThanFirstSeen(l, opening, of.Month)).Select(l => l.LoanNumber).ToList();
        return common with
        {
            SeenEarlier = unknown.Count == 0 ? LoanLists.None.SeenEarlier : await LoanHistory.SeenAsync(db, older, unknown, cancel),
            Groups = [.. groups[of.Commune]],
            InSeveralGroups = [.. several[of.Commune]],
            HouseholdOf = Households(of),
        };
    }

    private static Dictionary<string, string> Households(ListsFor of) =>
        of.Loans.Select(l => l.CustomerCode).Distinct()
            .Select(c => (Customer: c, of.Listings[c].Where(l => l.HouseholdCode.Length > 0 && l.Decision == LinkDecision.Link)
                .MaxBy(l => (l.From, l.VersionId))?.HouseholdCode))
            .Where(c => c.HouseholdCode is not null).ToDictionary(c => c.Customer, c => c.HouseholdCode!, StringComparer.Ordinal);

    private static async Task<IReadOnlyDictionary<string, ListedLoan>> DebtsAsync(
        FundsDb db, KnownVersion? list, CancellationToken cancel) =>
        list is null
            ? LoanLists.None.Frozen
            : First(await db.DebtRows.Where(d => d.VersionId == list.Id && d.Counts)
                .Select(d => new ListedLoan(d.VersionId, d.RowNumber, d.LoanNumber, d.Until, d.LastTransactionOn)).ToListAsync(cancel));

    private static async Task<IReadOnlyDictionary<string, ListedLoan>> TransactionsAsync(
        FundsDb db, IReadOnlyList<int> versions, CancellationToken cancel) =>
        versions.Count == 0
            ? LoanLists.None.LastTransactions
            : First(await db.DebtRows.Where(d => versions.Contains(d.VersionId) && d.LastTransactionOn != null)
                .OrderByDescending(d => d.LastTransactionOn)
                .Select(d => new ListedLoan(d.VersionId, d.RowNumber, d.LoanNumber, d.Until, d.LastTransactionOn)).ToListAsync(cancel));

    private static Dictionary<string, ListedLoan> First(IEnumerable<ListedLoan> rows) =>
        rows.DistinctBy(r => r.LoanNumber).ToDictionary(r => r.LoanNumber, StringComparer.Ordinal);

    private static async Task<ILookup<string, SavingsGroup>> GroupsAsync(FundsDb db, KnownVersion? list, CancellationToken cancel)
    {
        var rows = list is null ? [] : await db.SavingsGroups.AsNoTracking().Where(g => g.VersionId == list.Id).ToListAsync(cancel);
        return rows.OrderBy(g => g.RowNumber).ToLookup(g => g.CommuneCode);
    }

    private static async Task<ILookup<string, IReadOnlyList<GroupedLoan>>> SeveralAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var open = db.LoanRows.Where(l => l.VersionId == version && l.Counts && (long)l.Balance > 0
            && l.GroupCode != "" && l.GroupCode != "0000000");
        var customers = open.GroupBy(l => l.CustomerCode).Where(g => g.Min(l => l.GroupCode) != g.Max(l => l.GroupCode)).Select(g => g.Key);
        var loans = await open.Where(l => customers.Contains(l.CustomerCode)).OrderBy(l => l.RowNumber)
            .Select(l => new GroupedLoan(l.VersionId, l.RowNumber, l.CustomerCode, l.GroupCode, l.CommuneCode)).ToListAsync(cancel);
        return loans.GroupBy(l => l.CustomerCode).ToLookup(g => g.First().CommuneCode, IReadOnlyList<GroupedLoan> (g) => [.. g]);
    }
}

/// <summary>What is read for an office's month.</summary>
/// <param name="Versions">The office's versions.</param>
/// <param name="LoanVersion">The month's loans.</param>
/// <param name="Month">The month.</param>
/// <param name="State">Whether rules without a month in their identity run.</param>
/// <param name="Settings">Thresholds.</param>
internal readonly record struct ListsOf(OfficeVersions Versions, int LoanVersion, Month Month, bool State, Settings Settings);

/// <summary>The loans of a commune, for which lists are asked.</summary>
internal readonly record struct ListsFor(
    string Commune, Month Month, IReadOnlyList<LoanRow> Loans, OpeningLoans? Opening, ILookup<string, Listing> Listings);
