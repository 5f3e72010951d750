using System.Collections.Concurrent;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.UseCases.Reports;

namespace FundsMonitor.UseCases.Notices;

/// <summary>What a bell shows.</summary>
/// <param name="Sums">One line for each kind.</param>
/// <param name="Unseen">How many notices have something that the reader has not seen.</param>
public sealed record Bell(IReadOnlyList<NoticeSum> Sums, int Unseen);

/// <summary>
/// The notices as the header of every page shows them. They are kept for half a minute, so that going from page to page costs nothing;
/// what the reader himself does to them is seen at once.
/// </summary>
public sealed class ReadBell(ReadNotices read, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    public async Task<Bell> RunAsync(Reader reader, CancellationToken cancel)
    {
        var (now, rights) = (clock.GetUtcNow(), ReportRights.HashOf(reader));
        if (kept.TryGetValue(reader.Name, out var before) && before.Rights == rights && now - before.At < KeptFor)
        {
            return before.Bell;
        }

        var notices = await read.RunAsync(reader, AreaLimit.None, cancel);
        var bell = new Bell(NoticeSum.Of(notices), notices.Count(n => n.Unseen > 0));
        kept[reader.Name] = new(bell, rights, now);
        return bell;
    }

    /// <summary>Has the next look read anew.</summary>
    internal void Forget(string account) => kept.TryRemove(account, out _);

    /// <param name="Bell">What was read.</param>
    /// <param name="Rights">With which role and areas.</param>
    /// <param name="At">When.</param>
    private sealed record Kept(Bell Bell, string Rights, DateTimeOffset At);
}
