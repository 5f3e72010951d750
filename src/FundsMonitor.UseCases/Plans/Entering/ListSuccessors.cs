using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Lists the receivers that no longer exist, with who took their place.</summary>
public sealed class ListSuccessors(IDbContextFactory<FundsDb> databases)
{
    /// <param name="text">A part of either name, with or without marks; empty for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<ReportReceiver>> RunAsync(string text, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = SearchText.Of(text);
        var found = (await db.ReportReceivers.AsNoTracking().ToListAsync(cancel))
            .Where(r => SearchText.Of($"{r.Name} {r.SuccessorName}").Contains(wanted, StringComparison.Ordinal))
            .OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        return new([.. found.Skip(page.Skip).Take(page.Take)], found.Count);
    }
}
