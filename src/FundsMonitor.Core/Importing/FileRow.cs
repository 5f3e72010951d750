namespace FundsMonitor.Core.Importing;

/// <summary>A record read from one row of a file and stored under the version it came in.</summary>
public abstract class FileRow : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The <see cref="FileVersion"/> it belongs to; rows are visible only while that version is current.</summary>
    public int VersionId { get; set; }

    /// <summary>The row number Excel (or a text editor, for text files) shows, from 1.</summary>
    public int RowNumber { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";
}
