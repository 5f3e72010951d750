using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Verifying;

/// <summary>What was checked and what is wrong.</summary>
/// <param name="Links">Links of the chain that were looked at.</param>
/// <param name="Files">Stored files whose bytes were hashed anew.</param>
/// <param name="Versions">Versions whose rows were counted and added up anew.</param>
/// <param name="Faults">What is wrong, in the order in which it was found; empty when all is as it was recorded.</param>
/// <param name="LastHash">Hash of the last link: whoever notes it down can tell later whether the chain was written anew.</param>
public sealed record VerifiedRecords(long Links, int Files, int Versions, IReadOnlyList<Bilingual> Faults, string LastHash);

/// <summary>Checks the chain over versions, decisions and signed months, what was signed, the stored files' hashes, and the versions'
/// counts and sums.</summary>
public sealed class VerifyRecords(IDbContextFactory<FundsDb> databases, FileStore store)
{
    /// <param name="step">Told which check begins.</param>
    /// <param name="cancel">Stops between two records.</param>
    public async Task<VerifiedRecords> RunAsync(IProgress<string>? step, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        step?.Report("Chuỗi kiểm toán / audit chain");
        var (chain, closings) = (new ChainCheck(), new ClosingCheck());
        await foreach (var link in db.ChainEntries.AsNoTracking().OrderBy(c => c.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            chain.Add(link);
            closings.Add(link);
        }

        var faults = new List<Bilingual>(chain.Faults);
        step?.Report("Đối chiếu chuỗi với phiên bản và quyết định / chain against versions and decisions");
        faults.AddRange(await chain.CompareAsync(db, cancel));
        await LinkJudgementCheck.RunAsync(db, faults, cancel);
        step?.Report("Kỳ số liệu đã ký / signed months");
        faults.AddRange(await closings.CompareAsync(db, cancel));
        step?.Report("Mã băm của tệp đã lưu / hashes of stored files");
        var files = await new StoredFileCheck(db, store).RunAsync(faults, cancel);
        step?.Report("Số dòng và tổng của phiên bản / rows and sums of versions");
        var versions = await VersionSumCheck.RunAsync(db, faults, cancel);
        return new(chain.Links, files, versions, faults, chain.LastHash);
    }
}
