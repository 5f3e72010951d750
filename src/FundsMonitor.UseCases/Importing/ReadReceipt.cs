using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>The receipt of a file, for who sent it and for who may read what it became.</summary>
public sealed class ReadReceipt(IDbContextFactory<FundsDb> databases, ReceiptWriter receipts)
{
    /// <returns>Null for a file that is not there or not for this reader.</returns>
    public async Task<Receipt?> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Visible(db, reader.Limit, reader.Name).AnyAsync(f => f.Id == sourceFileId, cancel)
            ? await receipts.WriteAsync(sourceFileId, cancel)
            : null;
    }

    /// <summary>Files a reader may see: his own, those said to be of his offices and communes, and those that became versions of them.</summary>
    internal static IQueryable<SourceFile> Visible(FundsDb db, AreaLimit limit, string readerName)
    {
        if (limit.Everything)
        {
            return db.SourceFiles.AsNoTracking();
        }

        var offices = limit.Offices;
        var communes = limit.Communes;
        var files = db.FileVersions.Where(v => v.State != VersionState.Loading).Within(limit).Select(v => v.SourceFileId);
        return db.SourceFiles.AsNoTracking().Where(f =>
            f.ReceivedBy == readerName || offices.Contains(f.AskedOffice) || communes.Contains(f.AskedCommune) || files.Contains(f.Id));
    }
}
