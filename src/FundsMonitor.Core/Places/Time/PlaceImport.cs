namespace FundsMonitor.Core.Places.Time;

/// <summary>One official table of old and new units that was taken in; what it added carries its number and goes with it.</summary>
public sealed class PlaceImport
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Name of the file as it was given.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of its bytes in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>First day of the new units.</summary>
    public DateOnly On { get; set; }

    /// <summary>Rows read.</summary>
    public int Rows { get; set; }

    /// <summary>Provinces added.</summary>
    public int Provinces { get; set; }

    /// <summary>Communes and districts added, each with its dates.</summary>
    public int Communes { get; set; }

    /// <summary>Changes added.</summary>
    public int Changes { get; set; }

    /// <summary>Who took it in.</summary>
    public string By { get; set; } = "";

    /// <summary>When.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTime? UndoneAtUtc { get; set; }

    /// <summary>Who took it back; empty while it counts.</summary>
    public string UndoneBy { get; set; } = "";
}
