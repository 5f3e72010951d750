using FundsMonitor.Core.Reconciliation.Rules.Budget;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Reconciliation.Rules.Files;
using FundsMonitor.Core.Reconciliation.Rules.Loans;
using FundsMonitor.Core.Reconciliation.Rules.Loans.Lending;
using FundsMonitor.Core.Reconciliation.Rules.Plans;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>Every rule, one line each, in the order of the help.</summary>
public static class ReconciliationRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ReconciliationRule> All { get; } =
    [
        TotalRule.Rule,
        PeriodRule.Rule,
        MissingRule.Rule,
        ChangedRule.Rule,
        SplitRule.Rule,
        TwiceRule.Rule,
        RollForwardRule.Rule,
        GoneRule.Rule,
        NewRule.Rule,
        OverdueRule.Rule,
        DueRule.Rule,
        RateRule.Rule,
        CapRule.Rule,
        FrozenRule.Rule,
        TermRule.Rule,
        InterestRule.Rule,
        IdleRule.Rule,
        GroupRule.Rule,
        SameDayRule.Rule,
        UnlistedRule.Rule,
        ClassRule.Rule,
        AmbiguousRule.Rule,
        TwoBorrowersRule.Rule,
        NoRegisterRule.Rule,
        IdRule.Rule,
        CoverageRule.Rule,
        OverRule.Rule,
        NoLineRule.Rule,
        PurposeRule.Rule,
        DateRule.Rule,
        PaidTwiceRule.Rule,
        AdvanceRule.Rule,
        NoDecisionRule.Rule,
        SumRule.Rule,
        SlowRule.Rule,
        UnallocatedRule.Rule,
        PayeeRule.Rule,
        TableRule.Rule,
        BehindRule.Rule,
        ReportRule.Rule,
    ];

    /// <summary>Codes of rules whose findings are a list of their own, outside the queue.</summary>
    public static IReadOnlyList<string> OwnLists { get; } = [.. All.Where(r => r.OwnList).Select(r => r.Code)];

    /// <summary>The rule with this code.</summary>
    /// <exception cref="InvalidOperationException">No rule has it: stored findings carry codes of this list only.</exception>
    public static ReconciliationRule Find(string code) => All.First(r => r.Code == code);

    /// <summary>The rules over these facts that apply to a month's data.</summary>
    public static IEnumerable<ReconciliationRule<TFacts>> Over<TFacts>(Month month) =>
        All.OfType<ReconciliationRule<TFacts>>().Where(r => r.InForceIn(month));
}
