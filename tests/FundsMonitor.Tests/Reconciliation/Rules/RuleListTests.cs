using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>The list of rules: codes are unique, words are there in both languages, severities are the agreed ones.</summary>
public sealed class RuleListTests
{
    private static readonly string[] Errors =
        ["F-TOTAL", "F-PERIOD", "L-SPLIT", "L-ROLL", "L-GONE", "E-UNLISTED", "E-CLASS", "B-OVER", "B-NOLINE", "B-TWICE", "B-SUM"];

    private static readonly string[] Notices =
        ["L-DUE", "L-IDLE", "L-GROUP", "L-SAMEDAY", "B-SLOW", "B-UNALLOCATED", "E-COVERAGE", "E-NOREGISTER"];

    [Fact]
    public void Codes_are_unique_and_severities_agreed()
    {
        Assert.Equal(ReconciliationRules.All.Count, ReconciliationRules.All.Select(r => r.Code).Distinct().Count());
        Assert.All(ReconciliationRules.All, r => Assert.Equal((r.Code, Agreed(r.Code)), (r.Code, r.Severity)));
    }

    [Fact]
    public void Rules_of_one_month_say_so() => Assert.All(ReconciliationRules.All, r => Assert.Equal(
        (r.Code, r.Code[0] is 'F' or 'P' || r.Code is "L-ROLL" or "L-GONE" or "L-NEW" or "B-SLOW"), (r.Code, r.ByMonth)));

    [Fact]
    public void Every_rule_says_from_when_until_when_it_is_in_force()
    {
        // None has ended, and none begins later than the bank: where a law begins later, a rule's own dates or its reference data say so.
        Assert.All(ReconciliationRules.All, r => Assert.Equal((r.Code, new DateOnly(2002, 10, 4), null), (r.Code, r.From, r.To)));

        var dated = SplitRule.Rule with { From = new(2024, 2, 29), To = new(2024, 3, 1) };
        Month[] around = [new(2024, 1), new(2024, 2), new(2024, 3), new(2024, 4)];
        Assert.Equal([false, true, true, false], around.Select(dated.InForceIn));
    }

    [Fact]
    public void Lists_of_their_own_stay_out_of_the_queue() => Assert.All(ReconciliationRules.All, r => Assert.Equal(
        (r.Code, r.Code is "L-DUE" or "E-COVERAGE"), (r.Code, ReconciliationRules.OwnLists.Contains(r.Code))));

    [Fact]
    public void Every_rule_has_its_words_in_both_languages_with_the_same_places() => Assert.All(ReconciliationRules.All, rule =>
    {
        Assert.All(new[] { rule.Title, rule.Sentence, rule.Remedy, rule.Source, rule.Sides.A, rule.Sides.B }, t =>
            Assert.False(t.Vi.Length == 0 || t.En.Length == 0));
        Assert.Equal(Places(rule.Sentence.Vi), Places(rule.Sentence.En));
        Assert.NotEqual(rule.Source.Vi, rule.Source.En);
    });

    [Fact]
    public void A_new_rule_only_warns_in_data_of_its_first_month_and_before()
    {
        var always = SplitRule.Rule;
        var young = always with { NewIn = new Month(2024, 3) };

        Assert.Equal(
            [Severity.Warning, Severity.Warning, Severity.Error],
            Months.Select(month => young.Weighed(Of(month, Severity.Error)).Severity));
        Assert.Equal(
            [Severity.Notice, Severity.Notice, Severity.Notice],
            Months.Select(month => young.Weighed(Of(month, Severity.Notice)).Severity));
        Assert.All(Months, month => Assert.Equal(Severity.Error, always.Weighed(Of(month, Severity.Error)).Severity));
    }

    [Fact]
    public void Judging_weighs_what_is_found()
    {
        var loan = Books.Loan(1, l => l.Balance = Money.FromDong(1));
        var facts = new LoanFacts { OfficeCode = Books.Office, CommuneCode = Books.Commune, Month = Books.March, Loans = [loan] };

        Assert.Equal(Severity.Error, Assert.Single(SplitRule.Rule.Judge(facts)).Severity);
        Assert.Equal(Severity.Warning, Assert.Single((SplitRule.Rule with { NewIn = Books.March }).Judge(facts)).Severity);
    }

    [Fact]
    public void Words_in_a_sentence_are_of_its_language()
    {
        var sentence = new Bilingual("Khế ước {0}: {1}.", "Loan {0}: {1}.");
        string[] arguments = ["7", new Bilingual("chưa giao", "not allocated").AsArgument()];

        Assert.Equal("Khế ước 7: chưa giao.", sentence.In("vi", arguments));
        Assert.Equal("Loan 7: not allocated.", sentence.In("en", arguments));
    }

    private static Severity Agreed(string code) => Errors.Contains(code) ? Severity.Error
        : Notices.Contains(code) || code.StartsWith("P-", StringComparison.Ordinal) ? Severity.Notice : Severity.Warning;

    private static readonly Month[] Months = [new(2024, 2), new(2024, 3), new(2024, 4)];

    private static Finding Of(Month month, Severity severity) =>
        new() { Rule = "L-SPLIT", Severity = severity, Subject = "1", Month = month };

    private static string Places(string sentence) =>
        string.Join(',', Enumerable.Range(0, 10).Where(i => sentence.Contains($"{{{i}}}", StringComparison.Ordinal)));
}
