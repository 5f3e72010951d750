namespace FundsMonitor.Core.Notices;

/// <summary>How often an account gets a letter. The numbers are stored.</summary>
public enum DigestRhythm
{
    /// <summary>No letter goes.</summary>
    Never = 0,

    /// <summary>Every morning on which there is something to say.</summary>
    Daily = 1,

    /// <summary>Once a week at most, from Monday on.</summary>
    Weekly = 2,
}

/// <summary>What an account wants to be told of, where and how often. Without a row of its own it has what a new one says.</summary>
public sealed class NoticeSetting
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Whose; unique.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>Groups that the bell and the page of notices leave out.</summary>
    public NoticeGroups BellOff { get; set; }

    /// <summary>Groups that the letter leaves out.</summary>
    public NoticeGroups MailOff { get; set; }

    /// <summary>How often a letter goes.</summary>
    public DigestRhythm Rhythm { get; set; } = DigestRhythm.Weekly;

    /// <summary>The letter's language, <c>vi</c> or <c>en</c>.</summary>
    public string LanguageCode { get; set; } = "vi";

    /// <summary>When the account last said that it has seen everything; null for never.</summary>
    public DateTime? SeenAtUtc { get; set; }

    /// <summary>Groups that the bell and the page tell.</summary>
    public NoticeGroups OnBell => NoticeGroups.All & ~BellOff;

    /// <summary>Groups that the letter tells.</summary>
    public NoticeGroups InMail => NoticeGroups.All & ~MailOff;
}
