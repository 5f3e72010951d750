using Microsoft.AspNetCore.Identity;

namespace FundsMonitor.Database.Accounts;

/// <summary>Somebody who signs in.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Name as shown.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>False for an account that may no longer sign in.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Until when a password that somebody else made may be used to choose an own one; null once it was chosen.</summary>
    public DateTime? TemporaryUntilUtc { get; set; }

    /// <summary>When somebody last signed in; null for nobody yet.</summary>
    public DateTime? LastSignInAtUtc { get; set; }

    /// <summary>Secret of the second factor, sealed with the host's keys; empty without one.</summary>
    public string SealedSecret { get; set; } = "";

    /// <summary>Half minute of the last accepted code: neither it nor an earlier one is accepted again.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>What the account may read.</summary>
    public List<AccountArea> Areas { get; set; } = [];
}

/// <summary>One office or commune an account may read.</summary>
public sealed class AccountArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The account.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>6-digit office code, 5-digit commune code, or <c>*</c> for everything.</summary>
    public string Code { get; set; } = "";

    /// <summary>The day on which a commune's code is to be read: the one it was given on. Who was given a commune sees it and its past,
    /// and not what it became since.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>Something an account did that must be known later: a decision, a version taken back, an account changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Account name.</summary>
    public string By { get; set; } = "";

    /// <summary>What: for example <c>finding-decided</c>, <c>version-undone</c>.</summary>
    public string Action { get; set; } = "";

    /// <summary>On what: a business key, never a person's id number.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Details.</summary>
    public string Detail { get; set; } = "";
}
