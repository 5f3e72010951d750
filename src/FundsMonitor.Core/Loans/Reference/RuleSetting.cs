using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Loans.Reference;

/// <summary>A threshold of a rule from when until when.</summary>
public sealed class RuleSetting : ReferenceRow
{
    /// <summary>One of <see cref="SettingKinds"/>.</summary>
    public string SettingCode { get; set; } = "";

    /// <summary>In the unit of its kind.</summary>
    public int Value { get; set; }

    /// <inheritdoc/>
    public override string About => SettingCode;
}

/// <summary>What can be set.</summary>
/// <param name="Code">Stored.</param>
/// <param name="Name">For lists.</param>
/// <param name="Unit">What the value counts.</param>
/// <param name="Value">As delivered.</param>
/// <param name="Source">Where the value is from.</param>
public sealed record SettingKind(string Code, Bilingual Name, Bilingual Unit, int Value, string Source)
{
    /// <summary>A value with its unit.</summary>
    public Bilingual Written(int value) =>
        Unit.Vi == "%" ? new(PercentText.Of(value), PercentText.Of(value)) : new($"{value} {Unit.Vi}", $"{value} {Unit.En}");

    /// <summary>True where budget rules read it, and not those over loans.</summary>
    public bool IsOfBudget { get; init; }
}

/// <summary>Every threshold of a rule that is not law, or that law changes.</summary>
public static class SettingKinds
{
    private const string House = "FundsMonitor: mức của chương trình, không phải quy định";

    private static readonly Bilingual Days = new("ngày", "days");
    private static readonly Bilingual Percent = new("%", "%");
    private static readonly Bilingual Loans = new("món vay", "loans");
    private static readonly Bilingual Members = new("tổ viên", "members");

    /// <summary>L-DUE: the nearest of its three limits.</summary>
    public static SettingKind DueSoon { get; } = new(
        "due-days-1", new("L-DUE: sắp đến hạn, mức gần", "L-DUE: due, near"), Days, 30, House);

    /// <summary>L-DUE: the middle limit.</summary>
    public static SettingKind DueNext { get; } = new(
        "due-days-2", new("L-DUE: sắp đến hạn, mức giữa", "L-DUE: due, middle"), Days, 60, House);

    /// <summary>L-DUE: the farthest limit.</summary>
    public static SettingKind DueLater { get; } = new(
        "due-days-3", new("L-DUE: sắp đến hạn, mức xa", "L-DUE: due, far"), Days, 90, House);

    /// <summary>L-IDLE.</summary>
    public static SettingKind IdleMonths { get; } = new(
        "idle-months", new("L-IDLE: không giao dịch", "L-IDLE: without a transaction"), new("tháng", "months"), 3,
        "Danh sách món vay không hoạt động 3 tháng của NHCSXH");

    /// <summary>L-GROUP: the smallest group that is large enough.</summary>
    public static SettingKind GroupLeast { get; } = new(
        "group-least", new("L-GROUP: tổ ít nhất", "L-GROUP: smallest group"), Members, 5, "Tổ TK&VV có từ 5 đến 60 tổ viên");

    /// <summary>L-GROUP: the largest group.</summary>
    public static SettingKind GroupMost { get; } = new(
        "group-most", new("L-GROUP: tổ nhiều nhất", "L-GROUP: largest group"), Members, 60, "Tổ TK&VV có từ 5 đến 60 tổ viên");

    /// <summary>L-SAMEDAY: from how many loans on.</summary>
    public static SettingKind SameDay { get; } = new(
        "same-day-loans", new("L-SAMEDAY: cùng tổ, cùng ngày, cùng mức", "L-SAMEDAY: one group, day and amount"), Loans, 8, House);

    /// <summary>The rate of overdue debt, of the loan's own.</summary>
    public static SettingKind OverdueRate { get; } = new(
        "overdue-rate", new("Lãi suất nợ quá hạn, so với lãi suất khi cho vay", "Overdue rate, of the loan's own"), Percent, 130,
        "130% lãi suất khi cho vay");

    /// <summary>B-SLOW on 30 September.</summary>
    public static SettingKind SlowInSeptember { get; } = new(
        "slow-30-09", new("B-SLOW: phải chi đến 30/9", "B-SLOW: to be spent by 30 September"), Percent, 50, House)
    { IsOfBudget = true };

    /// <summary>B-SLOW on 30 November.</summary>
    public static SettingKind SlowInNovember { get; } = new(
        "slow-30-11", new("B-SLOW: phải chi đến 30/11", "B-SLOW: to be spent by 30 November"), Percent, 80, House)
    { IsOfBudget = true };

    /// <summary>Every kind, in the order of the page.</summary>
    public static IReadOnlyList<SettingKind> All { get; } =
    [
        DueSoon, DueNext, DueLater, IdleMonths, GroupLeast, GroupMost, SameDay, OverdueRate, SlowInSeptember, SlowInNovember,
    ];

    /// <summary>The kind with this code, or null.</summary>
    public static SettingKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);
}

/// <summary>The thresholds as they hold on a day.</summary>
/// <param name="rows">Every row, also ended ones.</param>
public sealed class Settings(IEnumerable<RuleSetting> rows)
{
    private readonly ILookup<string, RuleSetting> byCode = rows.ToLookup(r => r.SettingCode);

    /// <summary>As delivered, whatever the day.</summary>
    public static Settings Delivered { get; } = new([]);

    /// <summary>The value on a day; where no row holds, the delivered one.</summary>
    public int Of(SettingKind kind, DateOnly day) => byCode[kind.Code].FirstOrDefault(r => r.HoldsOn(day))?.Value ?? kind.Value;
}
