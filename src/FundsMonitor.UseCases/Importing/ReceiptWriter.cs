using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Writes the receipt of a file from what is stored of it.</summary>
public sealed class ReceiptWriter(IDbContextFactory<FundsDb> databases)
{
    private static readonly Bilingual Waiting = new("Đã lưu tệp, chờ nhập.", "Kept; waits to be imported.");
    private static readonly Bilingual Working = new("Đang nhập.", "Being imported.");
    private static readonly Bilingual Failed = new(
        "Chương trình gặp lỗi khi nhập; sẽ tự thử lại.", "The program failed; it tries again by itself.");

    /// <summary>The receipt as it stands now.</summary>
    public Task<Receipt> WriteAsync(int sourceFileId, CancellationToken cancel) => WriteAsync(sourceFileId, AreaLimit.None, cancel);

    /// <summary>The receipt as it stands now, with the versions and sums of these areas alone.</summary>
    public async Task<Receipt> WriteAsync(int sourceFileId, AreaLimit limit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await db.SourceFiles.AsNoTracking().SingleAsync(f => f.Id == sourceFileId, cancel);
        var versions = await db.FileVersions.AsNoTracking().Within(limit)
            .Where(v => v.SourceFileId == sourceFileId && (v.State != VersionState.Loading || v.SourceFile!.State == FileState.Waiting))
            .OrderBy(v => v.ScopeKey).ThenBy(v => v.Number).ToListAsync(cancel);
        var replaced = ProblemWords.Replaced(file, [.. versions.Select(v => v.State)]);
        var verdict = replaced ?? new Refusal(file.Verdict, file.VerdictDetail.Split('\t'));
        return new Receipt
        {
            File = file,
            Verdict = VerdictOf(file, verdict),
            Remedy = replaced is not null || file.State is FileState.Refused or FileState.Waiting ? ProblemKinds.Remedy(verdict) : null,
            Versions = [.. versions.Where(v => v.State != VersionState.Loading)],
            Waiting = [.. versions.Where(v => v.State == VersionState.Loading)],
            Totals = await TotalsAsync(db, versions, cancel),
            Problems = await ProblemsAsync(db, sourceFileId, cancel),
        };
    }

    private static Bilingual VerdictOf(SourceFile file, Refusal verdict) => file.State switch
    {
        FileState.Received => Waiting,
        FileState.Importing => Working,
        FileState.Failed => Failed,
        _ => ProblemKinds.Reason(verdict),
    };

    private static async Task<IReadOnlyList<ReceiptTotal>> TotalsAsync(FundsDb db, List<FileVersion> versions, CancellationToken cancel)
    {
        if (versions.Count == 0)
        {
            return [];
        }

        var sum = versions.Select(v => v.Total).Aggregate(Money.Zero, (a, b) => a + b);
        return versions[0].Kind switch
        {
            FileKind.Loans => await LoanTotalsAsync(db, [.. versions.Select(v => v.Id)], cancel),
            FileKind.ControlTotals => [Total("Tổng dư nợ", "Balance", sum)],
            FileKind.Debts => [Total("Tổng số tiền trên danh sách", "Listed in all", sum)],
            FileKind.Allocations => [Total("Tổng kinh phí", "Allocated in all", sum)],
            FileKind.Expenditures => [Total("Tổng đã chi", "Spent in all", sum)],
            _ => [],
        };
    }

    private static async Task<IReadOnlyList<ReceiptTotal>> LoanTotalsAsync(FundsDb db, List<int> versionIds, CancellationToken cancel)
    {
        var sums = await db.LoanSummaries.Where(s => versionIds.Contains(s.VersionId)).GroupBy(_ => 1)
            .Select(g => new
            {
                Balance = g.Sum(s => (long)s.Balance),
                InTerm = g.Sum(s => (long)s.InTerm),
                Overdue = g.Sum(s => (long)s.Overdue),
                Frozen = g.Sum(s => (long)s.Frozen),
            })
            .SingleOrDefaultAsync(cancel);
        return
        [
            Total("Tổng dư nợ", "Balance", Money.FromDong(sums?.Balance ?? 0)),
            Total("Dư nợ trong hạn", "In term", Money.FromDong(sums?.InTerm ?? 0)),
            Total("Dư nợ quá hạn", "Overdue", Money.FromDong(sums?.Overdue ?? 0)),
            Total("Dư nợ khoanh", "Frozen", Money.FromDong(sums?.Frozen ?? 0)),
        ];
    }

    private static ReceiptTotal Total(string vi, string en, Money amount) => new(new Bilingual(vi, en), amount, MoneyWords.Of(amount));

    private static async Task<IReadOnlyList<ProblemGroup>> ProblemsAsync(FundsDb db, int sourceFileId, CancellationToken cancel)
    {
        var (problems, counts) = await StoredProblems.ReadAsync(db, sourceFileId, cancel);
        return ProblemGroups.Of(problems, counts);
    }
}
