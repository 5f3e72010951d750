using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Notices;

/// <summary>One line of what a reader is told: so many things of one sort that stand together.</summary>
/// <param name="Kind">Of which sort.</param>
/// <param name="Count">How many things.</param>
/// <param name="Unseen">How many of them came up since the reader last said that he has seen everything.</param>
public sealed record Notice(NoticeKind Kind, int Count, int Unseen)
{
    /// <summary>When the latest of them came up; null where nothing says.</summary>
    public DateTime? SinceUtc { get; init; }

    /// <summary>What more there is to say: a month, a rule, the name of a job. Empty for nothing.</summary>
    public Bilingual About { get; init; } = new("", "");

    /// <summary>Where: an office or commune; empty for no one place.</summary>
    public string Place { get; init; } = "";

    /// <summary>Another page than the sort's own; empty for that.</summary>
    public string OwnPath { get; init; } = "";

    /// <summary>What the address says besides, in its order.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>The address within the site that lists exactly these things, or the nearest list that a page has.</summary>
    public string Address => Query.Aggregate(
        OwnPath.Length > 0 ? OwnPath : Kind.Path,
        (path, p) => path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + p.Name + '=' + Uri.EscapeDataString(p.Value));
}

/// <summary>The notices of one sort together, as a bell and a letter tell them.</summary>
/// <param name="Kind">Of which sort.</param>
/// <param name="Count">How many things.</param>
/// <param name="Unseen">How many of them are new to the reader.</param>
/// <param name="Address">Where they are: the page of the only notice, else that of the sort.</param>
public sealed record NoticeSum(NoticeKind Kind, int Count, int Unseen, string Address)
{
    /// <summary>What it says.</summary>
    public Bilingual Sentence => Kind.Say(Count);

    /// <summary>One for each sort, in the order of <see cref="NoticeKinds.All"/>.</summary>
    public static IReadOnlyList<NoticeSum> Of(IEnumerable<Notice> notices)
    {
        var told = notices.ToLookup(n => n.Kind);
        return
        [
            .. NoticeKinds.All.Where(told.Contains).Select(kind => new NoticeSum(
                kind,
                told[kind].Sum(n => n.Count),
                told[kind].Sum(n => n.Unseen),
                told[kind].Count() == 1 ? told[kind].Single().Address : kind.Path)),
        ];
    }
}
