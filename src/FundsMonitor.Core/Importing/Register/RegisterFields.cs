using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>What the columns of a register mean.</summary>
/// <remarks>
/// Each is the property of <see cref="Core.Register.Member"/> with this name; those that name a sex or a class hold the year of birth,
/// or a mark, in the column that applies.
/// </remarks>
internal static class RegisterFields
{
    public static readonly Field Year = new("year");
    public static readonly Field Decision = new("decision");
    public static readonly Field DecisionDate = new("decision-date");
    public static readonly Field HamletName = new("hamlet-name");
    public static readonly Field HouseholdCode = new("household-code");
    public static readonly Field Name = new("name");
    public static readonly Field Relation = new("relation");
    public static readonly Field Birth = new("birth");
    public static readonly Field BirthElse = new("birth-else");
    public static readonly Field BirthMale = new("birth-male");
    public static readonly Field BirthFemale = new("birth-female");
    public static readonly Field Sex = new("sex");
    public static readonly Field SexMale = new("sex-male");
    public static readonly Field SexFemale = new("sex-female");
    public static readonly Field CitizenId = new("citizen-id");
    public static readonly Field Class = new("class");
    public static readonly Field ClassPoor = new("class-poor");
    public static readonly Field ClassNearPoor = new("class-near-poor");
    public static readonly Field ClassEscaped = new("class-escaped");
    public static readonly Field AbleToWork = new("able-to-work");
    public static readonly Field Employment = new("employment");
    public static readonly Field NeedsLoan = new("needs-loan");
    public static readonly Field Eligible = new("eligible");
    public static readonly Field HasBusinessPlan = new("has-business-plan");
}
