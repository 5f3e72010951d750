using System.Globalization;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>What years of use leave behind: runs of jobs and the record of who read what.</summary>
internal static class ProvinceRecords
{
    private const int Reads = 100_000;
    private const int RunsOfMonth = 200;

    public static async Task AddAsync(FundsDb db, Province province)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var start = province.First.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        await db.AddRowsAsync(Enumerable.Range(0, Reads).Select(i => Read(i, start)), CancellationToken.None);
        await db.AddRowsAsync(Enumerable.Range(0, RunsOfMonth * province.Months).Select(i => Run(i, start)), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static AuditEntry Read(int number, DateTime start) => new()
    {
        AtUtc = start.AddMinutes(number * 10),
        By = "chair",
        Action = "loan-read",
        Subject = number.ToString(CultureInfo.InvariantCulture),
    };

    private static JobRun Run(int number, DateTime start) => new()
    {
        Job = "import-file",
        Arguments = number.ToString(CultureInfo.InvariantCulture),
        LeaseKey = "done-" + number.ToString(CultureInfo.InvariantCulture),
        LeaseUntilUtc = start.AddHours(number * 3),
        StartedAtUtc = start.AddHours(number * 3),
        EndedAtUtc = start.AddHours(number * 3).AddMinutes(1),
        Outcome = JobOutcome.Done,
        By = "benchmark",
        Message = "1 phiên bản",
    };
}
