using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>The receipt of a file, for who sent it and for who may read what it became.</summary>
public sealed class ReadReceipt(IDbContextFactory<FundsDb> databases, ReceiptWriter receipts)
{
    /// <returns>Null for a file that is not there or not for this reader. Who did not send it sees the versions of his areas
    /// alone.</returns>
    public async Task<Receipt?> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sender = await db.SourceFiles.AsNoTracking().Readable(db, reader)
            .Where(f => f.Id == sourceFileId).Select(f => f.ReceivedBy).SingleOrDefaultAsync(cancel);
        return sender is null
            ? null
            : await receipts.WriteAsync(sourceFileId, sender == reader.Name ? AreaLimit.None : reader.Limit, cancel);
    }
}
