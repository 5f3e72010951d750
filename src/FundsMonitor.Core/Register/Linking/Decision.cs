namespace FundsMonitor.Core.Register.Linking;

/// <summary>Who a customer is in one register, and why.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Decision">Link, review or none.</param>
/// <param name="Member">The member linked to, or the likeliest one for a person to look at; null without any.</param>
/// <param name="Labels">For and against that member.</param>
public sealed record LinkResult(LinkSide Customer, LinkDecision Decision, LinkSide? Member, IReadOnlyList<LinkLabel> Labels)
{
    /// <summary>The next likeliest member, shown beside the first; null without one.</summary>
    public LinkSide? Second { get; init; }

    /// <summary>For and against <see cref="Second"/>.</summary>
    public IReadOnlyList<LinkLabel> SecondLabels { get; init; } = [];

    /// <summary>Sum of the labels' weights.</summary>
    public int Score => Labels.Sum(l => l.Weight);

    /// <summary>The labels with their weights as stored: see <see cref="LinkLabels.Of"/>.</summary>
    public string Reasons => LinkLabels.Text(Labels);
}

/// <summary>Step 3: link, review or none. Nothing is guessed: what is less than certain goes to a person.</summary>
/// <remarks>
/// Link: the same id with nothing contradicting it; else the same name, the same full date of birth and the same commune with nothing
/// against it.
/// Two members that fit, or two customers that fit one member, are for a person.
/// </remarks>
public static class Decision
{
    /// <summary>Decides all customers against one register; what a person decided is not asked again.</summary>
    public static IReadOnlyList<LinkResult> Of(IEnumerable<LinkSide> customers, Candidates members, LinkKnowledge? known = null)
    {
        var results = customers.Select(c => One(c, members, known ?? LinkKnowledge.None)).ToList();
        var claimed = results.Where(r => r.Decision == LinkDecision.Link).GroupBy(r => r.Member!).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToHashSet();
        return
        [
            .. results.Select(r => r.Decision == LinkDecision.Link && claimed.Contains(r.Member!)
                ? r with { Decision = LinkDecision.Review, Labels = [.. r.Labels, LinkLabels.TwoCustomers] }
                : r),
        ];
    }

    private static LinkResult One(LinkSide customer, Candidates members, LinkKnowledge known)
    {
        var pairs = members.For(customer).Where(m => !known.AreDifferent(customer.Code, m.Code))
            .Select(m => new Pair(m, Labels(customer, m, known)))
            .Where(p => p.IsCertain || p.IsLikely)
            .OrderByDescending(p => p.Has(LinkLabels.SaidSame)).ThenByDescending(p => p.IsCertain)
            .ThenByDescending(p => p.Labels.Sum(l => l.Weight))
            .ThenBy(p => p.Member.Code, StringComparer.Ordinal)
            .ToList();
        if (pairs.Count == 0)
        {
            return new(customer, LinkDecision.None, null, []);
        }

        var best = pairs[0];
        if (best.Has(LinkLabels.SaidSame))
        {
            return new(customer, LinkDecision.Link, best.Member, best.Labels);
        }

        var isOpen = pairs.Skip(1).Any(p => p.IsCertain || (p.Has(LinkLabels.IdSame) && !best.Has(LinkLabels.IdSame)));
        return new(
            customer,
            best.IsCertain && !isOpen ? LinkDecision.Link : LinkDecision.Review,
            best.Member,
            isOpen ? [.. best.Labels, LinkLabels.TwoMembers] : best.Labels)
        {
            Second = pairs.Skip(1).FirstOrDefault()?.Member,
            SecondLabels = pairs.Skip(1).FirstOrDefault()?.Labels ?? [],
        };
    }

    private static IReadOnlyList<LinkLabel> Labels(LinkSide customer, LinkSide member, LinkKnowledge known) =>
        known.AreSame(customer.Code, member.Code)
            ? [LinkLabels.SaidSame, .. Comparisons.Of(customer, member)] : Comparisons.Of(customer, member);

    private sealed record Pair(LinkSide Member, IReadOnlyList<LinkLabel> Labels)
    {
        public bool IsCertain => Has(LinkLabels.SaidSame) || (!Contradicted && (
            (Has(LinkLabels.IdSame) && !Has(LinkLabels.NameDifferent))
            || (SameName && Has(LinkLabels.BirthSame) && Has(LinkLabels.CommuneSame) && !Has(LinkLabels.IdDifferent)
                && !Has(LinkLabels.IdClose))));

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
