using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Notices;

/// <summary>What a notice says of its matter, one value each; several together where they are switched. The numbers are stored.</summary>
[Flags]
public enum NoticeGroups
{
    /// <summary>No group.</summary>
    None = 0,

    /// <summary>Đến hạn: waits for somebody, or its day is near.</summary>
    Due = 1,

    /// <summary>Trễ hạn: its day has passed.</summary>
    Late = 2,

    /// <summary>Mới: came up in the last days.</summary>
    New = 4,

    /// <summary>Đã quyết định: somebody answered in the last days.</summary>
    Decided = 8,

    /// <summary>All four.</summary>
    All = Due | Late | New | Decided,
}

/// <summary>The four groups in the order of the screens.</summary>
public static class NoticeGroupLabels
{
    /// <summary>What is late stands before what is due.</summary>
    public static IReadOnlyList<NoticeGroups> InOrder { get; } =
        [NoticeGroups.Late, NoticeGroups.Due, NoticeGroups.New, NoticeGroups.Decided];

    /// <summary>A group as a heading.</summary>
    public static Bilingual Label(this NoticeGroups group) => group switch
    {
        NoticeGroups.Due => new("Đến hạn, đang chờ", "Due or waiting"),
        NoticeGroups.Late => new("Trễ hạn", "Late"),
        NoticeGroups.New => new("Mới", "New"),
        NoticeGroups.Decided => new("Đã quyết định", "Decided"),
        _ => new("", ""),
    };
}
