using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>What people decided about an office's customers, the newest first: where two decisions meet, the newer one holds.</summary>
internal sealed class OfficeKnowledge
{
    private readonly ILookup<string, LinkJudgement> byCustomer;

    private OfficeKnowledge(IReadOnlyList<LinkJudgement> judgements) => byCustomer = judgements.ToLookup(j => j.CustomerCode);

    public static async Task<OfficeKnowledge> ReadAsync(FundsDb db, string office, CancellationToken cancel) => new(
        await db.LinkJudgements.AsNoTracking().Where(j => j.OfficeCode == office && j.TakenBackAtUtc == null)
            .OrderByDescending(j => j.Id).ToListAsync(cancel));

    /// <summary>The decisions about one customer, as text that changes with them.</summary>
    public IEnumerable<string> Of(string customer) =>
        byCustomer[customer].Select(j => string.Create(CultureInfo.InvariantCulture, $"{j.Id}:{(int)j.Choice}"));

    /// <summary>What the registers said of members who are the customer: it counts as his own from then on.</summary>
    public IEnumerable<PersonRow> SaidSame(string customer) =>
        byCustomer[customer].Where(j => j.Choice == LinkChoice.Same).Take(1).Select(j =>
            new PersonRow(j.MemberName, j.MemberIdCode, j.MemberBirthDate, j.MemberBirthYear, j.MemberSex, j.MemberCommuneCode)
            {
                Hamlet = j.MemberHamletName,
            });

    /// <summary>The decisions as they speak of one register's members.</summary>
    public IReadOnlyList<LinkVerdict> In(RegisterMembers members)
    {
        var verdicts = new Dictionary<(string Customer, string Member), LinkVerdict>();
        foreach (var customer in byCustomer)
        {
            var isFound = false;
            foreach (var judgement in customer.Where(j => j.Choice != LinkChoice.Later))
            {
                var same = judgement.Choice == LinkChoice.Same;
                var found = same && isFound ? [] : members.Find(judgement.Member);
                isFound |= same && found.Count > 0;
                foreach (var key in found)
                {
                    verdicts.TryAdd((customer.Key, key), new(customer.Key, key, same));
                }
            }
        }

        return [.. verdicts.Values];
    }

    /// <summary>Where a customer stands, by his links in all registers.</summary>
    public LinkState StateOf(string customer, IReadOnlyCollection<Link> links)
    {
        var newest = byCustomer[customer].FirstOrDefault()?.Choice;
        var isDecided = byCustomer[customer].Any(j => j.Choice != LinkChoice.Later);
        return links.Any(l => l.Decision == LinkDecision.Review) ? newest == LinkChoice.Later ? LinkState.Later : LinkState.Undecided
            : isDecided ? LinkState.ByPerson
            : links.Count > 0 ? LinkState.ByRule
            : LinkState.Nobody;
    }
}
