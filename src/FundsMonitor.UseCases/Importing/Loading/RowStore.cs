using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Puts rows into their table in bulk, inside the caller's transaction.</summary>
internal static class RowStore
{
    /// <summary>Stores rows of one kind.</summary>
    public static Task AddAsync(FundsDb db, FileKind kind, IEnumerable<FileRow> rows, CancellationToken cancel) => kind switch
    {
        FileKind.Loans => CopyAsync<LoanRow>(db, rows, cancel),
        FileKind.ControlTotals => CopyAsync<ControlTotalRow>(db, rows, cancel),
        FileKind.Register => CopyAsync<Member>(db, rows, cancel),
        FileKind.Allocations => CopyAsync<Allocation>(db, rows, cancel),
        FileKind.Expenditures => CopyAsync<Expenditure>(db, rows, cancel),
        FileKind.Debts => CopyAsync<DebtRow>(db, rows, cancel),
        FileKind.Groups => CopyAsync<SavingsGroup>(db, rows, cancel),
        FileKind.Plan => CopyAsync<PlanRow>(db, rows, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a table."),
    };

    /// <summary>Stores rows of one table.</summary>
    public static Task CopyAsync<T>(FundsDb db, IEnumerable<object> rows, CancellationToken cancel)
        where T : class => db.AddRowsAsync(rows.Cast<T>(), cancel);
}
