using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>Which findings are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record FindingFilter(AreaLimit Area)
{
    /// <summary>Code of a rule; empty for all of the queue, without the lists of their own.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Severity; null for all.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Where it stands; null for all.</summary>
    public FindingState? State { get; init; }

    /// <summary>The month it was last found in; null for all.</summary>
    public Month? Month { get; init; }

    /// <summary>A part of the subject or of what the sentence names.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One finding in the queue.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Place">Name of the office or commune; empty where none is concerned.</param>
public sealed record FindingItem(StoredFinding Finding, Bilingual Sentence, string Place);

/// <summary>The queue: the most serious first, then the largest amounts, then the oldest.</summary>
public sealed class ListFindings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Reads one part of the queue.</summary>
    public async Task<Page<FindingItem>> RunAsync(Reader reader, FindingFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var findings = db.Findings.AsNoTracking().Within(reader.Limit).Within(filter.Area);
        var slice = await Ordered(Filtered(findings, filter), page).ToLongPageAsync(page, cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var names = await PlaceNames.ReadAsync(db, slice.Items.SelectMany(f => new[] { f.OfficeCode, f.CommuneCode }), today, cancel);
        return slice.Shown(f => new FindingItem(
            f, FindingWords.Sentence(f), names.Of(f.CommuneCode.Length > 0 ? f.CommuneCode : f.OfficeCode)));
    }

    private static IQueryable<StoredFinding> Filtered(IQueryable<StoredFinding> findings, FindingFilter filter)
    {
        findings = filter.Rule.Length > 0
            ? findings.Where(f => f.Rule == filter.Rule)
            : findings.Where(f => !ReconciliationRules.OwnLists.Contains(f.Rule));

        if (filter.Severity is { } severity)
        {
            findings = findings.Where(f => f.Severity == severity);
        }

        if (filter.State is { } state)
        {
            findings = findings.Where(f => f.State == state);
        }

        if (filter.Month is { } month)
        {
            findings = findings.Where(f => f.Month == month);
        }

        var text = filter.Text.Trim();
        return text.Length > 0 ? findings.Where(f => f.Subject.Contains(text) || f.Arguments.Contains(text)) : findings;
    }

    private static IQueryable<StoredFinding> Ordered(IQueryable<StoredFinding> findings, PageRequest page) => page.SortBy switch
    {
        nameof(StoredFinding.Rule) => findings.By(page, f => f.Rule).ThenByDescending(f => f.Severity).ThenBy(f => f.Id),
        nameof(StoredFinding.Subject) => findings.By(page, f => f.Subject).ThenBy(f => f.Id),
        nameof(StoredFinding.Month) => findings.By(page, f => f.Month).ThenBy(f => f.Id),
        nameof(StoredFinding.Impact) => findings.By(page, f => (long)f.Impact).ThenBy(f => f.Id),
        nameof(StoredFinding.OpenedAtUtc) => findings.By(page, f => f.OpenedAtUtc).ThenBy(f => f.Id),
        nameof(StoredFinding.State) => findings.By(page, f => f.State).ThenBy(f => f.Id),
        _ => findings.OrderByDescending(f => f.Severity)
            .ThenByDescending(f => (long)f.Impact).ThenBy(f => f.OpenedAtUtc).ThenBy(f => f.Id),
    };
}
