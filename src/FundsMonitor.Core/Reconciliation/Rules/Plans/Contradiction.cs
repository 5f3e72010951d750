using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>One way in which a plan table contradicts itself.</summary>
/// <param name="Key">What makes it the same one next time: which check, and which row.</param>
/// <param name="Where">Hamlet, or the table as a whole.</param>
/// <param name="Said">What the table says.</param>
/// <param name="Other">What stands against it.</param>
/// <param name="Why">How that comes about.</param>
/// <param name="Rows">The cells of both sides.</param>
internal sealed record Contradiction(
    string Key, Bilingual Where, Bilingual Said, Bilingual Other, Bilingual Why, IReadOnlyList<FindingRow> Rows)
{
    /// <summary>The table as a whole.</summary>
    public static Bilingual Whole { get; } = new("toàn biểu", "the table as a whole");

    /// <summary>A row's place in words.</summary>
    public static Bilingual Place(PlanRow row) => row.HamletName.Length > 0 ? new(row.HamletName, row.HamletName)
        : row.IsTotal ? new("dòng tổng", "the row of totals") : Whole;

    /// <summary>A row's part of a business key.</summary>
    public static string KeyOf(PlanRow row) => row.HamletName.Length > 0 ? row.HamletName : row.IsTotal ? "total" : "whole";

    /// <summary>The same in both languages.</summary>
    public static Bilingual Same(string text) => new(text, text);

    /// <summary>A cell of a plan row.</summary>
    public static FindingRow Cell(FindingSide side, PlanRow row, string heading) => new(side, row.VersionId, row.RowNumber, heading);

    /// <summary>As a finding.</summary>
    public Finding Of(ReconciliationRule rule, PlanFacts facts) => facts.Found(rule, $"{Words.Of(facts.Year)}/{Key}") with
    {
        SideA = Said.AsArgument(),
        SideB = Other.AsArgument(),
        Arguments = [Words.Of(facts.Year), Where.AsArgument(), Said.AsArgument(), Other.AsArgument(), Why.AsArgument()],
        Rows = Rows,
    };
}
