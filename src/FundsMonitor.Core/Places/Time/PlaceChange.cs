namespace FundsMonitor.Core.Places.Time;

/// <summary>How much of an old commune a change takes into the new one. The numbers are stored.</summary>
public enum ChangeExtent
{
    /// <summary>"Nhập toàn bộ": land and people.</summary>
    Whole = 1,

    /// <summary>"Nhập một phần diện tích, toàn bộ dân số": everybody, and a part of the land.</summary>
    AllPeople = 2,

    /// <summary>"Nhập một phần", "một phần dân số", "phần còn lại": some of the people.</summary>
    Part = 3,

    /// <summary>"Nhập một phần diện tích": land, and nobody where another change takes all people.</summary>
    PartOfLand = 4,

    /// <summary>"Giữ nguyên", "Đổi tên", "Đổi loại hình": the same commune goes on.</summary>
    Kept = 5,
}

/// <summary>On a day, an old commune went into a new one, wholly or in part.</summary>
public sealed class PlaceChange
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>5-digit code of the old commune, as it was on the day before.</summary>
    public string OldCode { get; set; } = "";

    /// <summary>5-digit code of the new commune, as it is from the day on.</summary>
    public string NewCode { get; set; } = "";

    /// <summary>First day of the new commune.</summary>
    public DateOnly On { get; set; }

    /// <summary>How much went.</summary>
    public ChangeExtent Extent { get; set; }

    /// <summary>The extent as the table writes it.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where it is written: a decision, or a table with its row.</summary>
    public string Source { get; set; } = "";

    /// <summary>The <see cref="PlaceImport"/> it came with; null for what the program knows from the start.</summary>
    public int? ImportId { get; set; }
}
