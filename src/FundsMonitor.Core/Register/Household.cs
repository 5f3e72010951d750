using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Register;

/// <summary>Male, female or not said. The numbers are stored.</summary>
public enum Sex
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Nam.</summary>
    Male = 1,

    /// <summary>Nữ.</summary>
    Female = 2,
}

/// <summary>Class of a household (phân loại hộ). The numbers are stored.</summary>
public enum HouseholdClass
{
    /// <summary>Listed, but of none of the classes.</summary>
    None = 0,

    /// <summary>Hộ nghèo.</summary>
    Poor = 1,

    /// <summary>Hộ cận nghèo.</summary>
    NearPoor = 2,

    /// <summary>Hộ mới thoát nghèo: at most 36 months from leaving the last list.</summary>
    NewlyEscaped = 3,
}

/// <summary>What a member aged 15 or over does. The numbers are stored.</summary>
public enum Employment
{
    /// <summary>Not given, or under 15.</summary>
    Unknown = 0,

    /// <summary>Có việc làm.</summary>
    Working = 1,

    /// <summary>Không có việc làm.</summary>
    NoWork = 2,

    /// <summary>Đang tìm việc.</summary>
    Looking = 3,

    /// <summary>Không có khả năng lao động.</summary>
    NotAble = 4,

    /// <summary>Đang đi học.</summary>
    Studying = 5,

    /// <summary>Không muốn làm việc.</summary>
    Unwilling = 6,

    /// <summary>Nội trợ.</summary>
    Housework = 7,
}

/// <summary>One household of a register version.</summary>
public sealed class Household : FileRow
{
    /// <summary>Year of the register: a commune code is read on its first day.</summary>
    public int RegisterYear { get; set; }

    /// <summary>The register's own number of the household, unique within the version.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>Hamlet as written.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>Name of the head, Unicode NFC.</summary>
    public string HeadName { get; set; } = "";

    /// <summary>For searching: see <see cref="Text.SearchText"/>.</summary>
    public string HeadNameSearch { get; set; } = "";

    /// <summary>Class on this list.</summary>
    public HouseholdClass Class { get; set; }

    /// <summary>The province's own sub-kind, for example A or B in Đồng Nai; empty elsewhere.</summary>
    public string Kind { get; set; } = "";

    /// <summary>First day the class holds.</summary>
    public DateOnly ClassFrom { get; set; }

    /// <summary>Last day the class holds; null until the next list.</summary>
    public DateOnly? ClassTo { get; set; }

    /// <summary>Members listed.</summary>
    public int MemberCount { get; set; }

    /// <summary>"Nhu cầu vay": wants a loan; null where the register does not say.</summary>
    public bool? NeedsLoan { get; set; }

    /// <summary>"Đủ điều kiện": fulfils the conditions; null where the register does not say.</summary>
    public bool? Eligible { get; set; }

    /// <summary>"Phương án SXKD": has a business plan; null where the register does not say.</summary>
    public bool? HasBusinessPlan { get; set; }
}

/// <summary>One member of a household of a register version. A borrower is any member, not only the head.</summary>
public sealed class Member : FileRow
{
    /// <summary>Year of the register: a commune code is read on its first day.</summary>
    public int RegisterYear { get; set; }

    /// <summary>See <see cref="Household.HouseholdCode"/>.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>Hamlet as written.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>Name, Unicode NFC.</summary>
    public string Name { get; set; } = "";

    /// <summary>For searching and linking: see <see cref="Text.SearchText"/>.</summary>
    public string NameSearch { get; set; } = "";

    /// <summary>9 or 12 digits, repaired; empty where none is given.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary>Birth where day and month are known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Year of birth; 0 where unknown.</summary>
    public int BirthYear { get; set; }

    /// <summary>"Giới tính".</summary>
    public Sex Sex { get; set; }

    /// <summary>Relation to the head as written ("Chủ hộ", "Vợ", "Con" …).</summary>
    public string Relation { get; set; } = "";

    /// <summary>True for the head.</summary>
    public bool IsHead { get; set; }

    /// <summary>Able to work; null where not given or under 15.</summary>
    public bool? AbleToWork { get; set; }

    /// <summary>What the member does; <see cref="Employment.Unknown"/> under 15.</summary>
    public Employment Employment { get; set; }

    /// <summary>Class of the household as on this row.</summary>
    public HouseholdClass Class { get; set; }

    /// <summary>See <see cref="Household.Kind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>First day the class holds: the date of the decision, or 1 January of a list that names only a year.</summary>
    public DateOnly ClassFrom { get; set; }

    /// <summary>Last day the class holds: 31 December of a list that names only a year; null until the next list.</summary>
    public DateOnly? ClassTo { get; set; }

    /// <summary>See <see cref="Household.NeedsLoan"/>.</summary>
    public bool? NeedsLoan { get; set; }

    /// <summary>See <see cref="Household.Eligible"/>.</summary>
    public bool? Eligible { get; set; }

    /// <summary>See <see cref="Household.HasBusinessPlan"/>.</summary>
    public bool? HasBusinessPlan { get; set; }
}
