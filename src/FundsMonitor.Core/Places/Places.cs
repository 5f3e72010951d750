namespace FundsMonitor.Core.Places;

/// <summary>A commune in the state's list, with the dates in which its code means this territory.</summary>
public sealed class Commune
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>5 digits with leading zeros. Districts of old plans stand here under their 3-digit code.</summary>
    public string Code { get; set; } = "";

    /// <summary>Full name ("Xã Kim Phượng").</summary>
    public string Name { get; set; } = "";

    /// <summary>3-digit code of the district before 1 July 2025; empty after, and on a district's
    /// own row. An area that is a district means all its communes.</summary>
    public string DistrictCode { get; set; } = "";

    /// <summary>District before 1 July 2025; empty after.</summary>
    public string District { get; set; } = "";

    /// <summary>Name of the province that the code belongs to in these dates.</summary>
    public string Province { get; set; } = "";

    /// <summary>The table of old and new units it came with; null for what the program or a file brought.</summary>
    public int? ImportId { get; set; }

    /// <summary>First day the code means this territory.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>False for a place taken from a file that nobody has confirmed.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>A transaction office of the bank.</summary>
public sealed class Office
{
    /// <summary>6 digits with leading zeros; the key.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name ("PGD NHCSXH huyện Định Hóa").</summary>
    public string Name { get; set; } = "";

    /// <summary>First month its files are due, yyyymm: that of its first accepted file; null where nothing is expected of it.</summary>
    public int? DueFrom { get; set; }

    /// <summary>Last month its files are due, yyyymm; null while it goes on.</summary>
    public int? DueTo { get; set; }

    /// <summary>Where reminders go; empty for the addresses of the office's accounts.</summary>
    public string MailAddress { get; set; } = "";

    /// <summary>False for an office taken from a file that nobody has confirmed.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>The bank's own commune code, and the state's it stands for.</summary>
public sealed class BankCommune : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The office whose files use it.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>The bank's 6-digit code.</summary>
    public string BankCode { get; set; } = "";

    /// <summary>The commune as the bank writes it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The state's 5-digit code; empty while unknown.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>False while only the name's likeness speaks for the mapping.</summary>
    public bool Confirmed { get; set; }

    /// <summary>First day the code stands for this commune; the first one has no beginning.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }

    /// <summary>True from the moment a person changed what the code stands for until the stored rows have been brought after it.</summary>
    public bool RefillDue { get; set; }

    /// <summary>Whether the mapping holds for a row of this day; a row without a day is read as the newest.</summary>
    public bool HoldsOn(DateOnly? day) => day is { } at ? From <= at && (To is null || at <= To) : To is null;
}
