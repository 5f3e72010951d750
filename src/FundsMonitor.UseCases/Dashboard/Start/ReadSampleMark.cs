using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>Whether this database was filled with the invented sample: every page says so.</summary>
public sealed class ReadSampleMark(IDbContextFactory<FundsDb> databases)
{
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.StartNotes.AnyAsync(n => n.Kind == StartNoteKind.Sample, cancel);
    }
}
