using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>The findings of a month that are not gone, as rows of a table with a heading.</summary>
public sealed class ExportFindings(IDbContextFactory<FundsDb> databases)
{
    private static readonly string[] Heading =
        ["rule", "severity", "subject", "office", "commune", "month", "side_a", "side_b", "difference", "message"];

    /// <param name="month">The month they were last found in.</param>
    /// <param name="officeOrCommune">A 6-digit office code, a 5-digit commune code, a 3-digit district code, or null for all.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The heading, then one row a finding, ordered by rule and subject; differences in whole đồng, the message in
    /// Vietnamese.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(
        Month month, string? officeOrCommune, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var area = string.IsNullOrEmpty(officeOrCommune) ? AreaCodes.Everything : officeOrCommune;
        var asked = await AreaReading.AsItWasAsync(db, new(area, month.LastDay), month.LastDay, cancel);
        var findings = await db.Findings.AsNoTracking().Where(f => f.Month == month && f.State != FindingState.Gone)
            .Within(reader.Limit).Within(asked).ToListAsync(cancel);
        return
        [
            Heading,
            .. findings.OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal)
                .ThenBy(f => f.Identity, StringComparer.Ordinal).Select(Row),
        ];
    }

    private static IReadOnlyList<string> Row(StoredFinding finding) =>
    [
        finding.Rule,
        SeverityWord(finding.Severity),
        finding.Subject,
        finding.OfficeCode,
        finding.CommuneCode,
        finding.Month.ToString(),
        Bilingual.Argument(finding.SideA, "vi"),
        Bilingual.Argument(finding.SideB, "vi"),
        finding.Difference?.Dong.ToString(CultureInfo.InvariantCulture) ?? "",
        ReconciliationRules.Find(finding.Rule).Sentence.In("vi", finding.ArgumentList()),
    ];

    private static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}
