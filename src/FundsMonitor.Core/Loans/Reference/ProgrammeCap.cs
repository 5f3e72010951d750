using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Loans.Reference;

/// <summary>Whom or what a cap is for. The numbers are stored.</summary>
public enum CapUnit
{
    /// <summary>One household, its loans of 01, 09 and 19 together.</summary>
    Household = 1,

    /// <summary>One borrower.</summary>
    Borrower = 2,

    /// <summary>One worker who is given a job; how many a loan is for, no file says.</summary>
    Worker = 3,

    /// <summary>One work (a well, a latrine); how many a loan is for, no file says.</summary>
    Work = 4,

    /// <summary>One student.</summary>
    Student = 5,
}

/// <summary>The words for <see cref="CapUnit"/>.</summary>
public static class CapUnits
{
    /// <summary>Every unit with its words.</summary>
    public static IReadOnlyList<(CapUnit Unit, Bilingual Words)> All { get; } =
    [
        (CapUnit.Household, new("hộ (01, 09, 19 cộng chung)", "household (01, 09, 19 together)")),
        (CapUnit.Borrower, new("người vay", "borrower")),
        (CapUnit.Worker, new("lao động", "worker")),
        (CapUnit.Work, new("công trình", "work")),
        (CapUnit.Student, new("học sinh, sinh viên", "student")),
    ];

    /// <summary>How sentences name the unit.</summary>
    public static Bilingual Named(this CapUnit unit) => All.First(u => u.Unit == unit).Words;

    /// <summary>Whether no file says of how many units a loan is: what is above one cap may still be right.</summary>
    public static bool IsUncounted(this CapUnit unit) => unit is CapUnit.Worker or CapUnit.Work;
}

/// <summary>The most that may be lent, with the unit it is for.</summary>
public sealed class ProgrammeCap : ReferenceRow
{
    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>Whom or what it is for.</summary>
    public CapUnit Unit { get; set; }

    /// <summary>Whole đồng for one unit.</summary>
    public Money Amount { get; set; }

    /// <inheritdoc/>
    public override string About => ProgrammeCode;
}

/// <summary>The longest term of a programme.</summary>
public sealed class ProgrammeTerm : ReferenceRow
{
    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>From the contract date to the last due date of the contract.</summary>
    public int Months { get; set; }

    /// <inheritdoc/>
    public override string About => ProgrammeCode;
}

/// <summary>The income below which a household counts as poor, when other needs are lacking too.</summary>
public sealed class PovertyStandard : ReferenceRow
{
    /// <summary>Its name, for example <c>2022–2025</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whole đồng a head and month in rural areas.</summary>
    public Money Rural { get; set; }

    /// <summary>Whole đồng a head and month in towns.</summary>
    public Money Urban { get; set; }

    /// <inheritdoc/>
    public override string About => "";
}
