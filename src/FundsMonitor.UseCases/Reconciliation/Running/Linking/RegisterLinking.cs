using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>
/// Compares customers with one register after the other: all with a new one, with another those of whom something is new.
/// </summary>
/// <param name="borrowers">All customers now.</param>
/// <param name="before">Customers as the last run left them.</param>
/// <param name="stored">Links as the last run left them.</param>
internal sealed class RegisterLinking(
    IReadOnlyList<Borrower> borrowers, IReadOnlyList<LinkedCustomer> before, IReadOnlyList<Link> stored)
{
    private readonly Dictionary<string, Borrower> byCode = borrowers.ToDictionary(b => b.Customer.CustomerCode, StringComparer.Ordinal);
    private readonly HashSet<string> unchanged = Unchanged(borrowers, before);
    private readonly ILookup<int, Link> storedIn = stored.ToLookup(l => l.RegisterVersionId);
    private readonly List<Link> links = [];

    public required string Office { get; init; }

    public required OfficeKnowledge Knowledge { get; init; }

    /// <summary>From when until when each register holds.</summary>
    public required IReadOnlyDictionary<int, RegisterPeriod> Periods { get; init; }

    /// <summary>See <see cref="LinkKnowledge.NewIdOf"/>.</summary>
    public required IReadOnlyDictionary<string, string> NewIdOf { get; init; }

    /// <summary>The links as they are now.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>How often a customer was compared with a register.</summary>
    public int Compared { get; private set; }

    /// <summary>Links the customers to one register.</summary>
    /// <param name="db">A context.</param>
    /// <param name="register">Its version.</param>
    /// <param name="isNew">Whether nobody was looked for in it yet.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(FundsDb db, int register, bool isNew, CancellationToken cancel)
    {
        var stay = storedIn[register].Where(l => !isNew && unchanged.Contains(l.CustomerCode)).DistinctBy(l => l.CustomerCode)
            .ToDictionary(l => l.CustomerCode, StringComparer.Ordinal);
        var left = storedIn[register].Where(l => !stay.ContainsKey(l.CustomerCode)).ToList();
        var toCompare = isNew ? borrowers : [.. borrowers.Where(b => !unchanged.Contains(b.Customer.CustomerCode))];
        if (toCompare.Count + left.Count > 0)
        {
            var members = await RegisterMembers.ReadAsync(db, register, cancel);
            links.AddRange(Compare(register, members, new Round(toCompare, stay, left)));
        }

        links.AddRange(stay.Values);
    }

    /// <summary>Says of every customer where he stands.</summary>
    public void SetStates()
    {
        var byCustomer = links.ToLookup(l => l.CustomerCode, StringComparer.Ordinal);
        foreach (var customer in borrowers.Select(b => b.Customer))
        {
            customer.State = Knowledge.StateOf(customer.CustomerCode, [.. byCustomer[customer.CustomerCode]]);
        }
    }

    private static HashSet<string> Unchanged(IReadOnlyList<Borrower> now, IReadOnlyList<LinkedCustomer> before)
    {
        var known = before.Select(c => (c.CustomerCode, c.Fingerprint)).ToHashSet();
        return [.. now.Select(b => b.Customer).Where(c => known.Contains((c.CustomerCode, c.Fingerprint))).Select(c => c.CustomerCode)];
    }

    // Who shares a member with somebody compared is compared with him: two customers cannot be one member.
    private IEnumerable<Link> Compare(int register, RegisterMembers members, Round round)
    {
        var from = Periods[register].From;
        var verdicts = Knowledge.In(members);
        var known = new LinkKnowledge(verdicts) { NewIdOf = NewIdOf };
        var told = verdicts.Select(v => v.Customer).ToHashSet();
        var candidates = new Candidates(members.Sides);
        var compared = round.ToCompare.Where(b => members.IsNear(b, from) || told.Contains(b.Customer.CustomerCode)).ToList();
        var touched = round.Left.SelectMany(l => new[] { l.MemberId, l.SecondMemberId }).Where(id => id != 0).ToHashSet();
        IReadOnlyList<LinkResult> results = [];
        var more = compared.Count > 0;
        while (true)
        {
            if (more)
            {
                Compared += compared.Count;
                results = Decision.Of([.. compared.Select(b => b.Side(from))], candidates, known);
                touched.UnionWith(results.SelectMany(r => new[] { r.Member, r.Second }).OfType<LinkSide>().Select(m => members[m.Code].Id));
            }

            var meeting = round.Stay.Values.Where(l => touched.Contains(l.MemberId) || touched.Contains(l.SecondMemberId)).ToList();
            more = meeting.Count > 0;
            if (!more)
            {
                return [.. results.Where(r => r.Member is not null).Select(r => LinkOf(register, r, members))];
            }

            meeting.ForEach(l => round.Stay.Remove(l.CustomerCode));
            compared.AddRange(meeting.Select(l => byCode[l.CustomerCode]));
        }
    }

    private Link LinkOf(int register, LinkResult result, RegisterMembers members)
    {
        var customer = byCode[result.Customer.Code].Customer;
        var first = members[result.Member!.Code];
        var second = result.Second is null ? null : members[result.Second.Code];
        return new()
        {
            OfficeCode = Office,
            CommuneCode = customer.CommuneCode,
            CustomerCode = customer.CustomerCode,
            RegisterVersionId = register,
            Decision = result.Decision,
            DecidedBy = result.Labels.Any(l => l.Code == LinkLabels.SaidSame.Code) ? LinkDecider.Person : LinkDecider.Rule,
            HouseholdCode = first.HouseholdCode,
            MemberId = first.Id,
            Reasons = result.Reasons,
            Score = result.Score,
            SecondMemberId = second?.Id ?? 0,
            SecondHouseholdCode = second?.HouseholdCode ?? "",
            SecondReasons = LinkLabels.Text(result.SecondLabels),
            SecondScore = result.SecondLabels.Sum(l => l.Weight),
        };
    }

    /// <summary>What is done with one register.</summary>
    /// <param name="ToCompare">Customers of whom something is new.</param>
    /// <param name="Stay">Links that stay as they are, by customer, unless theirs is among the members met.</param>
    /// <param name="Left">Links that are given up: their members are free.</param>
    private sealed record Round(IReadOnlyList<Borrower> ToCompare, Dictionary<string, Link> Stay, IReadOnlyList<Link> Left);
}
