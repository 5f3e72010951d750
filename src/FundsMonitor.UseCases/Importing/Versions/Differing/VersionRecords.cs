using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions.Differing;

/// <summary>The records of a version, whichever table they are in.</summary>
internal static class VersionRecords
{
    /// <summary>All records in the order of the file, a row at a time.</summary>
    public static IAsyncEnumerable<FileRow> ReadAsync(FundsDb db, FileVersion version) => version.Kind switch
    {
        FileKind.Loans => Read<LoanRow>(db, version.Id),
        FileKind.ControlTotals => Read<ControlTotalRow>(db, version.Id),
        FileKind.Register => Read<Member>(db, version.Id),
        FileKind.Allocations => Read<Allocation>(db, version.Id),
        FileKind.Expenditures => Read<Expenditure>(db, version.Id),
        FileKind.Plan => Read<PlanRow>(db, version.Id),
        FileKind.Debts => Read<DebtRow>(db, version.Id),
        FileKind.Groups => Read<SavingsGroup>(db, version.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(version), version.Kind, "A kind without a table."),
    };

    /// <summary>Some records by their ids.</summary>
    public static Task<Dictionary<long, FileRow>> FindAsync(FundsDb db, FileKind kind, IReadOnlyList<long> ids, CancellationToken cancel) =>
        kind switch
        {
            FileKind.Loans => FindAsync<LoanRow>(db, ids, cancel),
            FileKind.ControlTotals => FindAsync<ControlTotalRow>(db, ids, cancel),
            FileKind.Register => FindAsync<Member>(db, ids, cancel),
            FileKind.Allocations => FindAsync<Allocation>(db, ids, cancel),
            FileKind.Expenditures => FindAsync<Expenditure>(db, ids, cancel),
            FileKind.Plan => FindAsync<PlanRow>(db, ids, cancel),
            FileKind.Debts => FindAsync<DebtRow>(db, ids, cancel),
            FileKind.Groups => FindAsync<SavingsGroup>(db, ids, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a table."),
        };

    /// <summary>The record of a kind's rows.</summary>
    public static Type RowOf(FileKind kind) => kind switch
    {
        FileKind.Loans => typeof(LoanRow),
        FileKind.ControlTotals => typeof(ControlTotalRow),
        FileKind.Register => typeof(Member),
        FileKind.Allocations => typeof(Allocation),
        FileKind.Expenditures => typeof(Expenditure),
        FileKind.Plan => typeof(PlanRow),
        FileKind.Debts => typeof(DebtRow),
        FileKind.Groups => typeof(SavingsGroup),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a table."),
    };

    private static IAsyncEnumerable<FileRow> Read<T>(FundsDb db, int versionId)
        where T : FileRow =>
        db.Set<T>().AsNoTracking().Where(r => r.VersionId == versionId).OrderBy(r => r.Id).AsAsyncEnumerable();

    private static Task<Dictionary<long, FileRow>> FindAsync<T>(FundsDb db, IReadOnlyList<long> ids, CancellationToken cancel)
        where T : FileRow =>
        db.Set<T>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, FileRow (r) => r, cancel);
}
