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

    /// <summary>The address within the site that lists exactly these things, or shows the only one.</summary>
    public string Address => With(OwnPath.Length > 0 ? OwnPath : Kind.Path, Query);

    /// <summary>The address with more in it.</summary>
    internal static string With(string address, IEnumerable<(string Name, string Value)> query) => query.Aggregate(
        address,
        (path, p) => path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + p.Name + '=' + Uri.EscapeDataString(p.Value));
}

/// <summary>The notices of one sort together, as a bell and a letter tell them.</summary>
/// <param name="Kind">Of which sort.</param>
/// <param name="Count">How many things.</param>
/// <param name="Unseen">How many of them are new to the reader.</param>
/// <param name="Address">Where they are: the page of the only notice, else that of the sort with what all of them ask for.</param>
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
                kind, told[kind].Sum(n => n.Count), told[kind].Sum(n => n.Unseen), AddressOf(kind, [.. told[kind]]))),
        ];
    }

    private static string AddressOf(NoticeKind kind, IReadOnlyList<Notice> notices) => notices.Count == 1
        ? notices[0].Address
        : Notice.With(kind.Path, notices[0].Query.Where(p => notices.All(n => n.Query.Contains(p))));
}
