using System.Reflection;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>One row of a rule's test table.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="What">What the row is about.</param>
/// <param name="Finds">Whether the rule must find something; false for a near miss.</param>
public sealed record RuleRow(string Rule, string What, bool Finds)
{
    /// <summary>The rows of a theory whose first columns are rule and words, and whose last is what must be found.</summary>
    public static IEnumerable<RuleRow> Of(IEnumerable<object[]> rows) =>
        rows.Select(r => new RuleRow((string)r[0], (string)r[1], ((string)r[^1]).Length > 0));

    /// <summary>The rows of a theory about one rule, whose first column is words and whose last is what must be found.</summary>
    public static IEnumerable<RuleRow> Of(string rule, IEnumerable<object[]> rows) =>
        rows.Select(r => new RuleRow(rule, (string)r[0], ((string)r[^1]).Length > 0));

    /// <summary>The rows that stand over theories about one rule, first column words and last what must be found.</summary>
    public static IEnumerable<RuleRow> Of<TTests>(string rule, params string[] theories) =>
        theories.SelectMany(t => Of(rule, typeof(TTests).GetMethod(t)!.GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(row => row.GetData(null!))));

    /// <summary>
    /// The rows of a theory whose first columns are rule and words, and whose last is what all rules find, each beginning with its code.
    /// </summary>
    public static IEnumerable<RuleRow> OfAll(IEnumerable<object[]> rows) => rows.Select(r => new RuleRow(
        (string)r[0], (string)r[1], ((string)r[^1]).Split(';').Any(f => f.StartsWith(r[0] + " ", StringComparison.Ordinal))));
}

/// <summary>Tests with tables of rows, which <see cref="RuleRowTests"/> counts.</summary>
public interface IRuleRows
{
    /// <summary>Every row.</summary>
    static abstract IEnumerable<RuleRow> RuleRows { get; }
}
