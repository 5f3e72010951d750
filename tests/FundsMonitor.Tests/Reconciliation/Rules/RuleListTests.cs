using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>The list of rules: codes are unique, words are there in both languages, severities are the agreed ones.</summary>
public sealed class RuleListTests
{
    private static readonly string[] Errors =
        ["F-TOTAL", "F-PERIOD", "L-SPLIT", "L-ROLL", "L-GONE", "E-UNLISTED", "E-CLASS", "B-OVER", "B-NOLINE", "B-SUM"];

    private static readonly string[] Notices = ["E-NOREGISTER", "B-UNALLOCATED"];

    [Fact]
    public void Codes_are_unique_and_severities_agreed()
    {
        Assert.Equal(17, ReconciliationRules.All.Select(r => r.Code).Distinct().Count());
        Assert.All(ReconciliationRules.All, r => Assert.Equal(
            (r.Code, Errors.Contains(r.Code) ? Severity.Error : Notices.Contains(r.Code) ? Severity.Notice : Severity.Warning),
                (r.Code, r.Severity)));
    }

    [Fact]
    public void Rules_of_one_month_say_so()
    {
        Assert.Equal(
            ["F-TOTAL", "F-PERIOD", "F-MISSING", "F-CHANGED", "L-ROLL", "L-GONE"],
            ReconciliationRules.All.Where(r => r.ByMonth).Select(r => r.Code));
    }

    [Fact]
    public void Every_rule_has_its_words_in_both_languages_with_the_same_places() => Assert.All(ReconciliationRules.All, rule =>
    {
        Assert.All(new[] { rule.Title, rule.Sentence, rule.Remedy, rule.Sides.A, rule.Sides.B }, t =>
            Assert.False(t.Vi.Length == 0 || t.En.Length == 0));
        Assert.Equal(Places(rule.Sentence.Vi), Places(rule.Sentence.En));
        Assert.NotEmpty(rule.Source);
    });

    private static string Places(string sentence) =>
        string.Join(',', Enumerable.Range(0, 10).Where(i => sentence.Contains($"{{{i}}}", StringComparison.Ordinal)));
}
