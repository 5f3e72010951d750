using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Verifying;

/// <summary>Goes through the chain link by link, then holds what it says against what the tables hold now.</summary>
internal sealed class ChainCheck
{
    private readonly Dictionary<string, string> versions = [];
    private readonly Dictionary<string, List<string>> decisions = [];
    private readonly List<Bilingual> faults = [];

    /// <summary>Links looked at.</summary>
    public long Links { get; private set; }

    /// <summary>Hash of the last link.</summary>
    public string LastHash { get; private set; } = ChainEntry.Beginning;

    /// <summary>The first broken link; what comes behind it proves nothing, so it is not told apart.</summary>
    public IReadOnlyList<Bilingual> Faults => faults;

    /// <summary>Takes the next link, in the order of the numbers.</summary>
    public void Add(ChainEntry link)
    {
        Links++;
        if (faults.Count == 0 && Broken(link) is { } fault)
        {
            faults.Add(fault);
        }

        LastHash = link.Hash;
        if (link.Subject.StartsWith("version:", StringComparison.Ordinal))
        {
            versions[link.Subject] = link.Payload;
        }
        else if (ChainKinds.IsOfFinding(link.Kind))
        {
            (decisions.TryGetValue(link.Subject, out var before) ? before : decisions[link.Subject] = []).Add(link.Payload);
        }
    }

    /// <summary>Versions and decisions that are not as the chain tells them.</summary>
    public async Task<IReadOnlyList<Bilingual>> CompareAsync(FundsDb db, CancellationToken cancel)
    {
        var wrong = new List<Bilingual>();
        var stored = db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .Where(v => v.State != VersionState.Loading).OrderBy(v => v.Id);
        await foreach (var version in stored.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Differs(version) is { } fault)
            {
                wrong.Add(fault);
            }
        }

        foreach (var gone in versions.Keys)
        {
            wrong.Add(new(
                $"Chuỗi kiểm toán ghi {gone} nhưng phiên bản này không còn trong cơ sở dữ liệu.",
                $"The audit chain tells of {gone}, which is no longer in the database."));
        }

        wrong.AddRange(await CompareDecisionsAsync(db, cancel));
        return wrong;
    }

    private Bilingual? Differs(FileVersion version)
    {
        var subject = ChainPayload.VersionSubject(version.Id);
        var what = $"{version.ScopeKey} {version.Number}";
        if (!versions.Remove(subject, out var told))
        {
            return new(
                $"Phiên bản {what} ({subject}) không có mắt xích nào trong chuỗi kiểm toán.",
                $"Version {what} ({subject}) has no link in the audit chain.");
        }

        return told == ChainPayload.Version(version, version.State, version.SourceFile!.Sha256)
            ? null
            : new(
                $"Phiên bản {what} ({subject}) không còn như mắt xích cuối cùng của nó ghi: trạng thái, số dòng, tổng hoặc tệp đã bị đổi.",
                $"Version {what} ({subject}) is not as its last link tells: its state, rows, total or file was changed.");
    }

    private async Task<IReadOnlyList<Bilingual>> CompareDecisionsAsync(FundsDb db, CancellationToken cancel)
    {
        var wrong = new List<Bilingual>();
        var told = decisions.ToDictionary(d => d.Key, d => new Queue<string>(d.Value));
        var inChain = FindingEvents.InChain;
        var events = db.FindingEvents.AsNoTracking()
            .Where(e => inChain.Contains(e.What) || (e.What == FindingEvents.Reopened && e.By != "system"))
            .OrderBy(e => e.Id)
            .Join(db.Findings, e => e.FindingId, f => f.Id, (e, f) => new { Event = e, f.Identity });
        await foreach (var stored in events.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var subject = ChainPayload.FindingSubject(stored.Identity);
            if (!told.TryGetValue(subject, out var links) || !links.TryDequeue(out var payload)
                || payload != ChainPayload.Decision(stored.Event))
            {
                wrong.Add(new(
                    $"Một quyết định về {stored.Identity} không có trong chuỗi kiểm toán hoặc đã bị đổi.",
                    $"A decision about {stored.Identity} is not in the audit chain, or was changed."));
            }
        }

        wrong.AddRange(told.Where(t => t.Value.Count > 0).Select(t => new Bilingual(
            $"Chuỗi kiểm toán ghi {t.Value.Count} quyết định về {t.Key} không còn trong cơ sở dữ liệu.",
            $"The audit chain tells of {t.Value.Count} decisions about {t.Key} that are no longer in the database.")));
        return wrong;
    }

    private Bilingual? Broken(ChainEntry link)
    {
        var number = link.Number.ToString(CultureInfo.InvariantCulture);
        var what = $"{number} ({link.Kind}, {link.Subject})";
        return link.Number != Links
            ? new(
                $"Chuỗi kiểm toán thiếu mắt xích {Links}: sau {Links - 1} là {what}.",
                $"The audit chain lacks link {Links}: behind {Links - 1} stands {what}.")
            : link.PreviousHash != LastHash
                ? new($"Mắt xích {what} không nối với mắt xích trước.", $"Link {what} does not join the one before it.")
                : link.PayloadHash != link.ComputedPayloadHash()
                    ? new($"Nội dung của mắt xích {what} đã bị đổi.", $"The content of link {what} was changed.")
                    : link.Hash != link.ComputedHash()
                        ? new($"Mắt xích {what} đã bị đổi.", $"Link {what} was changed.")
                        : null;
    }
}
