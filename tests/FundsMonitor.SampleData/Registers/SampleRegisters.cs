using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Registers;

/// <summary>Every register of the sample. Counts are the plans' where the plans have them; see sample-data/README.md.</summary>
internal sealed class SampleRegisters
{
    /// <summary>Poor households of Thượng Quảng at the end of 2020, hamlet by hamlet, as its plan's table has them.</summary>
    private static readonly int[] ThuongQuangPoor = [3, 4, 8, 2, 4, 0, 0];

    public SampleRegisters()
    {
        (KimPhuong2023, KimPhuong2024) = MakeKimPhuong();
        CamLuong2023 = MakeCamLuong();
        ThapMuoi2024 = MakeThapMuoi();
        ThuongQuang2021 = MakeThuongQuang();
        LongKhanh2024 = MakeLongKhanh();
    }

    public RegisterList KimPhuong2023 { get; }

    public RegisterList KimPhuong2024 { get; }

    public RegisterList CamLuong2023 { get; }

    public RegisterList ThapMuoi2024 { get; }

    public RegisterList ThuongQuang2021 { get; }

    public RegisterList LongKhanh2024 { get; }

    /// <summary>The lists that an office's borrowers are checked against.</summary>
    public RegisterList[] OfOffice(SampleOffice office) =>
        new[] { KimPhuong2023, KimPhuong2024, CamLuong2023, LongKhanh2024 }.Where(r =>
            r.Communes.Any(office.Communes.Contains)).ToArray();

    private static (RegisterList Before, RegisterList Now) MakeKimPhuong()
    {
        var random = new Randomizer(5551);
        var maker = new HouseholdMaker(random, new PersonMaker(random, SamplePlaces.DinhHoaPeople), 2023);
        SampleCommune[] communes = [SamplePlaces.KimPhuong];
        var poor = maker.Make(ClassCounts.Usual(ClassWords.Poor, 44), Drawn(random, communes, 44));
        var nearPoor = maker.Make(ClassCounts.Usual(ClassWords.NearPoor, 58), Drawn(random, communes, 58));
        var escaped = maker.Make(ClassCounts.Usual(ClassWords.NewlyEscaped, 25), Drawn(random, communes, 25));
        nearPoor.Skip(49).Take(6).ToList().ForEach(h => h.WasPoorBefore = true);
        var before = new List<ListedHousehold>();
        before.AddRange(poor.Take(41).Select(h => new ListedHousehold(h, ClassWords.Poor)));
        before.AddRange(nearPoor.Take(49).Select(h => new ListedHousehold(h, ClassWords.NearPoor)));
        before.AddRange(nearPoor.Skip(49).Take(6).Select(h => new ListedHousehold(h, ClassWords.Poor)));
        before.AddRange(escaped.Take(5).Select(h => new ListedHousehold(h, ClassWords.Poor)));
        before.AddRange(escaped.Skip(5).Take(11).Select(h => new ListedHousehold(h, ClassWords.NearPoor)));
        before.AddRange(escaped.Skip(16).Select(h => new ListedHousehold(h, ClassWords.NewlyEscaped)));
        return (
            new RegisterList { Communes = communes, Year = 2023, Decision = "102/QĐ-UBND", Households = before },
            new RegisterList
            {
                Communes = communes,
                Year = 2024,
                Decision = "96/QĐ-UBND",
                Households = [.. poor.Concat(nearPoor).Concat(escaped).Select(AsIs)]
            });
    }

    private static RegisterList MakeCamLuong()
    {
        var random = new Randomizer(15139);
        var maker = new HouseholdMaker(random, new PersonMaker(random, SamplePlaces.CamThuyPeople), 2022);
        SampleCommune[] communes = [SamplePlaces.CamLuong];
        ClassCounts[] counts =
            [ClassCounts.Usual(ClassWords.Poor, 46), ClassCounts.Usual(ClassWords.NearPoor, 61),
                ClassCounts.Usual(ClassWords.NewlyEscaped, 22)];
        return new RegisterList
        {
            Communes = communes,
            Year = 2023,
            Decision = "158/QĐ-UBND",
            DecisionDate = new DateOnly(2022, 12, 28),
            Households = [.. counts.SelectMany(c => maker.Make(c, Drawn(random, communes, c.Households))).Select(AsIs)],
        };
    }

    private static RegisterList MakeThapMuoi()
    {
        var random = new Randomizer(872);
        var maker = new HouseholdMaker(random, new PersonMaker(random, SamplePlaces.ThapMuoiPeople), 2023);
        ClassCounts[] counts =
        [
            new(ClassWords.Poor, 382, 1_281, [387, 51, 155, 289, 75, 4, 4]),
            new(ClassWords.NearPoor, 586, 2_083, [953, 29, 128, 308, 131, 3, 8]),
        ];
        return new RegisterList
        {
            Communes = SamplePlaces.ThapMuoi,
            Year = 2024,
            Decision = "2210/QĐ-UBND",
            Households = [.. counts.SelectMany(c => maker.Make(c, Drawn(random, SamplePlaces.ThapMuoi, c.Households))).Select(AsIs)],
        };
    }

    private static RegisterList MakeThuongQuang()
    {
        var random = new Randomizer(20173);
        var maker = new HouseholdMaker(random, new PersonMaker(random, SamplePlaces.NamDongPeople), 2020);
        var commune = SamplePlaces.ThuongQuang;
        var poorPlaces = ThuongQuangPoor.SelectMany((n, i) => Enumerable.Repeat((commune, commune.Hamlets[i]), n)).ToList();
        return new RegisterList
        {
            Communes = [commune],
            Year = 2021,
            Decision = "03/QĐ-UBND",
            Households =
            [
                .. maker.Make(ClassCounts.Usual(ClassWords.Poor, 21), poorPlaces).Select(AsIs),
                .. maker.Make(ClassCounts.Usual(ClassWords.NearPoor, 32), Drawn(random, [commune], 32)).Select(AsIs),
            ],
        };
    }

    private static RegisterList MakeLongKhanh()
    {
        var random = new Randomizer(732);
        var maker = new HouseholdMaker(random, new PersonMaker(random, SamplePlaces.LongKhanhPeople), 2023);
        SampleCommune[] communes = [SamplePlaces.XuanHoa, SamplePlaces.BaoVinh, SamplePlaces.HangGon, SamplePlaces.BauTram];
        ClassCounts[] counts =
            [ClassCounts.Usual(ClassWords.Poor, 64), ClassCounts.Usual(ClassWords.NearPoor, 88),
                ClassCounts.Usual(ClassWords.NewlyEscaped, 30)];
        return new RegisterList
        {
            Communes = communes,
            Year = 2024,
            Decision = "1893/QĐ-UBND",
            DecisionDate = new DateOnly(2023, 12, 15),
            Households = [.. counts.SelectMany(c => maker.Make(c, Drawn(random, communes, c.Households))).Select(WithKind)],
        };
    }

    private static ListedHousehold AsIs(SampleHousehold household) => new(household, household.Class);

    /// <summary>Đồng Nai's own standard: A has a member able to work, B has none.</summary>
    private static ListedHousehold WithKind(SampleHousehold household) => new(
        household, household.Class, household.Class != ClassWords.Poor ? "" : household.Members.Any(m => m.AbleToWork == "Có") ? "A"
            : "B");

    /// <summary>A commune and hamlet for each household, some hamlets drawn more often than others.</summary>
    private static List<(SampleCommune Commune, string Hamlet)> Drawn(Randomizer random, SampleCommune[] communes, int count)
    {
        var all = random.Shuffle(communes.SelectMany(c => c.Hamlets.Select(h => (c, h)))).ToArray();
        (SampleCommune Commune, string Hamlet) Draw() => all[Math.Min(random.Int(0, all.Length - 1), random.Int(0, all.Length + 3))];
        return [.. Enumerable.Range(0, count).Select(i => i < communes.Length ? (communes[i], communes[i].Hamlets[0]) : Draw())];
    }
}
