namespace FundsMonitor.Core.Register.Linking;

/// <summary>Who a customer is in one register, and why.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Decision">Link, review or none.</param>
/// <param name="Member">The member linked to, or the likeliest one for a person to look at; null without any.</param>
/// <param name="Labels">For and against that member.</param>
public sealed record LinkResult(LinkSide Customer, LinkDecision Decision, LinkSide? Member, IReadOnlyList<LinkLabel> Labels)
{
    /// <summary>Sum of the labels' weights.</summary>
    public int Score => Labels.Sum(l => l.Weight);

    /// <summary>Codes of the labels as stored.</summary>
    public string Reasons => string.Join(',', Labels.Select(l => l.Code));
}

/// <summary>Step 3: link, review or none. Nothing is guessed: what is less than certain goes to a person.</summary>
/// <remarks>
/// Link: the same id with nothing contradicting it; else the same name, the same full date of birth and the same commune with nothing
/// against it.
/// Two members that fit, or two customers that fit one member, are for a person.
/// </remarks>
public static class Decision
{
    /// <summary>Decides all customers against one register.</summary>
    public static IReadOnlyList<LinkResult> Of(IEnumerable<LinkSide> customers, Candidates members)
    {
        var results = customers.Select(c => One(c, members)).ToList();
        var claimed = results.Where(r => r.Decision == LinkDecision.Link).GroupBy(r => r.Member!).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToHashSet();
        return
        [
            .. results.Select(r => r.Decision == LinkDecision.Link && claimed.Contains(r.Member!)
                ? r with { Decision = LinkDecision.Review, Labels = [.. r.Labels, LinkLabels.TwoCustomers] }
                : r),
        ];
    }

    private static LinkResult One(LinkSide customer, Candidates members)
    {
        var pairs = members.For(customer).Select(m => new Pair(m, Comparisons.Of(customer, m))).Where(p => p.IsCertain || p.IsLikely)
            .OrderByDescending(p => p.IsCertain).ThenByDescending(p => p.Labels.Sum(l => l.Weight))
            .ThenBy(p => p.Member.Code, StringComparer.Ordinal)
            .ToList();
        if (pairs.Count == 0)
        {
            return new(customer, LinkDecision.None, null, []);
        }

        var best = pairs[0];
        if (pairs.Skip(1).Any(p => p.IsCertain || (p.Has(LinkLabels.IdSame) && !best.Has(LinkLabels.IdSame))))
        {
            return new(customer, LinkDecision.Review, best.Member, [.. best.Labels, LinkLabels.TwoMembers]);
        }

        return new(customer, best.IsCertain ? LinkDecision.Link : LinkDecision.Review, best.Member, best.Labels);
    }

    private sealed record Pair(LinkSide Member, IReadOnlyList<LinkLabel> Labels)
    {
        public bool IsCertain => !Contradicted && (
            (Has(LinkLabels.IdSame) && !Has(LinkLabels.NameDifferent))
            || (SameName && Has(LinkLabels.BirthSame) && Has(LinkLabels.CommuneSame) && !Has(LinkLabels.IdDifferent)
                && !Has(LinkLabels.IdClose)));

        public bool IsLikely =>
            Has(LinkLabels.IdSame)
            || (Has(LinkLabels.IdClose) && !Has(LinkLabels.NameDifferent))
            || (SameName && !Has(LinkLabels.CommuneOther) && (Has(LinkLabels.BirthSame) || !(Contradicted || Has(LinkLabels.IdDifferent))))
            || (Has(LinkLabels.NameClose) && Has(LinkLabels.BirthSame) && !Has(LinkLabels.SexDifferent) && !Has(LinkLabels.IdDifferent));

        private bool SameName => Has(LinkLabels.NameSame) || Has(LinkLabels.NameUnmarked);

        private bool Contradicted => Has(LinkLabels.BirthDifferent) || Has(LinkLabels.SexDifferent);

        public bool Has(LinkLabel label) => Labels.Contains(label);
    }
}
