using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Bank;

/// <summary>Brings an office's stored rows after what its communes' codes are mapped to, version by version.</summary>
/// <remarks>
/// A version is written in one transaction and then waits to be reconciled. A run that was killed is made again: it writes only what is
/// not right yet.
/// </remarks>
public sealed class RefillCommuneCodes(IDbContextFactory<FundsDb> databases, JobLedger ledger)
{
    private const int Left = -1;

    /// <param name="office">6 digits.</param>
    /// <param name="by">Account name.</param>
    /// <param name="cancel">Stops between versions.</param>
    /// <returns>Rows written; null while another process does the same.</returns>
    public async Task<int?> RunAsync(string office, string by, CancellationToken cancel)
    {
        await using var run = await ledger.TryStartAsync(JobNames.RefillCommuneCodes, office, $"refill|{office}", by, cancel);
        if (run is null)
        {
            return null;
        }

        return await run.RecordAsync<int?>(
            async () =>
            {
                var (written, left) = await RefillAsync(office, run);
                return (written, JobOutcome.Done, Told(written, left));
            },
            0);
    }

    /// <summary>What was pooled of the office's customers names the commune of before: linking reads all months again.</summary>
    private static async Task ForgetCustomersAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        if (version.Kind == FileKind.Loans)
        {
            await db.LinkMarks.Where(m => m.OfficeCode == version.OfficeCode && m.Kind == FileKind.Loans).ExecuteDeleteAsync(cancel);
        }
    }

    private static Bilingual Told(int written, int left) => new(
        string.Create(
            CultureInfo.GetCultureInfo("vi-VN"),
            $"{written:#,0} dòng có mã xã mới.{(left > 0 ? $" {left} tệp thuộc kỳ đã khóa giữ nguyên như khi ký." : "")}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{written:#,0} rows have a new commune code.{(left > 0 ? $" {left} files of closed months stay as they were signed." : "")}"));

    private async Task<(int Written, int Left)> RefillAsync(string office, RunningJob run)
    {
        await using var db = await databases.CreateDbContextAsync(run.Cancel);
        var mappings = await db.BankCommunes.AsNoTracking().Where(b => b.OfficeCode == office).ToListAsync(run.Cancel);
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => v.OfficeCode == office && v.State != VersionState.Loading && v.Period > 0)
            .OrderByDescending(v => v.Period).ThenBy(v => v.Id).ToListAsync(run.Cancel);
        var (written, left) = (0, 0);
        for (var i = 0; i < versions.Count; i++)
        {
            run.Report(i, versions.Count);
            var rows = await RefillAsync(db, versions[i], mappings, run.Cancel);
            (written, left) = rows == Left ? (written, left + 1) : (written + rows, left);
        }

        foreach (var due in mappings.Where(m => m.RefillDue))
        {
            // One that was changed again meanwhile stays due.
            await db.BankCommunes.Where(b => b.Id == due.Id && b.CommuneCode == due.CommuneCode && b.To == due.To)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.RefillDue, false), run.Cancel);
        }

        run.Report(versions.Count, versions.Count);
        return (written, left);
    }

    /// <returns>Rows written, or <see cref="Left"/> where a closed month stands in the way: what was signed stays.</returns>
    private static async Task<int> RefillAsync(
        FundsDb db, FileVersion version, IReadOnlyCollection<BankCommune> mappings, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (version.State == VersionState.Current && (await MonthGate.LookAsync(db, [version], cancel)).Closed.Count > 0)
        {
            return Left;
        }

        var written = await CommuneCodes.BringAfterAsync(db, version, mappings, cancel);
        if (written > 0)
        {
            await db.FileVersions.Where(v => v.Id == version.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, (DateTime?)null), cancel);
            await ForgetCustomersAsync(db, version, cancel);
        }

        await transaction.CommitAsync(cancel);
        return written;
    }
}
