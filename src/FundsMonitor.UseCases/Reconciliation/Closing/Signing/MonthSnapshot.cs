using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>Gathers what a commune's month says now: the overview's figures and what they rest on.</summary>
internal static class MonthSnapshot
{
    private static readonly Reader Anybody = new("", Roles.Administrator, AreaLimit.None);

    public static async Task<SignedMonth> ReadAsync(FundsDb db, string commune, Month month, CancellationToken cancel)
    {
        var scope = new OverviewScope(db, Anybody, new AreaLimit(false, [], [commune]), month);
        var projects = await OverviewFunds.ReadAsync(scope, cancel);
        var loans = await scope.Rows<LoanSummary>().Where(s => s.Month == month).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(db, [commune], month.LastDay, cancel);
        var programmes = await db.CreditProgrammes.ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
        return new()
        {
            CommuneCode = commune,
            CommuneName = names.Of(commune),
            Month = month.ToString(),
            Figures =
            [
                .. Funds(OverviewFunds.TileOf(month.Year, projects)),
                .. loans.Count == 0 ? [] : Loans(loans),
                .. Households(
                    await OverviewHouseholds.PovertyAsync(scope, cancel), await OverviewHouseholds.CoverageAsync(scope, cancel)),
            ],
            Programmes = Summed(loans, s => s.ProgrammeCode, code => programmes.GetValueOrDefault(code, code)),
            Hamlets = Summed(loans, s => s.HamletName, name => name),
            Projects =
            [
                .. projects.Select(p => p.Funds).OrderBy(p => p.ProjectCode, StringComparer.Ordinal)
                    .Select(p => new SignedProject(p.ProjectCode, p.Name, p.Allocated.Dong, p.Spent.Dong, p.Advanced.Dong)),
            ],
            Findings = await FindingsAsync(db, commune, month, cancel),
            Files =
            [
                .. (await MonthVersions.CurrentAsync(db, commune, month, cancel)).Select(v => new SignedFile(
                    v.ScopeKey, v.Number, v.SourceFile!.Name, v.SourceFile.Sha256, v.SourceFile.ReceiptNumber, v.RowCount, v.Total.Dong,
                    v.AcceptedBy)),
            ],
        };
    }

    private static IEnumerable<SignedFigure> Funds(FundsTile tile) =>
    [
        Figure(FigureKinds.Allocated, tile.Allocated.Dong),
        Figure(FigureKinds.Expected, tile.Expected.Dong),
        Figure(FigureKinds.NotYetAllocated, tile.LinesNotYetAllocated),
        Figure(FigureKinds.Spent, tile.Spent.Dong),
        Figure(FigureKinds.Advanced, tile.Advanced.Dong),
    ];

    private static IEnumerable<SignedFigure> Loans(List<LoanSummary> loans) =>
    [
        Figure(FigureKinds.Loans, loans.Sum(s => s.Loans)),
        Figure(FigureKinds.Balance, loans.Sum(s => s.Balance.Dong)),
        Figure(FigureKinds.Overdue, loans.Sum(s => s.Overdue.Dong)),
    ];

    private static IEnumerable<SignedFigure> Households(PovertyTile? plan, CoverageTile? register) => new (FigureKind Kind, long? Value)[]
    {
        (FigureKinds.Households, plan?.Households),
        (FigureKinds.Poor, plan?.Poor),
        (FigureKinds.NearPoor, plan?.NearPoor),
        (FigureKinds.Listed, register?.Households),
        (FigureKinds.WithLoan, register?.WithLoan),
        (FigureKinds.Undecided, register?.Undecided),
    }.Where(f => f.Value is not null).Select(f => Figure(f.Kind, f.Value!.Value));

    private static SignedFigure Figure(FigureKind kind, long value) => new(kind.Key, value);

    private static IReadOnlyList<SignedLoans> Summed(
        List<LoanSummary> loans, Func<LoanSummary, string> by, Func<string, string> name) =>
    [
        .. loans.GroupBy(by).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new SignedLoans(
            g.Key, name(g.Key), g.Sum(s => s.Loans), g.Sum(s => s.Balance.Dong), g.Sum(s => s.Overdue.Dong))),
    ];

    private static async Task<IReadOnlyList<SignedFindings>> FindingsAsync(
        FundsDb db, string commune, Month month, CancellationToken cancel)
    {
        var counted = await db.Findings
            .Where(f => f.CommuneCode == commune && f.Month == month && f.State != FindingState.Gone)
            .GroupBy(f => new { f.Rule, f.Severity, f.State, Reason = f.State == FindingState.Decided ? f.Reason : DecisionReason.None })
            .Select(g => new { g.Key.Rule, g.Key.Severity, g.Key.State, g.Key.Reason, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            .. counted.OrderBy(c => c.Rule, StringComparer.Ordinal).ThenBy(c => c.State).ThenBy(c => c.Reason)
                .Select(c => new SignedFindings(c.Rule, c.Severity, c.State, c.Reason, c.Count)),
        ];
    }
}
