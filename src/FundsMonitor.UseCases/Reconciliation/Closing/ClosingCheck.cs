using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Holds what the chain says of closings and exceptions against their rows, and hashes every signed record anew.</summary>
internal sealed class ClosingCheck
{
    private readonly Dictionary<string, string> told = [];

    /// <summary>Takes the next link, in the order of the numbers.</summary>
    public void Add(ChainEntry link)
    {
        if (link.Subject.StartsWith("month:", StringComparison.Ordinal) || link.Subject.StartsWith("exception:", StringComparison.Ordinal))
        {
            told[link.Subject] = link.Payload;
        }
    }

    /// <summary>What is not as it was signed or told.</summary>
    public async Task<IReadOnlyList<Bilingual>> CompareAsync(FundsDb db, CancellationToken cancel)
    {
        var faults = new List<Bilingual>();
        await foreach (var closing in db.MonthClosings.AsNoTracking().OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var subject = ClosingNews.SubjectOf(closing);
            Compare(subject, ClosingNews.TextOf(closing), faults);
            if (closing.Snapshot.Length + closing.SnapshotSha256.Length > 0
                && SignedMonth.HashOf(closing.Snapshot) != closing.SnapshotSha256)
            {
                faults.Add(new(
                    $"Bản số liệu đã ký của {subject} không còn khớp mã băm {closing.SnapshotSha256}.",
                    $"What was signed as {subject} no longer has the hash {closing.SnapshotSha256}."));
            }
        }

        await foreach (var exception in db.MonthExceptions.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Compare(ClosingNews.SubjectOf(exception), ClosingNews.TextOf(exception), faults);
        }

        faults.AddRange(told.Keys.Select(gone => new Bilingual(
            $"Chuỗi kiểm toán ghi {gone} nhưng bản ghi này không còn trong cơ sở dữ liệu.",
            $"The audit chain tells of {gone}, which is no longer in the database.")));
        return faults;
    }

    private void Compare(string subject, string now, List<Bilingual> faults)
    {
        if (!told.Remove(subject, out var link))
        {
            faults.Add(new($"{subject} không có trong chuỗi kiểm toán.", $"{subject} is not in the audit chain."));
        }
        else if (link != now)
        {
            faults.Add(new(
                $"{subject} không còn như mắt xích cuối cùng của nó ghi: chữ ký, lý do hoặc mã băm đã bị đổi.",
                $"{subject} is not as its last link tells: a signature, reason or hash was changed."));
        }
    }
}
