using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Plans.Keeping;
using FundsMonitor.UseCases.Register;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>What judging plans needs beside a database.</summary>
public sealed class PlanJudging(KeptPlanFigures figures, KeptHouseholdSums households, PlanMoney money)
{
    /// <summary>A plan's money.</summary>
    public PlanMoney Money { get; } = money;

    /// <summary>Judges what a reader may see.</summary>
    internal PlanReading Over(FundsDb db, AreaLimit limit) => new(db, limit, figures, households);
}
