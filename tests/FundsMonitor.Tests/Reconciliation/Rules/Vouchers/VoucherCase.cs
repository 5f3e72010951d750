using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules.Vouchers;

/// <summary>A budget year of Kim Phượng written in one line a row, for tables of cases.</summary>
/// <remarks>
/// A voucher: <c>number day project amount [key=value …]</c> with the keys hh, id, support, period, code, due, settled, payee, what, and
/// <c>advance</c>. A line: <c>project amount [code=…] [for=hh|model] [on=day] [no=…] [expected]</c>. Days are yyyy-MM-dd.
/// </remarks>
internal static class VoucherCase
{
    public static BudgetFacts Facts(string allocations, string vouchers, int year = 2024, int month = 3) => new()
    {
        CommuneCode = Books.Commune,
        Year = year,
        Month = new Month(year, month),
        AsOf = new DateOnly(2024, 4, 25),
        VouchersUntil = new Month(year, month).LastDay,
        Allocations = [.. Rows(allocations).Select(Line)],
        Expenditures = [.. Rows(vouchers).Select(row => Voucher(row, year))],
        ParentOf = ProjectReference.Projects.ToDictionary(p => p.Code, p => p.ParentCode),
    };

    /// <summary>What one rule finds: severity, subject and both sides.</summary>
    public static string Found(BudgetFacts facts, string rule) => string.Join(';', ReconciliationRules.Over<BudgetFacts>(facts.Month)
        .Where(r => r.Code == rule).SelectMany(r => r.Judge(facts)).Select(f => $"{f.Severity} {f.Subject} {f.SaidA()} | {f.SaidB()}"));

    private static IEnumerable<string[]> Rows(string rows) => rows.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Allocation Line(string[] parts, int index) => new()
    {
        RowNumber = 7 + index,
        VersionId = 3,
        ProjectCode = parts[0],
        ProjectName = parts[0],
        State = parts.Contains("expected") ? AllocationState.Expected
            : parts[1] == "?" ? AllocationState.NotYetAllocated : AllocationState.Allocated,
        Amount = parts[1] == "?" ? null : Money.FromDong(long.Parse(parts[1], CultureInfo.InvariantCulture)),
        PurposeCode = Value(parts, "code"),
        Payees = Value(parts, "for") switch
        {
            "hh" => LinePayees.Households,
            "model" => LinePayees.ProductionModel,
            _ => LinePayees.Unknown,
        },
        Decision = Value(parts, "no"),
        DecisionDate = Day(parts, "on"),
    };

    private static Expenditure Voucher(string[] parts, int year) => new()
    {
        RowNumber = 6,
        VersionId = 4,
        Voucher = parts[0],
        Date = DateOnly.Parse(parts[1], CultureInfo.InvariantCulture),
        Year = year,
        ProjectCode = parts[2],
        Amount = Money.FromDong(long.Parse(parts[3], CultureInfo.InvariantCulture)),
        IsAdvance = parts.Contains("advance"),
        HouseholdCode = Value(parts, "hh"),
        CitizenId = Value(parts, "id"),
        Support = Value(parts, "support"),
        PeriodText = Value(parts, "period"),
        PurposeCode = Value(parts, "code"),
        Payee = Value(parts, "payee"),
        Purpose = Value(parts, "what"),
        AdvanceDueOn = Day(parts, "due"),
        SettledOn = Day(parts, "settled"),
    };

    private static DateOnly? Day(string[] parts, string key) =>
        Value(parts, key) is { Length: > 0 } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

    private static string Value(string[] parts, string key) =>
        Array.Find(parts, p => p.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "";
}
