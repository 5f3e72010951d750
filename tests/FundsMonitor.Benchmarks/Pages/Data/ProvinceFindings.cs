using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Tens of thousands of findings on loans, as years of reconciling leave them: most wait, some are decided, some gone.</summary>
internal sealed class ProvinceFindings(Province province)
{
    public const int Count = 45_000;

    /// <summary>The last is a list of its own, outside the queue.</summary>
    private static readonly string[] Rules = ["L-RATE", "L-TERM", "E-UNLISTED", "L-INTEREST", "L-IDLE", "L-CAP", "L-OVERDUE", "L-DUE"];

    /// <param name="loans">All loans, as they stand in the last month.</param>
    /// <param name="versions">The last month's version of each office's loans.</param>
    public IEnumerable<StoredFinding> Of(IReadOnlyList<LoanRow> loans, IReadOnlyDictionary<string, int> versions)
    {
        var months = province.AllMonths;
        for (var i = 0; i < Count; i++)
        {
            var rule = ReconciliationRules.Find(Rules[i % Rules.Length]);
            yield return Finding(loans[(int)((long)i * 12_345_67 % loans.Count)], (i, rule), months, versions);
        }

        foreach (var office in Province.OfficeCodes.Take(5))
        {
            yield return Missing(office, months[^1]);
        }
    }

    public static IEnumerable<FindingEvent> Events(IEnumerable<(long Id, DateTime OpenedAtUtc)> findings) =>
        findings.Select(f => new FindingEvent { FindingId = f.Id, AtUtc = f.OpenedAtUtc, By = "system", What = FindingEvents.Found });

    private static StoredFinding Finding(
        LoanRow loan, (int Number, ReconciliationRule Rule) what, IReadOnlyList<Month> months, IReadOnlyDictionary<string, int> versions)
    {
        var (number, rule) = what;
        var month = months[^(1 + (number / Rules.Length % Math.Min(months.Count, 12)))];
        var opened = month.LastDay.AddDays(9).ToDateTime(new(3, 0), DateTimeKind.Utc).AddMinutes(number);
        var finding = new StoredFinding
        {
            Identity = string.Create(CultureInfo.InvariantCulture, $"{rule.Code}|{loan.OfficeCode}|{loan.LoanNumber}|{number}"),
            Rule = rule.Code,
            Severity = rule.Severity,
            Subject = loan.LoanNumber,
            OfficeCode = loan.OfficeCode,
            CommuneCode = loan.CommuneCode,
            Month = month,
            SideA = "5,000 %",
            SideB = "6,600 %",
            Difference = loan.Balance,
            Impact = Money.FromDong(loan.Balance.Dong / (1 + (number % 7))),
            Arguments = string.Join('\t', loan.LoanNumber, loan.ProgrammeCode, "05/01/2018", "5,000 %", "6,600 %", "12", "100", "1"),
            Rows = string.Create(CultureInfo.InvariantCulture, $"1:{versions[loan.OfficeCode]}:{loan.RowNumber}:"),
            State = (number % 10) switch { < 7 => FindingState.Open, < 9 => FindingState.Decided, _ => FindingState.Gone },
            OpenedAtUtc = opened,
            ChangedAtUtc = opened,
            OwnerName = number % 11 == 0 ? "finance" : "",
            DueOn = number % 11 == 0 ? DateOnly.FromDateTime(opened).AddDays(30) : null,
        };
        if (finding.State == FindingState.Decided)
        {
            (finding.Reason, finding.DecidedBy, finding.DecidedCompared) = (DecisionReason.BankError, "finance", finding.Compared());
        }

        finding.FillSearch();
        return finding;
    }

    private static StoredFinding Missing(string office, Month month)
    {
        var finding = new StoredFinding
        {
            Identity = $"F-MISSING|{office}|groups|{month.Key}",
            Rule = "F-MISSING",
            Severity = Severity.Warning,
            Subject = "groups",
            OfficeCode = office,
            Month = month,
            Arguments = string.Join('\t', office, "danh sách tổ", month.ToString()),
            State = FindingState.Open,
            OpenedAtUtc = DateTime.UnixEpoch,
            ChangedAtUtc = DateTime.UnixEpoch,
        };
        finding.FillSearch();
        return finding;
    }
}
