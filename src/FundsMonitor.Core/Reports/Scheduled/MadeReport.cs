using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reports.Scheduled;

/// <summary>What became of a scheduled report. The numbers are stored.</summary>
public enum MadeState
{
    /// <summary>Its file lies ready.</summary>
    Made = 1,

    /// <summary>It was not made; <see cref="MadeReport.Reason"/> says why.</summary>
    NotMade = 2,
}

/// <summary>Why a scheduled report was not made. The numbers are stored.</summary>
public enum NotMadeReason
{
    /// <summary>It was.</summary>
    None = 0,

    /// <summary>The owner's account is disabled or gone.</summary>
    AccountDisabled = 1,

    /// <summary>The owner has another role than when he asked for it.</summary>
    RoleChanged = 2,

    /// <summary>The place no longer lies in the owner's areas.</summary>
    PlaceNotAllowed = 3,
}

/// <summary>How far the mail about a made report came. The numbers are stored.</summary>
public enum MailState
{
    /// <summary>None is wanted, or none can be sent.</summary>
    None = 0,

    /// <summary>It is to be sent.</summary>
    Waiting = 1,

    /// <summary>It is being handed over; left so by a killed process it may have gone, and is not sent again.</summary>
    Sending = 2,

    /// <summary>The mail server took it.</summary>
    Sent = 3,
}

/// <summary>One report of one subscription and one period: made once, or not made and told why.</summary>
public sealed class MadeReport
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The subscription; stays also when that is deleted.</summary>
    public int SubscriptionId { get; set; }

    /// <summary>See <see cref="ReportPeriod.Find"/>; unique with the subscription.</summary>
    public string PeriodKey { get; set; } = "";

    /// <summary>Account that may download it, and nobody else.</summary>
    public string OwnerName { get; set; } = "";

    /// <summary>Code of the place; empty for all that the owner might see.</summary>
    public string PlaceCode { get; set; } = "";

    /// <summary>The place as it was called.</summary>
    public string PlaceName { get; set; } = "";

    /// <summary>What it is written as.</summary>
    public ReportFormat Format { get; set; }

    /// <summary>What became of it.</summary>
    public MadeState State { get; set; }

    /// <summary>Why it was not made.</summary>
    public NotMadeReason Reason { get; set; }

    /// <summary>When it was made or not.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>SHA-256 of its file, under which the file is kept; empty where it was not made or its time is over.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Length of its file in bytes.</summary>
    public long Size { get; set; }

    /// <summary>The name under which it is downloaded.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 over the owner's role and areas when it was made: it is given out only while they are the same.</summary>
    public string RightsHash { get; set; } = "";

    /// <summary>How far the mail about it came.</summary>
    public MailState Mail { get; set; }

    /// <summary>The last day on which it is kept.</summary>
    public DateOnly KeptUntil => VietnamDay.Of(AtUtc).AddDays(ReportSubscription.KeptDays);
}

/// <summary>What is said of reports that were not made.</summary>
public static class NotMadeReasons
{
    /// <summary>Why, and what to do.</summary>
    public static Bilingual Of(NotMadeReason reason) => reason switch
    {
        NotMadeReason.AccountDisabled => new(
            "Không lập: tài khoản đã bị khóa. Quản trị mở lại tài khoản, rồi đăng ký lại.",
            "Not made: the account is disabled. An administrator enables it, then subscribe again."),
        NotMadeReason.RoleChanged => new(
            "Không lập: vai trò đã đổi từ khi đăng ký. Hãy xóa và đăng ký lại theo vai trò mới.",
            "Not made: the role has changed since it was asked for. Delete it and subscribe again in the new role."),
        NotMadeReason.PlaceNotAllowed => new(
            "Không lập: địa bàn này không còn thuộc phạm vi được xem. Hãy đăng ký cho địa bàn khác.",
            "Not made: this place is no longer in your areas. Subscribe for another place."),
        _ => new("", ""),
    };
}
