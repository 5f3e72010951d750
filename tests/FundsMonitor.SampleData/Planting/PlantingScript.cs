using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Planting;

/// <summary>Which differences an office's files hold, by month: the first three are imported, the fourth is clean.</summary>
internal static class PlantingScript
{
    /// <summary>Plants what stands in the books from the start.</summary>
    public static void BeforeFirstMonth(Planter planter, SampleOffice office, DateOnly[] months)
    {
        var (main, neighbour) = (office.Communes[0], office.Communes[1]);
        planter.WrongRate(neighbour, 6.6m);
        planter.StillInTerm(main, months[1]);
        planter.LongTerm(neighbour);
        planter.OutsideGroup(main);
        if (office == SamplePlaces.DinhHoa)
        {
            planter.WrongRate(main, 6.6m);
            planter.WrongRate(office.Communes[2], 7.2m, fund: "2");
            planter.StillInTerm(neighbour, months[0]);
        }
    }

    /// <summary>Plants what happens in a month.</summary>
    public static void InMonth(Planter planter, SampleOffice office, (int Index, DateOnly AsOf) month)
    {
        var (main, neighbour) = (office.Communes[0], office.Communes[1]);
        var asOf = month.AsOf;
        switch (month.Index)
        {
            case 0:
                planter.Unlisted(main, asOf.AddDays(-12));
                planter.TwiceForSavings(neighbour, asOf);
                break;
            case 1:
                planter.WrongClass(main, asOf.AddDays(-8));
                planter.Split(main, asOf);
                planter.OtherTotal(neighbour, asOf, overdue: 2_000_000);
                planter.SeenLate(neighbour, asOf);
                planter.InterestLeft(main, asOf);
                break;
            case 2:
                planter.BrokenRoll(main, asOf);
                planter.Gone(neighbour, asOf);
                planter.TwiceWithOtherBalance(main, asOf);
                break;
        }

        if (office == SamplePlaces.DinhHoa)
        {
            InDinhHoa(planter, office, month);
        }

        if (month.Index == 2 && office != SamplePlaces.CamThuy)
        {
            Persons(planter, office, asOf);
        }
    }

    /// <summary>What only the customers of an office together show.</summary>
    private static void Persons(Planter planter, SampleOffice office, DateOnly asOf)
    {
        planter.TwoOfOneHousehold(office.Communes[0], asOf.AddDays(-18));
        planter.SharedId(office.Communes[^1], asOf.AddDays(-17));
        planter.TwoIds(office.Communes[^1], asOf.AddDays(-15));
    }

    private static void InDinhHoa(Planter planter, SampleOffice office, (int Index, DateOnly AsOf) month)
    {
        var main = office.Communes[0];
        switch (month.Index)
        {
            case 0:
                planter.WrongClass(main, month.AsOf.AddDays(-5));
                planter.Doubtful(main, month.AsOf.AddDays(-6));
                break;
            case 1:
                planter.WrongClass(main, month.AsOf.AddDays(-14), WasPoorLastYear);
                planter.RollOver(office.Communes[2], month.AsOf);
                planter.Doubtful(main, month.AsOf.AddDays(-3));
                break;
            case 2:
                planter.Unlisted(main, month.AsOf.AddDays(-16));
                planter.BrokenRoll(office.Communes[2], month.AsOf);
                planter.Gone(main, month.AsOf);
                planter.Split(office.Communes[2], month.AsOf);
                planter.OtherTotal(main, month.AsOf, overdue: 0, balance: 5_000_000);
                break;
        }
    }

    /// <summary>Told by the register of the year before; see SampleRegisters.</summary>
    private static bool WasPoorLastYear(SampleHousehold household) => household.WasPoorBefore;
}
