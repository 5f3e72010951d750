namespace FundsMonitor.Core.Register.Linking;

/// <summary>Looks again at members whom several customers could be: a member is one person.</summary>
internal sealed class Claims(LinkResult[] results, Ranking ranking)
{
    /// <summary>How much better one customer must be than another to get the member.</summary>
    private const int ClearlyBetter = 50;

    /// <summary>Against another customer of a member who is taken: people with two customer codes are one in sixty.</summary>
    private const int Taken = -60;

    private readonly Dictionary<LinkSide, (LinkSide Customer, int Score)> owners = [];

    /// <summary>Gives a member to the clearly better customer; asks a person otherwise. Those who lose one are decided again without
    /// it.</summary>
    public void Settle()
    {
        var links = Links();
        foreach (var member in links)
        {
            var claims = member.OrderByDescending(i => Strength(results[i])).ToList();
            if (claims.Count == 1 || Strength(results[claims[0]]) >= Strength(results[claims[1]]) + ClearlyBetter)
            {
                owners[member.Key] = (results[claims[0]].Customer, Strength(results[claims[0]]));
            }
        }

        var again = Enumerable.Range(0, results.Length).Where(IsToLookAt).ToList();
        foreach (var i in again)
        {
            results[i] = Again(results[i]);
        }

        foreach (var member in Links().Where(m => m.Count() > 1))
        {
            foreach (var i in member.Where(i => !IsSaid(results[i])))
            {
                results[i] = results[i] with { Decision = LinkDecision.Review, Labels = [.. results[i].Labels, LinkLabels.TwoCustomers] };
            }
        }
    }

    private static int Strength(LinkResult result) => IsSaid(result) ? int.MaxValue / 2 : result.Score;

    private static bool IsSaid(LinkResult result) => result.Labels.Contains(LinkLabels.SaidSame);

    private List<IGrouping<LinkSide, int>> Links() =>
        [.. Enumerable.Range(0, results.Length).Where(i => results[i].Decision == LinkDecision.Link).GroupBy(i => results[i].Member!)];

    // Another customer has one of the two members.
    private bool IsToLookAt(int i) =>
        results[i].Decision != LinkDecision.None && !IsSaid(results[i])
        && (IsTaken(results[i].Member!, results[i].Customer, results[i].Score)
            || (results[i].Second is { } second && IsTaken(second, results[i].Customer, results[i].SecondLabels.Sum(l => l.Weight))));

    private bool IsTaken(LinkSide member, LinkSide customer, int score) =>
        owners.TryGetValue(member, out var owner) && owner.Customer != customer && owner.Score >= score + ClearlyBetter;

    private LinkResult Again(LinkResult result) => Decision.One(result.Customer, ranking.Of(result.Customer, pair =>
    {
        if (IsTaken(pair.Member.Side, result.Customer, pair.Score))
        {
            pair.Say(Level.TwoCustomers, Taken);
        }
    }));
}
