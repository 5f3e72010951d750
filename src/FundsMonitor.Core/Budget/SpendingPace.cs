using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Budget;

/// <summary>A day of the budget year by which a share of each line is to be spent.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of that month.</param>
/// <param name="Percent">Share of the allocation, in percent.</param>
public sealed record PaceCheckpoint(int Month, int Day, int Percent);

/// <summary>How fast money is to be spent (rule B-SLOW): house values, no law names them.</summary>
public static class SpendingPace
{
    /// <summary>As delivered: half by 30 September, four fifths by 30 November.</summary>
    public static IReadOnlyList<PaceCheckpoint> Default { get; } =
        [new(9, 30, SettingKinds.SlowInSeptember.Value), new(11, 30, SettingKinds.SlowInNovember.Value)];

    /// <summary>What an administrator has set for the days of a budget year.</summary>
    public static IReadOnlyList<PaceCheckpoint> Of(Settings settings, int year) =>
    [
        new(9, 30, settings.Of(SettingKinds.SlowInSeptember, new(year, 9, 30))),
        new(11, 30, settings.Of(SettingKinds.SlowInNovember, new(year, 11, 30))),
    ];
}
