namespace FundsMonitor.Core.Accounts;

/// <summary>A request that its sender gave a key of its own (<c>Idempotency-Key</c>): sent again, it gets the same answer.</summary>
public sealed class TokenRequest
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The token it came with; keys of different tokens have nothing to do with each other.</summary>
    public int TokenId { get; set; }

    /// <summary>As the sender gave it: 1 to 200 characters.</summary>
    public string RequestKey { get; set; } = "";

    /// <summary>SHA-256 of everything that was sent, 64 hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The file that was answered with; null while the first request is at work or broke off.</summary>
    public int? SourceFileId { get; set; }

    /// <summary>Whether the answer said that these bytes had not been received before.</summary>
    public bool IsNew { get; set; }

    /// <summary>When the key was first seen; forgotten seven days later.</summary>
    public DateTime AtUtc { get; set; }
}
