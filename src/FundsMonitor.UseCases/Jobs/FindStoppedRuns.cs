using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>Which work a person stopped last: it is not begun again by itself, but by whoever asks for it again.</summary>
public sealed class FindStoppedRuns(IDbContextFactory<FundsDb> databases)
{
    /// <param name="job">One of <see cref="JobNames"/>.</param>
    /// <param name="arguments">As they stand in the table of runs.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Those of the arguments whose newest run was stopped by a person.</returns>
    public async Task<IReadOnlySet<string>> RunAsync(string job, IReadOnlyCollection<string> arguments, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var newest = db.JobRuns.Where(r => r.Job == job && arguments.Contains(r.Arguments))
            .GroupBy(r => r.Arguments).Select(g => g.Max(r => r.Id));
        var stopped = await db.JobRuns
            .Where(r => newest.Contains(r.Id) && r.Outcome == JobOutcome.Cancelled && r.CancelRequested)
            .Select(r => r.Arguments)
            .ToListAsync(cancel);
        return stopped.ToHashSet();
    }
}
