using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Register.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Verifying;

/// <summary>Holds what people decided about borrowers against what the chain tells of it.</summary>
internal static class LinkJudgementCheck
{
    /// <summary>Decisions that are not as the chain tells them, and those it tells of that are gone.</summary>
    public static async Task RunAsync(FundsDb db, List<Bilingual> faults, CancellationToken cancel)
    {
        var told = await db.ChainEntries.AsNoTracking()
            .Where(c => c.Kind == ChainKinds.LinkDecided || c.Kind == ChainKinds.LinkTakenBack)
            .Select(c => new { c.Kind, c.Subject, c.Payload }).ToListAsync(cancel);
        var unseen = told.GroupBy(t => (t.Kind, t.Subject, t.Payload)).ToDictionary(g => g.Key, g => g.Count());
        await foreach (var judgement in db.LinkJudgements.AsNoTracking().OrderBy(j => j.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var key in KeysOf(judgement))
            {
                if (unseen.GetValueOrDefault(key) == 0)
                {
                    faults.Add(new(
                        $"Một quyết định về {key.Subject} không có trong chuỗi kiểm toán hoặc đã bị đổi.",
                        $"A decision about {key.Subject} is not in the audit chain, or was changed."));
                }
                else
                {
                    unseen[key]--;
                }
            }
        }

        faults.AddRange(unseen.Where(u => u.Value > 0).Select(u => new Bilingual(
            $"Chuỗi kiểm toán ghi một quyết định về {u.Key.Subject} không còn như thế trong cơ sở dữ liệu.",
            $"The audit chain tells of a decision about {u.Key.Subject} that is not so in the database.")));
    }

    private static IEnumerable<(string Kind, string Subject, string Payload)> KeysOf(LinkJudgement judgement)
    {
        string[] kinds = judgement.Holds ? [ChainKinds.LinkDecided] : [ChainKinds.LinkDecided, ChainKinds.LinkTakenBack];
        return kinds.Select(kind => (kind, LinkNews.SubjectOf(judgement), LinkNews.PayloadOf(kind, judgement)));
    }
}
