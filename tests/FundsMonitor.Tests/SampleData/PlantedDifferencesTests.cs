using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.SampleData;
using FundsMonitor.Tests.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.SampleData;

/// <summary>Reconciling the samples finds every planted difference and nothing else.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class PlantedDifferencesTests(SampleDatabase samples)
{
    /// <summary>Rules over what the sample does not have: lists of frozen and idle debt, a group that lends to many on one day.</summary>
    private static readonly string[] Silent = ["L-FROZEN", "L-IDLE", "L-SAMEDAY"];

    /// <summary>One difference as both sides write it; the month only for rules that speak of a month.</summary>
    private sealed record Difference(string Rule, string Subject, string Office, string Commune, string Month);

    [Fact]
    public async Task Every_planted_difference_is_found_and_nothing_else()
    {
        var planted = Planted();
        var found = await FoundAsync();

        Assert.Equal(Lines(planted), Lines(found));
    }

    [Fact]
    public async Task What_is_softened_is_softened()
    {
        await using var db = samples.Open();
        var severities = await db.Findings.Select(f => new { f.Rule, f.Severity }).ToListAsync();

        int Count(string rule, Severity severity) => severities.Count(f => f.Rule == rule && f.Severity == severity);
        Assert.Equal((4, 1), (Count("L-RATE", Severity.Warning), Count("L-RATE", Severity.Notice)));
        Assert.Equal((3, 3), (Count("L-TWICE", Severity.Warning), Count("L-TWICE", Severity.Notice)));
        Assert.Equal((4, 1), (Count("E-CLASS", Severity.Error), Count("E-CLASS", Severity.Warning)));
    }

    [Fact]
    public async Task Every_rule_is_planted()
    {
        await using var db = samples.Open();
        var found = await db.Findings.GroupBy(f => f.Rule).ToDictionaryAsync(g => g.Key, g => g.Count());

        Assert.All(ReconciliationRules.All.Where(rule => !Silent.Contains(rule.Code)), rule =>
            Assert.True(found.GetValueOrDefault(rule.Code) >= 1, rule.Code));
        Assert.Empty(found.Keys.Intersect(Silent));
    }

    [Fact]
    public async Task What_was_sent_again_and_what_was_refused_is_told()
    {
        await using var db = samples.Open();
        var sent = await db.Findings.AsNoTracking().Where(f => f.Rule == "F-CHANGED" || f.Rule == "F-PERIOD")
            .OrderBy(f => f.Rule).ThenBy(f => f.OfficeCode).ToListAsync();

        Assert.All(sent, f => Assert.Equal(FindingState.Open, f.State));
        Assert.Equal(["2 1 2 0 0", "2 1 3 1 1"], sent.Take(2).Select(f => string.Join(' ', f.ArgumentList().Skip(1))));
        Assert.Equal(["002717 (5 dòng)", "03/2024 (4 dòng)"], sent.Skip(2).Select(f => f.SaidB()));
    }

    [Fact]
    public async Task Every_finding_is_told_in_english_without_vietnamese_words()
    {
        await using var db = samples.Open();
        var findings = await db.Findings.AsNoTracking().ToListAsync();

        Assert.All(findings, f => Assert.DoesNotMatch(
            "không |chưa|dòng|thường xuyên|vốn sự nghiệp|trong hạn|quá hạn|^hộ nghèo$|^hộ cận nghèo$",
            string.Join('\n', [
                ReconciliationRules.Find(f.Rule).Sentence.In("en", f.ArgumentList()),
                Bilingual.Argument(f.SideA, "en"), Bilingual.Argument(f.SideB, "en"),
            ])));
        Assert.All(findings.Where(f => f.Rule == "B-OVER" && f.CommuneCode == "05551"), f => Assert.StartsWith(
            "Project DA7.1 (Ngân sách trung ương, recurrent), 2024: spent ",
            ReconciliationRules.Find(f.Rule).Sentence.In("en", f.ArgumentList()), StringComparison.Ordinal));
    }

    private static List<Difference> Planted() =>
    [
        .. File.ReadLines(SampleFolder.Full(SampleSet.PlantedFile)).Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = line.Split(',', 6);
            return Of(cells[0], cells[1], (cells[2], cells[3]), cells[4]);
        }),
    ];

    private async Task<List<Difference>> FoundAsync()
    {
        await using var db = samples.Open();
        var findings = await db.Findings.AsNoTracking().Where(f => f.Rule != "E-COVERAGE").ToListAsync();
        return [.. findings.Select(f => Of(f.Rule, f.Subject, (f.OfficeCode, f.CommuneCode), f.Month.ToString()))];
    }

    private static Difference Of(string rule, string subject, (string Office, string Commune) place, string month) =>
        new(rule, subject, place.Office, place.Commune, ReconciliationRules.Find(rule)!.ByMonth ? month : "");

    private static string Lines(IEnumerable<Difference> differences) =>
        string.Join('\n', differences.Select(d => $"{d.Rule} {d.Subject} {d.Office} {d.Commune} {d.Month}").Order(StringComparer.Ordinal));
}
