using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>Opens one borrower with the members he could be; who did is noted.</summary>
public sealed class ReadBorrower(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="office">6 digits.</param>
    /// <param name="customer">10 digits.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The borrower, or null where there is none that the reader may see.</returns>
    public async Task<BorrowerDetail?> RunAsync(Reader reader, string office, string customer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.LinkedCustomers.AsNoTracking().Where(c => c.OfficeCode == office && c.CustomerCode == customer)
            .Within(reader.Limit).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var names = await PlaceNames.ReadAsync(db, [found.CommuneCode, found.OfficeCode], DateOnly.FromDateTime(now), cancel);
        var detail = new BorrowerDetail
        {
            Customer = found,
            Place = names.Of(found.CommuneCode.Length > 0 ? found.CommuneCode : found.OfficeCode),
            Evidence = await EvidenceAsync(db, reader, found, cancel),
            Loans = await LoansAsync(db, reader, found, cancel),
            Registers = await RegistersAsync(db, reader, found, cancel),
            Judgements = await JudgementsAsync(db, reader, found, cancel),
        };
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = now,
            By = reader.Name,
            Action = AccessKinds.BorrowerRead,
            Subject = $"{office}/{customer}",
        });
        await db.SaveChangesAsync(cancel);
        return detail;
    }

    private static async Task<IReadOnlyList<CustomerEvidence>> EvidenceAsync(
        FundsDb db, Reader reader, LinkedCustomer customer, CancellationToken cancel)
    {
        var rows = await db.CustomerEvidence.AsNoTracking()
            .Where(e => e.OfficeCode == customer.OfficeCode && e.CustomerCode == customer.CustomerCode)
            .Within(reader.Limit).OrderByDescending(e => e.Id).ToListAsync(cancel);
        rows.ForEach(e => e.CitizenId = MaskedId.Of(e.CitizenId));
        return rows;
    }

    private static async Task<IReadOnlyList<LoanRow>> LoansAsync(
        FundsDb db, Reader reader, LinkedCustomer customer, CancellationToken cancel)
    {
        var versions = await db.CurrentIds(FileKind.Loans).ToListAsync(cancel);
        var rows = await db.LoanRows.AsNoTracking()
            .Where(l => versions.Contains(l.VersionId) && l.OfficeCode == customer.OfficeCode && l.CustomerCode == customer.CustomerCode
                && l.LoanNumber != "" && l.Counts)
            .Within(reader.Limit).ToListAsync(cancel);
        rows.ForEach(l => l.CitizenId = MaskedId.Of(l.CitizenId));
        Month? newest = rows.Select(l => (Month?)l.Month).Max();
        return [.. rows.Where(l => l.Month == newest).OrderByDescending(l => l.Balance).ThenBy(l => l.LoanNumber, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<BorrowerRegister>> RegistersAsync(
        FundsDb db, Reader reader, LinkedCustomer customer, CancellationToken cancel)
    {
        var current = await db.CurrentIds(FileKind.Register).ToListAsync(cancel);
        var links = await db.Links.AsNoTracking()
            .Where(l => l.OfficeCode == customer.OfficeCode && l.CustomerCode == customer.CustomerCode
                && current.Contains(l.RegisterVersionId))
            .Within(reader.Limit).ToListAsync(cancel);
        var used = links.Select(l => l.RegisterVersionId).Distinct().ToList();
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => used.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancel);
        var codes = links.SelectMany(l => new[] { l.HouseholdCode, l.SecondHouseholdCode }).Distinct().ToList();
        var members = await db.Members.AsNoTracking().Where(m => used.Contains(m.VersionId) && codes.Contains(m.HouseholdCode))
            .Within(reader.Limit).OrderByDescending(m => m.IsHead).ThenBy(m => m.RowNumber).ToListAsync(cancel);
        members.ForEach(m => m.CitizenId = MaskedId.Of(m.CitizenId));
        return
        [
            .. links.OrderBy(l => l.Decision == LinkDecision.Link).ThenByDescending(l => versions[l.RegisterVersionId].Period)
                .Select(l => new BorrowerRegister(versions[l.RegisterVersionId], l, [.. CandidatesOf(l, members)])),
        ];
    }

    private static IEnumerable<BorrowerCandidate> CandidatesOf(Link link, IReadOnlyList<Member> members)
    {
        (long Id, string Reasons, int Score)[] both =
            [(link.MemberId, link.Reasons, link.Score), (link.SecondMemberId, link.SecondReasons, link.SecondScore)];
        foreach (var (id, reasons, score) in both.Where(c => c.Id != 0))
        {
            var member = members.FirstOrDefault(m => m.Id == id);
            yield return new(id, LinkLabels.Of(reasons), score)
            {
                Member = member,
                Household = member is null ? []
                    : [.. members.Where(m => m.VersionId == member.VersionId && m.HouseholdCode == member.HouseholdCode
                        && m.CommuneCode == member.CommuneCode)],
            };
        }
    }

    private static async Task<IReadOnlyList<LinkJudgement>> JudgementsAsync(
        FundsDb db, Reader reader, LinkedCustomer customer, CancellationToken cancel)
    {
        var rows = await db.LinkJudgements.AsNoTracking()
            .Where(j => j.OfficeCode == customer.OfficeCode && j.CustomerCode == customer.CustomerCode)
            .Within(reader.Limit).OrderByDescending(j => j.Id).ToListAsync(cancel);
        rows.ForEach(j => j.MemberIdCode = MaskedId.Of(j.MemberIdCode));
        return rows;
    }
}
