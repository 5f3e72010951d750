namespace FundsMonitor.Core.Places.Time;

/// <summary>A province or centrally run city, with the dates in which its code and name hold.</summary>
public sealed class Province
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>2 digits with a leading zero.</summary>
    public string Code { get; set; } = "";

    /// <summary>Full name ("Tỉnh Đồng Nai", "Thành phố Đồng Nai").</summary>
    public string Name { get; set; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The <see cref="PlaceImport"/> it came with; null for what the program knows from the start.</summary>
    public int? ImportId { get; set; }
}
