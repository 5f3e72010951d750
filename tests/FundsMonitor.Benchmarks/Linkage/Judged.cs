using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>How good links are, counted in loans. A loan for review is no link.</summary>
/// <param name="Loans">Loans.</param>
/// <param name="Listed">Loans whose borrower is in the register.</param>
/// <param name="Linked">Loans that were linked.</param>
/// <param name="Right">Loans that were linked to their borrower.</param>
/// <param name="Review">Loans for a person to decide.</param>
internal sealed record Judged(int Loans, int Listed, int Linked, int Right, int Review)
{
    public double Precision => Linked == 0 ? 1 : (double)Right / Linked;

    public double Recall => Listed == 0 ? 1 : (double)Right / Listed;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double ReviewShare => (double)Review / Loans;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F4}, recall {Recall:F4}, review {ReviewShare:P2}");

    public static Judged Of(Lists lists, IReadOnlyList<LinkResult> results)
    {
        var byCustomer = results.ToDictionary(r => r.Customer.Code);
        return Of(lists, loan =>
        {
            var result = byCustomer[loan.Customer];
            return (result.Decision, result.Member is null ? null : lists.WhoIs[result.Member.Code]);
        });
    }

    public static Judged Of(Lists lists, Func<TrueLoan, (LinkDecision Decision, Townsman? Found)> decide)
    {
        var (listed, linked, right, review) = (0, 0, 0, 0);
        foreach (var loan in lists.Loans)
        {
            var (decision, found) = decide(loan);
            listed += loan.Borrower is null ? 0 : 1;
            linked += decision == LinkDecision.Link ? 1 : 0;
            right += decision == LinkDecision.Link && found is not null && found == loan.Borrower ? 1 : 0;
            review += decision == LinkDecision.Review ? 1 : 0;
        }

        return new(lists.Loans.Count, listed, linked, right, review);
    }
}

/// <summary>What people do today, as the floor: the same id, and then the only member of the name in the commune.</summary>
internal sealed class NaiveLinks(Lists lists, bool byName)
{
    private readonly ILookup<string, LinkSide> byId =
        lists.Members.SelectMany(m => m.Ids.Select(id => (id, m))).ToLookup(p => p.id, p => p.m);

    private readonly ILookup<(string, string), LinkSide> byCommuneAndName = lists.Members.ToLookup(m => (m.Communes[0], NameOf(m)));
    private readonly Dictionary<string, LinkSide> customers = lists.Customers.ToDictionary(c => c.Code);

    public Judged Judge() => Judged.Of(lists, Decide);

    private static string NameOf(LinkSide side) => Core.Text.SearchText.Of(side.Names[0]);

    private (LinkDecision, Townsman?) Decide(TrueLoan loan)
    {
        var customer = customers[loan.Customer];
        var found = customer.Ids.SelectMany(id => byId[id]).ToList();
        if (found.Count == 0 && byName)
        {
            found = [.. customer.Communes.SelectMany(c => byCommuneAndName[(c, NameOf(customer))])];
        }

        return found.Count == 1 ? (LinkDecision.Link, lists.WhoIs[found[0].Code]) : (LinkDecision.None, null);
    }
}
