using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>The problems of a file as they were stored with its verdict.</summary>
internal static class StoredProblems
{
    /// <returns>Those kept, in the order of the rows, and how many there are of each kind and heading.</returns>
    public static async Task<(List<RowProblem> Kept, Dictionary<(string Kind, string Column), int> Counts)> ReadAsync(
        FundsDb db, int sourceFileId, CancellationToken cancel)
    {
        var kept = await db.FileProblems.AsNoTracking().Where(p => p.SourceFileId == sourceFileId)
            .OrderBy(p => p.Row).ThenBy(p => p.Id)
            .Select(p => new RowProblem(p.Kind, p.Sheet, p.Row, p.Column, p.Value, p.Detail)
            {
                ColumnNumber = p.ColumnNumber,
                Case = p.Case,
            })
            .ToListAsync(cancel);
        var counts = kept.GroupBy(p => (p.Kind, p.Column)).ToDictionary(g => g.Key, g => g.Count());
        await foreach (var count in db.FileProblemCounts.AsNoTracking().Where(c => c.SourceFileId == sourceFileId)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            counts[(count.Kind, count.Column)] = count.Count;
        }

        return (kept, counts);
    }
}
