using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Plans;

/// <summary>The labour table of one class as a plan prints it. A number it leaves out is null, never 0.</summary>
public sealed record LabourFigures
{
    /// <summary>Whose it is: poor or near-poor.</summary>
    public required HouseholdClass Class { get; init; }

    /// <summary>How many of them there are.</summary>
    public int? Households { get; init; }

    /// <summary>All who live in them.</summary>
    public int? People { get; init; }

    /// <summary>Those aged 15 and over: the denominator that the shares of work really have.</summary>
    public int? AgedFifteen { get; init; }

    /// <summary>Of these able to work; the plan's shares divide it by <see cref="People"/>.</summary>
    public int? AbleToWork { get; init; }

    /// <summary>Of these not able to work.</summary>
    public int? NotAble { get; init; }

    /// <summary>Those aged 15 and over by what they do.</summary>
    public required IReadOnlyDictionary<Employment, int?> Work { get; init; }

    /// <summary>The share of those working as it is printed, thousandths of a percent; headed as of those able to work.</summary>
    public int? PrintedWorkingShare { get; init; }

    /// <summary>Whether the table says anything of labour.</summary>
    public bool IsThere => AgedFifteen is not null || AbleToWork is not null;

    /// <summary>The two classes of a plan's row of the whole; those of whom it says nothing are left out.</summary>
    public static IReadOnlyList<LabourFigures> Of(PlanRow row)
    {
        LabourFigures[] both =
        [
            new()
            {
                Class = HouseholdClass.Poor,
                Households = row.Poor,
                People = row.PoorPeople,
                AgedFifteen = row.PoorAgedFifteen,
                AbleToWork = row.PoorAbleToWork,
                NotAble = row.PoorNotAble,
                Work = Doing(
                [
                    row.PoorWorking, row.PoorNoWork, row.PoorLooking, row.PoorNotAble, row.PoorStudying, row.PoorUnwilling,
                    row.PoorHousework,
                ]),
                PrintedWorkingShare = row.PoorWorkingShareThousandths,
            },
            new()
            {
                Class = HouseholdClass.NearPoor,
                Households = row.NearPoor,
                People = row.NearPoorPeople,
                AgedFifteen = row.NearPoorAgedFifteen,
                AbleToWork = row.NearPoorAbleToWork,
                NotAble = row.NearPoorNotAble,
                Work = Doing(
                [
                    row.NearPoorWorking, row.NearPoorNoWork, row.NearPoorLooking, row.NearPoorNotAble, row.NearPoorStudying,
                    row.NearPoorUnwilling, row.NearPoorHousework,
                ]),
                PrintedWorkingShare = row.NearPoorWorkingShareThousandths,
            },
        ];
        return [.. both.Where(c => c.IsThere)];
    }

    /// <summary>In the order of <see cref="Employment"/>, without the unknown.</summary>
    private static Dictionary<Employment, int?> Doing(IReadOnlyList<int?> counts) =>
        Enum.GetValues<Employment>().Where(e => e != Employment.Unknown).Zip(counts).ToDictionary(p => p.First, p => p.Second);
}
