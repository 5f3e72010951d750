using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Tests.Register.Linking;

/// <summary>Several members, several customers, households, other names of communes, and what people said.</summary>
public sealed class DecisionTests
{
    private const string Id = "019180001234";

    private static readonly PersonRow Hoa = new("Nguyễn Thị Hoà", Id, new(1980, 5, 12), 1980, Sex.Female, "05551");
    private static readonly PersonRow ByYear = Hoa with { CitizenId = "", BirthDate = null };

    [Fact]
    public void Evidence_of_all_loans_of_a_customer_is_pooled()
    {
        PersonRow[] rows = [Hoa with { CitizenId = "090112233", BirthDate = null }, Hoa with { Name = "Nguyen Thi Hoa" }];

        var result = Assert.Single(Linked.Of([("c", rows)], ("m", Hoa with { CitizenId = "090112233", BirthDate = null, BirthYear = 0 })));

        Assert.Equal(LinkDecision.Link, result.Decision);
        Assert.Equal(["prior", "id-same-old", "name-same-common", "sex-same", "commune-same"], result.Labels.Select(l => l.Code));
    }

    [Fact]
    public void Two_members_who_fit_are_for_a_person()
    {
        var result = Assert.Single(
            Linked.Of([("c", [ByYear])], ("m1", ByYear with { Household = "1" }), ("m2", ByYear with { Household = "2" })));

        Assert.Equal((LinkDecision.Review, "m1", "m2"), (result.Decision, result.Member?.Code, result.Second?.Code));
        Assert.Contains(LinkLabels.TwoMembers, result.Labels);
        Assert.Contains(result.SecondLabels, l => l.Code == "birth-year-same");
    }

    [Fact]
    public void A_person_who_stands_in_two_households_is_no_doubt()
    {
        var result = Assert.Single(Linked.Of([("c", [Hoa])], ("m1", Hoa with { Household = "1" }), ("m2", Hoa with { Household = "2" })));

        Assert.Equal((LinkDecision.Link, "m1"), (result.Decision, result.Member?.Code));
    }

    [Fact]
    public void A_namesake_beside_the_member_with_the_id_does_not_matter()
    {
        var result = Assert.Single(Linked.Of([("c", [Hoa])], ("m1", ByYear with { BirthYear = 0 }), ("m2", Hoa)));

        Assert.Equal((LinkDecision.Link, "m2"), (result.Decision, result.Member?.Code));
    }

    [Fact]
    public void The_id_on_one_member_and_name_with_birth_on_another_contradict_each_other()
    {
        var byName = Hoa with { CitizenId = "" };
        var byId = new PersonRow("Trần Văn Bảy", Id, null, 0, Sex.Male, "05551");

        Assert.Equal(LinkDecision.Review, Assert.Single(Linked.Of([("c", [Hoa])], ("m1", byName), ("m2", byId))).Decision);
    }

    [Fact]
    public void Two_customers_of_one_member_are_for_a_person()
    {
        var results = Linked.Of([("c1", [Hoa]), ("c2", [Hoa])], ("m", Hoa));

        Assert.All(results, r => Assert.Equal(LinkDecision.Review, r.Decision));
        Assert.All(results, r => Assert.Contains(LinkLabels.TwoCustomers, r.Labels));
    }

    [Fact]
    public void Of_two_customers_the_clearly_better_one_gets_the_member()
    {
        var results = Linked.Of([("c1", [ByYear with { Name = "Ma Thị Lụa" }]), ("c2", [Hoa with { Name = "Ma Thị Lụa" }])],
            ("m", Hoa with { Name = "Ma Thị Lụa" }));

        Assert.Equal([LinkDecision.Review, LinkDecision.Link], results.Select(r => r.Decision));
        Assert.Contains(results[0].Labels, l => l.Code == "two-customers" && l.Weight < 0);
    }

    [Fact]
    public void Where_one_of_two_namesakes_is_another_customer_the_other_is_left()
    {
        var first = ByYear with { Hamlet = "Thôn 3" };
        var results = Linked.Of([("c1", [first]), ("c2", [Hoa])], ("m1", Hoa with { Hamlet = "Thôn 3" }), ("m2", first));

        Assert.Equal([(LinkDecision.Link, "m2"), (LinkDecision.Link, "m1")], results.Select(r => (r.Decision, r.Member?.Code ?? "")));
    }

    [Fact]
    public void A_husband_in_the_household_makes_a_common_name_certain()
    {
        var wife = ByYear with { Household = "7" };
        var husband = new PersonRow("Lường Văn Trọng", "", null, 1978, Sex.Male, "05551") { Household = "7" };

        var with = Assert.Single(Linked.Of([("c", [ByYear with { SpouseName = "LUONG VAN TRONG" }])], ("m1", wife), ("m2", husband)));
        var without = Assert.Single(Linked.Of([("c", [ByYear with { SpouseName = "Bùi Văn Sáu" }])], ("m1", wife), ("m2", husband)));

        Assert.Equal((LinkDecision.Link, LinkDecision.Review), (with.Decision, without.Decision));
        Assert.Contains(with.Labels, l => l.Code == "spouse-same");
        Assert.Contains(without.Labels, l => l.Code == "spouse-missing");
    }

    [Fact]
    public void A_rare_name_is_worth_more_than_a_common_one()
    {
        (string, PersonRow)[] commune =
        [
            .. Enumerable.Range(0, 300).Select(i => ($"x{i}", new PersonRow($"Nguyễn Thị {"Hoa Lan Mai Cúc Đào".Split(' ')[i % 5]}", "",
                null, 1950 + (i % 50), Sex.Female, "05551"))),
            ("rare", new PersonRow("Quàng Thị Ọt", "", null, 1980, Sex.Female, "05551")),
        ];

        var rare = Assert.Single(Linked.Of([("c", [new("Quàng Thị Ọt", "", null, 1980, Sex.Female, "05551")])], commune));
        var common = Assert.Single(Linked.Of([("c", [new("Nguyễn Thị Hoa", "", null, 1980, Sex.Female, "05551")])], commune));

        Assert.Equal((LinkDecision.Link, LinkDecision.Review), (rare.Decision, common.Decision));
        Assert.Contains(rare.Labels, l => l.Code == "name-same-rare");
        Assert.Contains(common.Labels, l => l.Code == "name-same-common");
    }

    [Fact]
    public void A_commune_that_went_into_another_is_the_same_commune()
    {
        var known = new LinkKnowledge([]) { OtherCommunesOf = new Dictionary<string, IReadOnlyList<string>> { ["15139"] = ["15148"] } };

        var result = Assert.Single(Linked.Of(
            known, [("c", [Hoa with { CitizenId = "", Commune = "15139" }])], ("m", Hoa with { CitizenId = "", Commune = "15148" })));

        Assert.Equal(LinkDecision.Link, result.Decision);
        Assert.Contains(result.Labels, l => l.Code == "commune-known");
    }

    [Fact]
    public void Communes_called_differently_are_found_by_the_ids_of_their_people()
    {
        var people = Enumerable.Range(0, 10)
            .Select(i => Hoa with { Name = $"Ma Thị {(char)('A' + i)}n", CitizenId = $"0191800012{i:00}" }).ToList();
        var customers = people.Select((p, i) =>
            ($"c{i}", new[] { p with { Commune = "Bản Ngoại cũ", CitizenId = i < 8 ? p.CitizenId : "" } }));

        var results = Linked.Of([.. customers], [.. people.Select((p, i) => ($"m{i}", p))]);

        Assert.All(results, r => Assert.Equal(LinkDecision.Link, r.Decision));
        Assert.All(results, r => Assert.Contains(r.Labels, l => l.Code == "commune-known"));
    }

    [Fact]
    public void Old_and_new_id_are_one_where_a_list_somewhere_has_both()
    {
        var known = new LinkKnowledge([]) { NewIdOf = new Dictionary<string, string> { ["090112233"] = Id } };

        var forwards = Assert.Single(Linked.Of(known, [("c", [ByYear with { CitizenId = "090112233" }])], ("m", Hoa)));
        var back = Assert.Single(Linked.Of(known, [("c", [Hoa])], ("m", ByYear with { CitizenId = "090112233" })));

        Assert.All([forwards, back], r => Assert.Equal(LinkDecision.Link, r.Decision));
        Assert.All([forwards, back], r => Assert.Contains(r.Labels, l => l.Code == "id-alias"));
    }

    [Fact]
    public void What_people_said_stands_before_everything()
    {
        var other = new PersonRow("Trần Văn Bảy", "", null, 1950, Sex.Male, "05542");
        var known = new LinkKnowledge([new("c1", "m1", Same: false), new("c2", "m2", Same: true)]);

        var results = Linked.Of(known, [("c1", [Hoa]), ("c2", [ByYear])], ("m1", Hoa), ("m2", other));

        Assert.Equal([LinkDecision.None, LinkDecision.Link], results.Select(r => r.Decision));
        Assert.Equal("m2", results[1].Member?.Code);
        Assert.Contains(LinkLabels.SaidSame, results[1].Labels);
    }

    [Fact]
    public void Labels_are_listed_once_and_read_back()
    {
        Assert.Equal(LinkLabels.All.Count, LinkLabels.All.Select(l => l.Code).Distinct().Count());
        LinkLabel[] labels = [LinkLabels.IdSame, LinkLabels.SexDifferent with { Weight = -7 }];
        Assert.Equal(labels, LinkLabels.Of(LinkLabels.Text(labels)));
        Assert.All(LinkLabels.All, l => Assert.False(l.Words.Vi.Length == 0 || l.Words.En.Length == 0));
    }

    [Fact]
    public void The_document_names_every_label_with_its_words()
    {
        var document = Structure.Tree.Read("docs/linking.md");

        Assert.All(LinkLabels.All, l => Assert.Contains($"| `{l.Code}` | {l.Words.Vi} | ", document, StringComparison.Ordinal));
    }
}
