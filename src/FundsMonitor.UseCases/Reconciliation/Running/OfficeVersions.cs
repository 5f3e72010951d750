using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>A version as it stood when the run began.</summary>
internal sealed record KnownVersion(int Id, FileKind Kind, int Period, VersionState State, bool Reconciled)
{
    /// <summary>Words of the form or list, see <see cref="VersionScope.Decision"/>; empty for the form that is due.</summary>
    public string Form { get; init; } = "";
}

/// <summary>An office's versions, and up to which month its findings speak of its newest data.</summary>
internal sealed class OfficeVersions
{
    private static readonly string[] StateRules = [.. ReconciliationRules.All.Where(r => !r.ByMonth).Select(r => r.Code)];

    private readonly IReadOnlyList<KnownVersion> versions;
    private readonly Month? lastFound;

    private OfficeVersions(IReadOnlyList<KnownVersion> versions, Month? lastFound)
    {
        this.versions = versions;
        this.lastFound = lastFound;
    }

    public static async Task<OfficeVersions> ReadAsync(FundsDb db, string office, CancellationToken cancel)
    {
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => v.OfficeCode == office && v.State != VersionState.Loading)
            .Select(v => new KnownVersion(v.Id, v.Kind, v.Period, v.State, v.ReconciledAtUtc != null) { Form = v.Decision })
            .ToListAsync(cancel);
        var last = await db.Findings.Where(f => f.OfficeCode == office && StateRules.Contains(f.Rule))
            .MaxAsync(f => (Month?)f.Month, cancel);
        return new(versions, last);
    }

    /// <summary>The current version of a kind and month, or null.</summary>
    public KnownVersion? Current(FileKind kind, Month month, string form = "") =>
        versions.FirstOrDefault(v => v.Kind == kind && v.Period == month.Key && v.State == VersionState.Current && v.Form == form);

    /// <summary>The newest current version of a list up to a month, or null.</summary>
    public KnownVersion? NewestList(FileKind kind, string form, Month month) => versions
        .Where(v => v.Kind == kind && v.Period <= month.Key && v.State == VersionState.Current && v.Form == form).MaxBy(v => v.Period);

    /// <summary>The current versions of a kind and month: one a form or list.</summary>
    public IReadOnlyList<int> AllOf(FileKind kind, Month month) =>
        [.. versions.Where(v => v.Kind == kind && v.Period == month.Key && v.State == VersionState.Current).Select(v => v.Id)];

    /// <summary>The loan versions of months before one.</summary>
    public IReadOnlyList<int> LoansBefore(Month month) =>
    [
        .. versions.Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && v.Period < month.Key)
            .OrderByDescending(v => v.Period).Select(v => v.Id),
    ];

    /// <summary>The loan versions of so many months, this one first; none where one of them is missing.</summary>
    public IReadOnlyList<int> LoansInSequence(Month month, int count)
    {
        var found = new List<int>();
        for (; found.Count < count && Current(FileKind.Loans, month) is { } version; month = month.Previous)
        {
            found.Add(version.Id);
        }

        return found.Count == count ? found : [];
    }

    /// <summary>The current versions of control totals of a month: one a form.</summary>
    public IReadOnlyList<int> Totals(Month month) => AllOf(FileKind.ControlTotals, month);

    /// <summary>Kinds whose due form has a current version for the month.</summary>
    public IReadOnlyList<FileKind> Received(Month month) =>
    [
        .. versions.Where(v => v.Period == month.Key && v.State == VersionState.Current && v.Form.Length == 0).Select(v => v.Kind),
    ];

    /// <summary>Versions of a month that wait to be reconciled.</summary>
    public IReadOnlyList<KnownVersion> Waiting(Month month) => [.. versions.Where(v => v.Period == month.Key && !v.Reconciled)];

    /// <summary>Whether the office has no current loan version at all.</summary>
    public bool HasNoLoans => Months.Count == 0;

    /// <summary>Months that rules of one month run for: the month asked for, and the next where its opening may have changed.</summary>
    public IReadOnlyList<Month> MonthsToRun(Month month) =>
        Waiting(month).Any(v => v.Kind == FileKind.Loans) && Current(FileKind.Loans, month.Next) is not null
            ? [month, month.Next] : [month];

    /// <summary>
    /// The month whose data rules without a month in their identity read: the newest that was reconciled, or the one asked for when it
    /// is newer.
    /// Null when the month asked for is older than that: its data is history, and must neither open nor close anything.
    /// </summary>
    public Month? StateMonth(Month asked)
    {
        Month? newest = Months.Where(m => m == lastFound || Current(FileKind.Loans, m)!.Reconciled).Select(m => (Month?)m).Max();
        if (Months.Contains(asked))
        {
            return newest is null || asked >= newest ? asked : null;
        }

        return newest is null || asked > newest ? newest : null;
    }

    private IReadOnlyList<Month> Months =>
        [.. versions.Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current).Select(v => Month.FromKey(v.Period))];
}
