using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Tests.Register.Linking;

/// <summary>What holds for any lists: the order does not matter, more that agrees never hurts, and reasons add up.</summary>
public sealed class LinkProperties
{
    private static readonly Gen<string> Name = from family in Gen.Elements("Nguyễn", "Ng.", "Lường", "Ma", "Trần")
                                               from middle in Gen.Elements("", " Thị", " Văn", " T.", " Thị Kim")
                                               from given in Gen.Elements("Hoa", "Hòa", "Hoà", "Hoan", "Sáo", "Ọt", "H.")
                                               select $"{family}{middle} {given}";

    private static readonly Gen<PersonRow> Row = from name in Name
                                                 from id in Gen.Elements(
                                                     "", "", "019180001234", "019180001235", "090112233", "019080004321", "abc")
                                                 from birth in Gen.Elements<DateOnly?>(
                                                     null, null, new(1980, 5, 12), new(1980, 12, 5), new(1981, 5, 12), new(1980, 1, 1))
                                                 from year in Gen.Elements(0, 1980, 1981, 1955)
                                                 from sex in Gen.Elements(Sex.Unknown, Sex.Female, Sex.Female, Sex.Male)
                                                 from place in Gen.Elements(("05551", "Thôn 1"), ("05551", ""), ("05551", "Thôn 2"),
                                                     ("05542", "Thôn 1"), ("", ""))
                                                 from spouse in Gen.Elements("", "", "Ma Văn Páo", "Nguyễn Thị Hoa")
                                                 from household in Gen.Choose(1, 9)
                                                 select new PersonRow(name, id, birth, birth?.Year ?? year, sex, place.Item1)
                                                 {
                                                     Hamlet = place.Item2,
                                                     SpouseName = spouse,
                                                     Household = $"{household}",
                                                 };

    public static Arbitrary<PersonRow[]> Rows() => Gen.ArrayOf(Row).Where(r => r.Length is > 0 and < 30).ToArbitrary();

    public static Arbitrary<PersonRow> One() => Row.ToArbitrary();

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 300)]
    public bool The_order_of_either_list_does_not_matter(PersonRow[] customers, PersonRow[] members)
    {
        var there = Decision.Of(Customers(customers), new Candidates(Members(members)));
        var back = Decision.Of(Customers(customers).Reverse(), new Candidates(Members(members).Reverse())).Reverse();

        return there.Select(Said).SequenceEqual(back.Select(Said));
    }

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 300)]
    public bool The_order_of_a_customers_rows_does_not_matter(PersonRow[] rows, PersonRow[] members)
    {
        var candidates = new Candidates(Members(members));

        return Said(Only(LinkSide.Customer("c", rows), candidates)) == Said(Only(LinkSide.Customer("c", [.. rows.Reverse()]), candidates));
    }

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 300)]
    public bool Reasons_add_up_to_the_score_and_are_read_back(PersonRow[] customers, PersonRow[] members) =>
        Decision.Of(Customers(customers), new Candidates(Members(members))).All(r =>
            r.Score == r.Labels.Sum(l => l.Weight)
            && LinkLabels.Of(r.Reasons).SequenceEqual(r.Labels)
            && (r.Member is null || r.Labels[0].Code == "prior")
            && (r.Decision == LinkDecision.None) == (r.Member is null));

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 500)]
    public Property What_agrees_more_is_never_worth_less(PersonRow customer, PersonRow member)
    {
        var before = Score(customer, member);
        PersonRow[] better =
        [
            customer with { Name = member.Name },
            customer with { CitizenId = member.CitizenId.Length >= 9 ? member.CitizenId : customer.CitizenId },
            member.BirthYear == 0 ? customer : customer with { BirthDate = member.BirthDate, BirthYear = member.BirthYear },
            customer with { Sex = member.Sex == Sex.Unknown ? customer.Sex : member.Sex },
            customer with { Commune = member.Commune.Length == 0 ? customer.Commune : member.Commune, Hamlet = member.Hamlet },
        ];

        // Who was no candidate has no score.
        return (before is null || better.All(b => Score(b, member) is { } after && after >= before)).ToProperty()
            .Label($"{before}: {string.Join(' ', better.Select(b => Score(b, member)))}");
    }

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 300)]
    public bool Who_is_there_in_everything_is_never_asked_for_less(PersonRow customer, PersonRow[] members)
    {
        var full = customer with { CitizenId = "052170555777", BirthDate = new(1970, 3, 4), BirthYear = 1970, Sex = Sex.Unknown };
        var result = Only(LinkSide.Customer("c", [full]), new Candidates([.. Members(members), LinkSide.Member("self", full)]));

        return result is { Decision: LinkDecision.Link, Member.Code: "self" };
    }

    [Property(Arbitrary = [typeof(LinkProperties)], MaxTest = 300)]
    public bool What_a_person_said_holds_whatever_the_lists_say(PersonRow[] customers, PersonRow[] members)
    {
        var same = new LinkVerdict("c0", $"m{members.Length - 1}", Same: true);
        var different = Enumerable.Range(0, members.Length).Select(m => new LinkVerdict("c1", $"m{m}", Same: false));

        var results = Decision.Of(Customers(customers), new Candidates(Members(members)), new([same, .. different]));

        return results[0].Decision == LinkDecision.Link && results[0].Member!.Code == same.Member
            && results.Skip(1).Take(1).All(r => r.Decision == LinkDecision.None)
            && results.Skip(1).All(r => r.Decision != LinkDecision.Link || r.Member!.Code != same.Member);
    }

    private static IEnumerable<LinkSide> Customers(PersonRow[] rows) => rows.Select((r, i) => LinkSide.Customer($"c{i}", [r]));

    private static IEnumerable<LinkSide> Members(PersonRow[] rows) => rows.Select((r, i) => LinkSide.Member($"m{i}", r));

    private static LinkResult Only(LinkSide customer, Candidates candidates) => Assert.Single(Decision.Of([customer], candidates));

    private static int? Score(PersonRow customer, PersonRow member) =>
        Only(LinkSide.Customer("c", [customer]), new Candidates([LinkSide.Member("m", member)])) is { Member: not null } found
            ? found.Score : null;

    private static (string, LinkDecision, string?, string, string?) Said(LinkResult r) =>
        (r.Customer.Code, r.Decision, r.Member?.Code, r.Reasons, r.Second?.Code);
}
