using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;

namespace FundsMonitor.Tests.Places.Time;

public sealed class SuccessionTests
{
    private static readonly DateOnly Before = new(2024, 3, 31);
    private static readonly DateOnly After = new(2025, 7, 31);
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Second = new(2025, 7, 1);

    [Fact]
    public void A_code_means_a_commune_only_on_a_day()
    {
        var places = Succession.Known;

        Assert.Equal("Xã Cẩm Giang", places.At("15148", Before)?.Name);
        Assert.Equal("Xã Cẩm Giang", places.At("15148", new(2025, 6, 30))?.Name);
        Assert.Equal("Xã Cẩm Tú", places.At("15148", new(2025, 7, 1))?.Name);
        Assert.Equal(PlaceRelation.Within, places.Relate(("15148", Before), ("15148", After)));
        Assert.Equal(PlaceRelation.None, places.Relate(("15139", Before), ("15148", Before)));
    }

    [Fact]
    public void A_row_under_a_code_that_ended_is_one_of_the_last_that_had_it()
    {
        var luong = Succession.Known.At("15139", After);

        Assert.Equal("Xã Cẩm Lương", luong?.Name);
        Assert.Equal(new DateOnly(2025, 6, 30), luong?.EndedOn);
        Assert.Equal(PlaceRelation.Same, Succession.Known.Relate(("15139", Before), ("15139", After)));
    }

    [Theory]
    [InlineData("15148", "15136 15139 15148 15154")]
    [InlineData("05551", "05545 05551")]
    [InlineData("20182", "20173 20182 20188")]
    [InlineData("30043", "30043 30082")]
    [InlineData("26089", "26089 26095 26323")]
    public void A_new_commune_has_its_predecessors(string code, string old)
    {
        var found = Succession.Known.Predecessors(Succession.Known.At(code, After)!);

        Assert.Equal(old, string.Join(' ', found.Select(p => p.Place.Code).Order(StringComparer.Ordinal)));
        Assert.All(found, p => Assert.Equal(PlaceShare.Whole, p.Share));
    }

    [Fact]
    public void Only_the_province_changing_leaves_the_commune_the_same()
    {
        Assert.Equal(PlaceRelation.Same, Succession.Known.Relate(("26080", new(2025, 7, 1)), ("26080", new(2026, 5, 1))));
        Assert.Equal(PlaceRelation.Same, Succession.Known.Relate(("20173", new(2024, 12, 31)), ("20173", new(2025, 1, 1))));
    }

    [Fact]
    public void Two_changes_make_a_chain()
    {
        var places = new Succession(
            [Unit("10001", "Xã Một", null, First), Unit("10002", "Xã Hai", First, Second), Unit("10003", "Xã Ba", Second, null)],
            [Change("10001", "10002", First), Change("10002", "10003", Second)]);

        Assert.Equal(PlaceRelation.Within, places.Relate(("10001", new(2019, 5, 1)), ("10003", After)));
        Assert.True(places.IsPredecessor(("10001", new(2019, 5, 1)), ("10003", After)));
        Assert.False(places.IsPredecessor(("10003", After), ("10001", new(2019, 5, 1))));
        Assert.Equal(["10003"], places.Now(places.At("10001", new(2019, 5, 1))!).Select(p => p.Place.Code));
    }

    [Fact]
    public void A_part_anywhere_in_the_chain_makes_it_a_part()
    {
        var places = new Succession(
            [
                Unit("10001", "Xã Một", null, First), Unit("10002", "Xã Hai", First, Second),
                Unit("10003", "Xã Ba", Second, null), Unit("10004", "Xã Bốn", Second, null),
            ],
            [
                Change("10001", "10002", First),
                Change("10002", "10003", Second, ChangeExtent.Part), Change("10002", "10004", Second, ChangeExtent.Part),
            ]);

        Assert.Equal(PlaceRelation.Partly, places.Relate(("10001", new(2019, 5, 1)), ("10004", After)));
        Assert.Equal(
            [("10003", PlaceShare.Part), ("10004", PlaceShare.Part)],
            places.Now(places.At("10001", new(2019, 5, 1))!).Select(p => (p.Place.Code, p.Share)));
    }

    [Fact]
    public void Where_one_takes_all_people_the_other_takes_land_only()
    {
        var places = new Succession(
            [Unit("10001", "Xã Một", null, Second), Unit("10002", "Xã Hai", Second, null), Unit("10003", "Xã Ba", Second, null)],
            [Change("10001", "10002", Second, ChangeExtent.AllPeople), Change("10001", "10003", Second, ChangeExtent.PartOfLand)]);

        Assert.Equal(PlaceRelation.Within, places.Relate(("10001", Before), ("10002", After)));
        Assert.Equal(PlaceRelation.None, places.Relate(("10001", Before), ("10003", After)));
    }

    [Fact]
    public void Two_that_each_claim_all_of_it_are_believed_in_part_only()
    {
        var places = new Succession(
            [Unit("10001", "Xã Một", null, Second), Unit("10002", "Xã Hai", Second, null), Unit("10003", "Xã Ba", Second, null)],
            [Change("10001", "10002", Second), Change("10001", "10003", Second)]);

        Assert.All(places.Now(places.At("10001", Before)!), p => Assert.Equal(PlaceShare.Part, p.Share));
    }

    [Fact]
    public void What_is_kept_stays_the_same_commune_even_with_another_name()
    {
        var places = new Succession(
            [Unit("10001", "Xã Một", null, Second), Unit("10001", "Phường Một", Second, null)],
            [Change("10001", "10001", Second, ChangeExtent.Kept)]);

        Assert.Equal(PlaceRelation.Same, places.Relate(("10001", Before), ("10001", After)));
        Assert.Equal("Phường Một", places.At("10001", Before)?.Name);
    }

    [Fact]
    public void A_commune_that_takes_in_another_goes_on_within_itself_without_being_mentioned()
    {
        var places = new Succession(
            [Unit("10001", "Xã Một", null, Second), Unit("10002", "Xã Hai", null, null)], [Change("10001", "10002", Second)]);

        Assert.Equal(PlaceRelation.Within, places.Relate(("10002", Before), ("10002", After)));
        Assert.Equal(PlaceRelation.Within, places.Relate(("10001", Before), ("10002", After)));
    }

    [Fact]
    public void Nobody_knows_a_code_that_is_in_no_list()
    {
        Assert.Null(Succession.Known.At("99999", Before));
        Assert.Equal(PlaceRelation.Same, Succession.Known.Relate(("99999", Before), ("99999", After)));
        Assert.Equal(PlaceRelation.None, Succession.Known.Relate(("99999", Before), ("15139", After)));
    }

    [Fact]
    public void The_reference_connects_every_commune_it_names()
    {
        var places = Succession.Known;

        Assert.All(ChangeReference.Changes, c => Assert.Equal(
            PlaceRelation.Within, places.Relate((c.OldCode, c.On.AddDays(-1)), (c.NewCode, c.On))));
        var old = PlaceReference.Communes.Where(c => c.Code.Length == 5 && c.To == new DateOnly(2025, 6, 30)).Select(c => c.Code);
        Assert.Equal(old.Distinct().Order(), ChangeReference.Changes.Select(c => c.OldCode).Order());
    }

    private static Commune Unit(string code, string name, DateOnly? from, DateOnly? until) =>
        new() { Code = code, Name = name, From = from ?? new(2004, 1, 1), To = until?.AddDays(-1) };

    private static PlaceChange Change(string old, string @new, DateOnly on, ChangeExtent extent = ChangeExtent.Whole) =>
        new() { OldCode = old, NewCode = @new, On = on, Extent = extent };
}
