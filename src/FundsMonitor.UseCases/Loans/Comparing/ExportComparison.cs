using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Seeing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Comparing;

/// <summary>Which lists are asked for.</summary>
/// <param name="Month">The month of the balances.</param>
/// <param name="Area">The chosen area.</param>
/// <param name="Group">7-digit code of one group; empty for every group of the area.</param>
public sealed record ComparisonQuery(Month Month, AreaLimit Area, string Group = "");

/// <summary>The lists as a Word document.</summary>
/// <param name="Content">The .docx at its start; whoever asked for it closes it.</param>
/// <param name="Lists">What stands in it, one list a group.</param>
public sealed record ComparisonFile(Stream Content, IReadOnlyList<ComparisonList> Lists);

/// <summary>The bank's list for comparing balances with its borrowers (Mẫu 15/TD), one a savings group. Who made it is noted.</summary>
public sealed class ExportComparison(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Loans one document takes: more than a large commune has. Beyond that an area must be chosen, or a group.</summary>
    public const int MostLoans = 5_000;

    /// <returns>Null where the reader may see no loan of a group there, or there are more than <see cref="MostLoans"/>.</returns>
    public async Task<ComparisonFile?> RunAsync(Reader reader, ComparisonQuery query, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lists = await new ComparisonReading(db, reader.Limit, query).ReadAsync(cancel);
        if (lists.Count == 0)
        {
            return null;
        }

        var content = new MemoryStream();
        ComparisonDocument.Write(content, lists);
        content.Position = 0;
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.ComparisonExported,
            Subject = AccessAreas.Of(lists.Select(l => l.PlaceCode)),
            Detail = string.Create(
                CultureInfo.InvariantCulture, $"{query.Month} {lists.Count} {lists.Sum(l => l.Loans.Count)} {query.Group}").TrimEnd(),
        });
        await db.SaveChangesAsync(cancel);
        return new(content, lists);
    }
}
