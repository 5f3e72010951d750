namespace FundsMonitor.SampleData.People;

/// <summary>An invented person.</summary>
internal sealed record SamplePerson
{
    public required string Name { get; init; }

    public required bool IsFemale { get; init; }

    public required DateOnly Birth { get; init; }

    public required string Ethnicity { get; init; }

    /// <summary>12 digits; empty for the young without one.</summary>
    public required string CitizenId { get; init; }

    /// <summary>The older 9 digits, which some lists still carry.</summary>
    public required string OldId { get; init; }
}

/// <summary>A member of a household as the register has it.</summary>
internal sealed class SampleMember
{
    public required SamplePerson Person { get; init; }

    public required string Relation { get; set; }

    /// <summary>15 or over on 31 December of the year of the review: nobody is born in the year that decides.</summary>
    public required bool IsAdult { get; init; }

    /// <summary>What the register writes: 12 or 9 digits, or nothing.</summary>
    public required string RegisterId { get; init; }

    /// <summary>True where the register knows the year only.</summary>
    public required bool RegisterHasYearOnly { get; init; }

    /// <summary>As the register words it; empty under 15.</summary>
    public string Employment { get; set; } = "";

    public string AbleToWork => !IsAdult ? "" : Employment == EmploymentWords.NotAble ? "Không" : "Có";
}

/// <summary>A household that a register lists.</summary>
internal sealed class SampleHousehold
{
    public required string Code { get; set; }

    public required string CommuneCode { get; init; }

    public required string Hamlet { get; set; }

    public required string Class { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>On the list of the year before as poor, while it is near-poor now.</summary>
    public bool WasPoorBefore { get; set; }

    public List<SampleMember> Members { get; } = [];

    public bool NeedsLoan { get; set; }

    public bool Eligible { get; set; }

    public bool HasBusinessPlan { get; set; }

    public SampleMember Head => Members[0];
}

/// <summary>The seven answers to what a member aged 15 or over does.</summary>
internal static class EmploymentWords
{
    public const string Working = "Có việc làm";
    public const string NoWork = "Không có việc làm";
    public const string Looking = "Đang tìm việc";
    public const string NotAble = "Không có khả năng lao động";
    public const string Studying = "Đang đi học";
    public const string Unwilling = "Không muốn làm việc";
    public const string Housework = "Nội trợ";
}

/// <summary>The classes as registers word them.</summary>
internal static class ClassWords
{
    public const string Poor = "Hộ nghèo";
    public const string NearPoor = "Hộ cận nghèo";
    public const string NewlyEscaped = "Hộ mới thoát nghèo";
}
