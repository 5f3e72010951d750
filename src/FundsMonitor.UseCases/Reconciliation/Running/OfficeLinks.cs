using System.Globalization;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>Links an office's customers to the members of the registers of its communes, and keeps the links.</summary>
/// <remarks>A customer whom nobody in a register could be has no link to it.</remarks>
internal sealed class OfficeLinks(FundsDb db, string office, Registers registers)
{
    private const int IdsAtOnce = 500;
    private static readonly BulkCopyOptions Bulk = new() { BulkCopyType = BulkCopyType.ProviderSpecific };

    /// <summary>Links all customers of a loan version.</summary>
    /// <returns>Where each customer was found.</returns>
    public async Task<ILookup<string, Listing>> RunAsync(int? loanVersion, CancellationToken cancel)
    {
        var customers = loanVersion is { } version && registers.VersionIds.Count > 0 ? await CustomersAsync(version, cancel) : [];
        var byCommune = customers.SelectMany(c => c.Communes.Select(place => (place, c))).ToLookup(p => p.place, p => p.c);
        var byId = customers.SelectMany(c => c.Ids.Select(id => (id, c))).ToLookup(p => p.id, p => p.c);
        var found = new List<(Link Link, Listing Listing)>();
        foreach (var register in registers.VersionIds)
        {
            cancel.ThrowIfCancellationRequested();
            found.AddRange(Decide(register, byCommune, byId));
        }

        await KeepAsync([.. found.Select(f => f.Link)], cancel);
        return found.Select(f => f.Listing).ToLookup(l => l.CustomerCode);
    }

    private IEnumerable<(Link Link, Listing Listing)> Decide(
        int register, ILookup<string, LinkSide> byCommune, ILookup<string, LinkSide> byId)
    {
        // The same person twice in one household is one person.
        var rows = registers.Members[register].DistinctBy(m => (m.HouseholdCode, m.Person)).ToDictionary(m => Key(m.Id));
        var sides = rows.Select(r => LinkSide.Member(r.Key, r.Value.Person)).ToList();
        var near = sides.SelectMany(s => s.Communes).Distinct().SelectMany(place => byCommune[place]);
        var sameId = sides.SelectMany(s => s.Ids).SelectMany(id => byId[id]);
        return Decision.Of([.. near.Concat(sameId).Distinct()], new Candidates(sides))
            .Where(r => r.Member is not null)
            .Select(r => (LinkOf(register, r, rows[r.Member!.Code]), ListingOf(register, r, rows[r.Member.Code])));
    }

    private Link LinkOf(int register, LinkResult result, RegisterMember member)
    {
        var linked = result.Decision == LinkDecision.Link;
        return new()
        {
            OfficeCode = office,
            CommuneCode = result.Customer.Communes.Count > 0 ? result.Customer.Communes[0] : "",
            CustomerCode = result.Customer.Code,
            RegisterVersionId = register,
            Decision = result.Decision,
            HouseholdCode = linked ? member.HouseholdCode : "",
            MemberId = linked ? member.Id : 0,
            Reasons = result.Reasons,
        };
    }

    private Listing ListingOf(int register, LinkResult result, RegisterMember member) => new(
        result.Customer.Code, register, member.RowNumber, result.Decision, member.Class, member.From,
            member.To ?? registers.Periods[register].To);

    private async Task<List<LinkSide>> CustomersAsync(int version, CancellationToken cancel)
    {
        var rows = await db.LoanRows.Where(l => l.VersionId == version && l.LoanNumber != "")
            .Select(l => new { l.CustomerCode, l.Name, l.CitizenId, l.BirthDate, l.BirthYear, l.Sex, l.CommuneCode })
            .Distinct().OrderBy(l => l.CustomerCode).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.CustomerCode, StringComparer.Ordinal).Select(g => LinkSide.Customer(
                g.Key,
                [
                    .. g.SelectMany(r =>
                        new[] { r.CommuneCode, registers.DistrictOf(r.CommuneCode) }.Where((c, i) => i == 0 || c.Length > 0)
                        .Select(place => new PersonRow(r.Name, r.CitizenId, r.BirthDate, r.BirthYear, r.Sex, place))),
                ])),
        ];
    }

    private async Task KeepAsync(List<Link> found, CancellationToken cancel)
    {
        var stored = (await db.Links.AsNoTracking().Where(l => l.OfficeCode == office).ToListAsync(cancel)).ToLookup(Values);
        var wanted = found.Select(Values).ToHashSet();
        var added = found.Where(l => !stored.Contains(Values(l))).ToList();
        var removed = stored.SelectMany(g => wanted.Contains(g.Key) ? g.Skip(1) : g).Select(l => l.Id).ToList();
        if (added.Count + removed.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var some in removed.Chunk(IdsAtOnce))
        {
            await db.Links.Where(l => some.Contains(l.Id)).ExecuteDeleteAsync(cancel);
        }

        await db.BulkCopyAsync(Bulk, added, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static (string, string, int, LinkDecision, long, string) Values(Link link) =>
        (link.CustomerCode, link.CommuneCode, link.RegisterVersionId, link.Decision, link.MemberId, link.Reasons);

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
