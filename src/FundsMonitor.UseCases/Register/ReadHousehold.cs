using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>The household on one list.</summary>
/// <param name="Household">The household's row.</param>
/// <param name="Version">The register version with its file.</param>
public sealed record HouseholdListing(Household Household, FileVersion Version);

/// <summary>A loan of a member linked.</summary>
/// <param name="Loan">The latest month's row; its id has its middle hidden.</param>
/// <param name="MemberName">The member linked to the customer.</param>
/// <param name="Reasons">Codes of the labels for and against.</param>
public sealed record HouseholdLoan(LoanRow Loan, string MemberName, string Reasons);

/// <summary>One household through time.</summary>
public sealed record HouseholdHistory
{
    /// <summary>The list that was opened.</summary>
    public required HouseholdListing Opened { get; init; }

    /// <summary>Commune.</summary>
    public required string Commune { get; init; }

    /// <summary>Members on that list; ids have their middle hidden.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>The same household on every current list: same commune, same number, same head. Latest year first.</summary>
    public required IReadOnlyList<HouseholdListing> Listings { get; init; }

    /// <summary>Loans of members linked.</summary>
    public required IReadOnlyList<HouseholdLoan> Loans { get; init; }
}

/// <summary>Opens one household; who did is noted.</summary>
public sealed class ReadHousehold(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="versionId">The register version, current or not.</param>
    /// <param name="householdCode">The register's own number of the household.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The household, or null where it is not on that list or the reader may not read it.</returns>
    public async Task<HouseholdHistory?> RunAsync(Reader reader, int versionId, string householdCode, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var version = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .FirstOrDefaultAsync(v => v.Id == versionId && v.Kind == FileKind.Register && v.State != VersionState.Loading, cancel);
        var household = await db.Households.AsNoTracking()
            .Where(h => h.VersionId == versionId && h.HouseholdCode == householdCode)
            .Within(reader.Limit)
            .FirstOrDefaultAsync(cancel);
        if (version is null || household is null)
        {
            return null;
        }

        var names = await PlaceNames.ReadAsync(db, [household.CommuneCode], household.ClassFrom, cancel);
        var members = await MembersAsync(db, reader, household, cancel);
        var history = new HouseholdHistory
        {
            Opened = new(household, version),
            Commune = names.Of(household.CommuneCode),
            Members = members,
            Listings = await ListingsAsync(db, reader, household, cancel),
            Loans = await LoansAsync(db, reader, household, members, cancel),
        };
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.HouseholdRead,
            Subject = $"{household.CommuneCode}/{version.Period}/{householdCode}",
        });
        await db.SaveChangesAsync(cancel);
        return history;
    }

    private static async Task<IReadOnlyList<Member>> MembersAsync(FundsDb db, Reader reader, Household household, CancellationToken cancel)
    {
        var members = await db.Members.AsNoTracking()
            .Where(m => m.VersionId == household.VersionId && m.HouseholdCode == household.HouseholdCode)
            .Within(reader.Limit)
            .OrderByDescending(m => m.IsHead).ThenBy(m => m.RowNumber)
            .ToListAsync(cancel);
        members.ForEach(m => m.CitizenId = MaskedId.Of(m.CitizenId));
        return members;
    }

    private static async Task<IReadOnlyList<HouseholdListing>> ListingsAsync(
        FundsDb db, Reader reader, Household household, CancellationToken cancel)
    {
        var rows = await db.Households.AsNoTracking()
            .Where(h => h.CommuneCode == household.CommuneCode
                && h.HouseholdCode == household.HouseholdCode
                && h.HeadNameSearch == household.HeadNameSearch)
            .Within(reader.Limit)
            .Join(
                db.FileVersions.Include(v => v.SourceFile).Where(v => v.State == VersionState.Current),
                h => h.VersionId,
                v => v.Id,
                (h, v) => new { h, v, v.SourceFile })
            .ToListAsync(cancel);
        return [.. rows
            .Select(r =>
            {
                r.v.SourceFile = r.SourceFile;
                return new HouseholdListing(r.h, r.v);
            })
            .OrderByDescending(l => l.Version.Period).ThenByDescending(l => l.Household.ClassFrom)];
    }

    private static async Task<IReadOnlyList<HouseholdLoan>> LoansAsync(
        FundsDb db, Reader reader, Household household, IReadOnlyList<Member> members, CancellationToken cancel)
    {
        var links = await db.Links.AsNoTracking()
            .Where(l => l.RegisterVersionId == household.VersionId
                && l.HouseholdCode == household.HouseholdCode
                && l.Decision == LinkDecision.Link)
            .ToListAsync(cancel);
        var customers = links.Select(l => l.CustomerCode).ToList();
        var versions = await db.CurrentIds(FileKind.Loans).ToListAsync(cancel);
        var rows = await db.LoanRows.AsNoTracking()
            .Where(r => versions.Contains(r.VersionId) && customers.Contains(r.CustomerCode) && r.LoanNumber != "" && r.Counts)
            .Within(reader.Limit)
            .ToListAsync(cancel);
        var latest = rows.GroupBy(r => r.LoanNumber).Select(loan => loan.MaxBy(r => r.Month.Key)!).OrderBy(r => r.LoanNumber);
        return [.. latest.SelectMany(loan => links
            .Where(l => l.OfficeCode == loan.OfficeCode && l.CustomerCode == loan.CustomerCode)
            .Take(1)
            .Select(link =>
            {
                loan.CitizenId = MaskedId.Of(loan.CitizenId);
                return new HouseholdLoan(loan, members.FirstOrDefault(m => m.Id == link.MemberId)?.Name ?? "", link.Reasons);
            }))];
    }
}
