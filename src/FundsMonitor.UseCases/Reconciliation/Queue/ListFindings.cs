using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>One finding in the queue.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Place">Name of the office or commune; empty where none is concerned.</param>
/// <param name="IsLate">Whether it waits although its day has passed.</param>
public sealed record FindingItem(StoredFinding Finding, Bilingual Sentence, string Place, bool IsLate);

/// <summary>The queue: the most serious first, then the largest amounts, then the oldest.</summary>
public sealed class ListFindings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Reads one part of the queue.</summary>
    public async Task<Page<FindingItem>> RunAsync(Reader reader, FindingFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var findings = FindingQueue.Filtered(db.Findings.AsNoTracking(), reader, filter, now);
        var slice = await FindingQueue.Ordered(findings, page).ToLongPageAsync(page, cancel);
        var today = VietnamDay.Of(now);
        var names = await PlaceNames.ReadAsync(db, slice.Items.SelectMany(f => new[] { f.OfficeCode, f.CommuneCode }), today, cancel);
        return slice.Shown(f => new FindingItem(
            f,
            FindingWords.Sentence(f),
            names.Of(f.CommuneCode.Length > 0 ? f.CommuneCode : f.OfficeCode),
            f.State == FindingState.Open && f.DueOn < today));
    }
}
