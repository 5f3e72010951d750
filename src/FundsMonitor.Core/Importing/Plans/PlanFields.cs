using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Plans;

/// <summary>What the columns of a plan table mean.</summary>
/// <remarks>Each is the property of <see cref="Core.Plans.PlanRow"/> with this name.</remarks>
internal static class PlanFields
{
    public static readonly Field HamletName = new("hamlet-name");
    public static readonly Field Households = new("households");
    public static readonly Field PoorAtStart = new("poor-at-start");
    public static readonly Field Escaped = new("escaped");
    public static readonly Field FallenBack = new("fallen-back");
    public static readonly Field NewlyPoor = new("newly-poor");
    public static readonly Field Poor = new("poor");
    public static readonly Field NearPoor = new("near-poor");
    public static readonly Field TargetPoorLifted = new("target-poor-lifted");
    public static readonly Field TargetNearPoorLifted = new("target-near-poor-lifted");
    public static readonly Field TargetPoorPoints = new("target-poor-points");
    public static readonly Field TargetNearPoorPoints = new("target-near-poor-points");
    public static readonly Field TargetLoanSharePercent = new("target-loan-share-percent");
    public static readonly Field TargetLoanShareOf = new("target-loan-share-of");
    public static readonly Field PoorShareAtStart = new("poor-share-at-start");
    public static readonly Field PoorShare = new("poor-share");
    public static readonly Field NearPoorShare = new("near-poor-share");
    public static readonly Field PoorAgedFifteen = new("poor-aged-fifteen");
    public static readonly Field PoorAbleToWork = new("poor-able-to-work");
    public static readonly Field PoorWorking = new("poor-working");
    public static readonly Field PoorWorkingShare = new("poor-working-share");
    public static readonly Field NearPoorAgedFifteen = new("near-poor-aged-fifteen");
    public static readonly Field NearPoorAbleToWork = new("near-poor-able-to-work");
    public static readonly Field NearPoorWorking = new("near-poor-working");
    public static readonly Field NearPoorWorkingShare = new("near-poor-working-share");
    public static readonly Field PoorPeople = new("poor-people");
    public static readonly Field PoorNotAble = new("poor-not-able");
    public static readonly Field PoorNoWork = new("poor-no-work");
    public static readonly Field PoorLooking = new("poor-looking");
    public static readonly Field PoorStudying = new("poor-studying");
    public static readonly Field PoorUnwilling = new("poor-unwilling");
    public static readonly Field PoorHousework = new("poor-housework");
    public static readonly Field NearPoorPeople = new("near-poor-people");
    public static readonly Field NearPoorNotAble = new("near-poor-not-able");
    public static readonly Field NearPoorNoWork = new("near-poor-no-work");
    public static readonly Field NearPoorLooking = new("near-poor-looking");
    public static readonly Field NearPoorStudying = new("near-poor-studying");
    public static readonly Field NearPoorUnwilling = new("near-poor-unwilling");
    public static readonly Field NearPoorHousework = new("near-poor-housework");
}
