using FundsMonitor.Core.Importing.Allocations;
using FundsMonitor.Core.Importing.ControlTotals;
using FundsMonitor.Core.Importing.Debts;
using FundsMonitor.Core.Importing.Expenditures;
using FundsMonitor.Core.Importing.Groups;
using FundsMonitor.Core.Importing.LoanFiles;
using FundsMonitor.Core.Importing.Plans;
using FundsMonitor.Core.Importing.Register;

namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>Every layout that is recognised.</summary>
public static class FileLayouts
{
    /// <summary>In order of preference where two fit a file equally well.</summary>
    public static IReadOnlyList<FileLayout> All { get; } =
    [
        .. LoanFileLayouts.All,
        .. ControlTotalLayouts.All,
        .. DebtLayouts.All,
        .. GroupLayouts.All,
        .. RegisterLayouts.All,
        .. AllocationLayouts.All,
        .. ExpenditureLayouts.All,
        .. PlanLayouts.All,
    ];
}
