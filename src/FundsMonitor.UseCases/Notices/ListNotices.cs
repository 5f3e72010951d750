using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;

namespace FundsMonitor.UseCases.Notices;

/// <summary>Which notices are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record NoticeFilter(AreaLimit Area)
{
    /// <summary>Of which group; <see cref="NoticeGroups.None"/> for all.</summary>
    public NoticeGroups Group { get; init; }

    /// <summary>Of which kind, by its code; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Only those with something that the reader has not seen.</summary>
    public bool OnlyUnseen { get; init; }
}

/// <summary>Notices, filtered and page by page: by group and kind, or by the column that is asked for.</summary>
public sealed class ListNotices(ReadNotices read)
{
    public async Task<Page<Notice>> RunAsync(Reader reader, NoticeFilter filter, PageRequest page, CancellationToken cancel)
    {
        var found = (await read.RunAsync(reader, filter.Area, cancel)).Where(n => Matches(n, filter)).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

    private static bool Matches(Notice notice, NoticeFilter filter) =>
        (filter.Group == NoticeGroups.None || notice.Kind.Group == filter.Group)
        && (filter.Kind.Length == 0 || notice.Kind.Code == filter.Kind)
        && (!filter.OnlyUnseen || notice.Unseen > 0);

    private static IEnumerable<Notice> Ordered(List<Notice> notices, PageRequest page)
    {
        Func<Notice, IComparable?>? by = page.SortBy switch
        {
            nameof(Notice.Count) => n => n.Count,
            nameof(Notice.Place) => n => n.Place,
            nameof(Notice.SinceUtc) => n => n.SinceUtc,
            _ => null,
        };
        return by is null ? notices : page.Descending ? notices.OrderByDescending(by) : notices.OrderBy(by);
    }
}
