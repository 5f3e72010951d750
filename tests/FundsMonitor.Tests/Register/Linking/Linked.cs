using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Tests.Register.Linking;

/// <summary>Links a few rows.</summary>
internal static class Linked
{
    public static IReadOnlyList<LinkResult> Of(
        (string Code, PersonRow[] Rows)[] customers, params (string Code, PersonRow Row)[] members) =>
        Of(LinkKnowledge.None, customers, members);

    public static IReadOnlyList<LinkResult> Of(
        LinkKnowledge known, (string Code, PersonRow[] Rows)[] customers, params (string Code, PersonRow Row)[] members) => Decision.Of(
            customers.Select(c => LinkSide.Customer(c.Code, c.Rows)), new Candidates(members.Select(m => LinkSide.Member(m.Code, m.Row))),
            known);

    public static string Word(LinkResult result) => result.Decision switch
    {
        LinkDecision.Link => "link",
        LinkDecision.Review => "review",
        _ => "none",
    };
}
