using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>Who may say what a file does not say: its sender, the office it is of, finance and administrators.</summary>
internal static class MappingRights
{
    /// <summary>The file, where the reader may say something of it; else null.</summary>
    public static async Task<SourceFile?> FindAsync(FundsDb db, int sourceFileId, Reader reader, CancellationToken cancel)
    {
        var file = await db.SourceFiles.Readable(db, reader).SingleOrDefaultAsync(f => f.Id == sourceFileId, cancel);
        return file is not null && May(file, reader) ? file : null;
    }

    /// <summary>Whether the reader may say something of a file that he may read.</summary>
    public static bool May(SourceFile file, Reader reader) => reader.Role switch
    {
        Roles.Administrator or Roles.FinanceOfficer => true,
        Roles.BankOffice => file.ReceivedBy == reader.Name || reader.Limit.Offices.Contains(file.AskedOffice),
        _ => false,
    };

    /// <summary>Mappings the reader may see: those of his areas, and those of his own account.</summary>
    public static IQueryable<KeptMapping> Readable(this IQueryable<KeptMapping> mappings, Reader reader)
    {
        var own = SenderKeys.OfAccount(reader.Name);
        return reader.Limit.Everything ? mappings : mappings.Within(reader.Limit).Union(mappings.Where(m => m.SenderKey == own));
    }
}
