using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Who asks for notices of what.</summary>
/// <param name="Reader">Who asks: his role says what matters to him.</param>
/// <param name="Area">The chosen area.</param>
/// <param name="Groups">Groups he has not switched off.</param>
internal sealed record NoticeAsk(Reader Reader, AreaLimit Area, NoticeGroups Groups)
{
    private static readonly DateTime LongAgo = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The moment of asking.</summary>
    public required DateTime NowUtc { get; init; }

    /// <summary>Days for which something new or decided is told.</summary>
    public int Days { get; init; } = NoticeKinds.Days;

    /// <summary>When he last said that he has seen everything; long ago for never.</summary>
    public DateTime SeenUtc { get; init; } = LongAgo;

    public AreaScope Scope => new(Reader.Limit, Area);

    public DateOnly Today => VietnamDay.Of(NowUtc);

    /// <summary>What was answered before this is not told any more.</summary>
    public DateTime FromUtc => NowUtc.AddDays(-Days);

    public bool Wants(NoticeKind kind) => Groups.HasFlag(kind.Group) && kind.Roles.Contains(Reader.Role);

    public bool WantsAny(params NoticeKind[] kinds) => kinds.Any(Wants);

    /// <summary>The first moment of a day in Vietnam.</summary>
    public static DateTime Begin(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-7);
}
