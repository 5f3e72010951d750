namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>A <see cref="ColumnMapping"/> as stored, for the sender whose file it was made for.</summary>
public sealed class KeptMapping : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Whose files are read by it: <c>office:004820</c>, <c>commune:05551</c> or <c>account:NAME</c>.</summary>
    public string SenderKey { get; set; } = "";

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>See <see cref="ColumnMapping.Name"/>; unique for a sender.</summary>
    public string Name { get; set; } = "";

    /// <summary>What such files hold.</summary>
    public FileKind Kind { get; set; }

    /// <summary>See <see cref="ColumnMapping.Layout"/>.</summary>
    public string LayoutName { get; set; } = "";

    /// <summary>See <see cref="ColumnMapping.Fingerprint"/>.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The whole <see cref="ColumnMapping"/> as JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>The file it was made from; 0 where that is not known.</summary>
    public int SourceFileId { get; set; }

    /// <summary>Account that made it, or changed it last.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>When it was made, or changed last.</summary>
    public DateTime MadeAtUtc { get; set; }

    /// <summary>Files accepted by it.</summary>
    public int UsedCount { get; set; }

    /// <summary>When a file was last accepted by it; null where none was.</summary>
    public DateTime? LastUsedAtUtc { get; set; }
}
