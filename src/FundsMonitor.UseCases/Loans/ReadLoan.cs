using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans;

/// <summary>A loan at one month's end, and where that stands.</summary>
/// <param name="Row">The row; its <see cref="LoanRow.CitizenId"/> has its middle hidden.</param>
/// <param name="SourceFileId">The file.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Sheet">The sheet; empty for text files.</param>
public sealed record LoanMonth(LoanRow Row, int SourceFileId, string FileName, string Sheet);

/// <summary>A household that linking holds the customer to be of.</summary>
/// <param name="Link">The link with its reasons.</param>
/// <param name="Household">The household; null while a person must decide, or outside the reader's areas.</param>
public sealed record LoanLink(Link Link, Household? Household);

/// <summary>One loan through the months.</summary>
public sealed record LoanHistory
{
    /// <summary>16 digits.</summary>
    public required string LoanNumber { get; init; }

    /// <summary>Latest month first.</summary>
    public required IReadOnlyList<LoanMonth> Months { get; init; }

    /// <summary>Commune of the latest month.</summary>
    public required string Commune { get; init; }

    /// <summary>Reference data of the latest month's programme; null where it is not known.</summary>
    public CreditProgramme? Programme { get; init; }

    /// <summary>What linking says of the customer in the current registers.</summary>
    public required IReadOnlyList<LoanLink> Links { get; init; }

    /// <summary>Findings on this loan, open ones first.</summary>
    public required IReadOnlyList<StoredFinding> Findings { get; init; }
}

/// <summary>Opens one loan; who did is noted.</summary>
public sealed class ReadLoan(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>The loan, or null where the reader may read no row of it.</returns>
    public async Task<LoanHistory?> RunAsync(Reader reader, string loanNumber, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var months = await MonthsAsync(db, reader, loanNumber, cancel);
        if (months.Count == 0)
        {
            return null;
        }

        var latest = months[0].Row;
        var names = await PlaceNames.ReadAsync(db, [latest.CommuneCode], latest.AsOf, cancel);
        var history = new LoanHistory
        {
            LoanNumber = loanNumber,
            Months = months,
            Commune = latest.CommuneCode.Length > 0 ? names.Of(latest.CommuneCode) : latest.BankCommuneName,
            Programme = await db.CreditProgrammes.AsNoTracking().FirstOrDefaultAsync(p => p.Code == latest.ProgrammeCode, cancel),
            Links = await LinksAsync(db, reader, latest, cancel),
            Findings = await db.Findings.AsNoTracking().Where(f => f.Subject == loanNumber).Within(reader.Limit)
                .OrderBy(f => f.State).ThenByDescending(f => f.Severity).ThenBy(f => f.Id).ToListAsync(cancel),
        };
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.LoanRead,
            Subject = loanNumber,
        });
        await db.SaveChangesAsync(cancel);
        return history;
    }

    private static async Task<IReadOnlyList<LoanMonth>> MonthsAsync(
        FundsDb db, Reader reader, string loanNumber, CancellationToken cancel)
    {
        var versions = await db.CurrentIds(FileKind.Loans).ToListAsync(cancel);
        var rows = await db.LoanRows.AsNoTracking()
            .Where(l => versions.Contains(l.VersionId) && l.LoanNumber == loanNumber)
            .Within(reader.Limit)
            .OrderByDescending(l => l.Month).ThenBy(l => l.RowNumber)
            .ToListAsync(cancel);
        var used = rows.Select(r => r.VersionId).Distinct().ToList();
        var files = await db.FileVersions.Where(v => used.Contains(v.Id))
            .Select(v => new { v.Id, v.SourceFileId, v.SourceFile!.Name, v.SourceFile.Sheet })
            .ToDictionaryAsync(v => v.Id, cancel);
        return [.. rows.Select(row =>
        {
            row.CitizenId = MaskedId.Of(row.CitizenId);
            var file = files[row.VersionId];
            return new LoanMonth(row, file.SourceFileId, file.Name, file.Sheet);
        })];
    }

    private static async Task<IReadOnlyList<LoanLink>> LinksAsync(FundsDb db, Reader reader, LoanRow loan, CancellationToken cancel)
    {
        var registers = db.CurrentIds(FileKind.Register);
        var links = await db.Links.AsNoTracking()
            .Where(l => l.OfficeCode == loan.OfficeCode && l.CustomerCode == loan.CustomerCode && registers.Contains(l.RegisterVersionId))
            .Within(reader.Limit)
            .OrderByDescending(l => l.RegisterVersionId)
            .ToListAsync(cancel);
        var used = links.Where(l => l.Decision == LinkDecision.Link).Select(l => l.RegisterVersionId).ToList();
        var codes = links.Select(l => l.HouseholdCode).Where(c => c.Length > 0).ToList();
        var households = await db.Households.AsNoTracking()
            .Where(h => used.Contains(h.VersionId) && codes.Contains(h.HouseholdCode))
            .Within(reader.Limit)
            .ToListAsync(cancel);
        return [.. links.Where(l => l.Decision != LinkDecision.None).Select(link => new LoanLink(
            link,
            households.FirstOrDefault(h => h.VersionId == link.RegisterVersionId && h.HouseholdCode == link.HouseholdCode)))];
    }
}
