namespace FundsMonitor.Core.Accounts;

/// <summary>A token with which an office's own programs send files. The token itself is shown once and kept nowhere.</summary>
public sealed class ApiToken : IInArea
{
    /// <summary>What every sender's name begins with that is a token; no account's name holds a colon.</summary>
    public const string SenderPrefix = "token:";

    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>What it is for, in the words of who made it: at most 60 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The one office whose files it sends and reads.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>Always empty: a token is of an office.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>Its first characters, by which its owner tells it from others; too few to guess the rest.</summary>
    public string Beginning { get; set; } = "";

    /// <summary>SHA-256 of its 32 random bytes, 64 lower-case hexadecimal digits; unique.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime MadeAtUtc { get; set; }

    /// <summary>Account that made it.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>From then on it is refused.</summary>
    public DateTime ExpiresAtUtc { get; set; }

    /// <summary>When it was last accepted; null for one never used.</summary>
    public DateTime? LastUsedAtUtc { get; set; }

    /// <summary>When a person withdrew it; null while nobody has.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    /// <summary>Account that withdrew it, or empty.</summary>
    public string WithdrawnBy { get; set; } = "";

    /// <summary>Whether it opens anything at this instant.</summary>
    public TokenState StateAt(DateTime nowUtc) => WithdrawnAtUtc is not null ? TokenState.Withdrawn
        : ExpiresAtUtc <= nowUtc ? TokenState.Expired
        : TokenState.Valid;

    /// <summary>Who it is towards use cases: a bank office that sends for itself alone, named <c>token:7 Core banking</c>.</summary>
    public Reader AsReader() => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{SenderPrefix}{Id} {Name}"),
        Roles.BankOffice,
        new AreaLimit(false, [OfficeCode], []));
}

/// <summary>Whether a token opens anything.</summary>
public enum TokenState
{
    /// <summary>It may be used.</summary>
    Valid,

    /// <summary>Its day has passed.</summary>
    Expired,

    /// <summary>A person withdrew it.</summary>
    Withdrawn,
}
