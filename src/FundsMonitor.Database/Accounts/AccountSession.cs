namespace FundsMonitor.Database.Accounts;

/// <summary>One browser that is signed in. Without this row its cookie opens nothing.</summary>
public sealed class AccountSession
{
    /// <summary>SHA-256 of the random key in the cookie, 64 hexadecimal digits.</summary>
    public string KeySha256 { get; set; } = "";

    /// <summary>Whose it is.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>When it began; it ends a fixed time later, whatever happens in it.</summary>
    public DateTime StartedAtUtc { get; set; }

    /// <summary>When something was last done in it, to the minute; it ends when this is too long ago.</summary>
    public DateTime SeenAtUtc { get; set; }
}

/// <summary>A code for the day the telephone is lost. It works once: using it removes it.</summary>
public sealed class RecoveryCode
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>SHA-256 of the code, 64 hexadecimal digits. A plain hash is enough: the code has 120 random bits.</summary>
    public string CodeSha256 { get; set; } = "";
}
