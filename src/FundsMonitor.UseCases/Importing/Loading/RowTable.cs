using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>The table of a kind's rows, for whoever treats all kinds alike.</summary>
internal abstract class RowTable
{
    /// <summary>The record of a row.</summary>
    public abstract Type Row { get; }

    /// <summary>The table of a kind.</summary>
    public static RowTable Of(FileKind kind) => kind switch
    {
        FileKind.Loans => new Table<LoanRow>(),
        FileKind.ControlTotals => new Table<ControlTotalRow>(),
        FileKind.Register => new Table<Member>(),
        FileKind.Allocations => new Table<Allocation>(),
        FileKind.Expenditures => new Table<Expenditure>(),
        FileKind.Plan => new Table<PlanRow>(),
        FileKind.Debts => new Table<DebtRow>(),
        FileKind.Groups => new Table<SavingsGroup>(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a table."),
    };

    /// <summary>Stores rows in bulk, inside the caller's transaction.</summary>
    public abstract Task AddAsync(FundsDb db, IEnumerable<FileRow> rows, CancellationToken cancel);

    /// <summary>All rows of a version in the order of the file, one at a time.</summary>
    public abstract IAsyncEnumerable<FileRow> ReadAsync(FundsDb db, int versionId);

    /// <summary>Some rows by their ids.</summary>
    public abstract Task<Dictionary<long, FileRow>> FindAsync(FundsDb db, IReadOnlyList<long> ids, CancellationToken cancel);

    private sealed class Table<T> : RowTable
        where T : FileRow
    {
        public override Type Row => typeof(T);

        public override Task AddAsync(FundsDb db, IEnumerable<FileRow> rows, CancellationToken cancel) =>
            db.AddRowsAsync(rows.Cast<T>(), cancel);

        public override IAsyncEnumerable<FileRow> ReadAsync(FundsDb db, int versionId) =>
            db.Set<T>().AsNoTracking().Where(r => r.VersionId == versionId).OrderBy(r => r.Id).AsAsyncEnumerable();

        public override Task<Dictionary<long, FileRow>> FindAsync(FundsDb db, IReadOnlyList<long> ids, CancellationToken cancel) =>
            db.Set<T>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, FileRow (r) => r, cancel);
    }
}
