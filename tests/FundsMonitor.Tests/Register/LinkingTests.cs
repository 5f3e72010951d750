using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Tests.Register;

/// <summary>Linking: certain pairs are linked, what is less goes to a person, strangers stay strangers.</summary>
public sealed class LinkingTests
{
    private const string Id = "019180001234";

    private static readonly PersonRow Hoa = new("Nguyễn Thị Hoà", Id, new(1980, 5, 12), 1980, Sex.Female, "05551");

    public static TheoryData<string, PersonRow, string> OnePerson => new()
    {
        { "the same in everything", Hoa, "link id-same,name-same,birth-same,sex-same,commune-same" },
        { "tone mark placed the new way, id missing", Hoa with { Name = "nguyễn thị hòa", CitizenId = "" },
            "link name-same,birth-same,sex-same,commune-same" },
        { "written without marks", Hoa with { Name = "NGUYEN THI HOA", CitizenId = "" },
            "link name-unmarked,birth-same,sex-same,commune-same" },
        { "old id on one side says nothing", Hoa with { CitizenId = "090112233" }, "link name-same,birth-same,sex-same,commune-same" },
        { "same id, one letter off, next commune", Hoa with { Name = "Nguyễn Thị Hoàn", Commune = "05542" },
            "link id-same,name-close,birth-same,sex-same,commune-other" },
        { "same id, missing middle name, year only", Hoa with { Name = "Nguyễn Hoà", BirthDate = null },
            "link id-same,name-close,birth-year-same,sex-same,commune-same" },
        { "same id, day and month swapped", Hoa with { BirthDate = new(1980, 12, 5) },
            "link id-same,name-same,birth-swapped,sex-same,commune-same" },
        { "same id, another person's name", Hoa with { Name = "Trần Văn Bảy", Sex = Sex.Unknown },
            "review id-same,name-different,birth-same,sex-same,commune-same" },
        { "same id, another birth", Hoa with { BirthDate = new(1979, 5, 12) },
            "review id-same,name-same,birth-different,sex-same,commune-same" },
        { "same id, another sex", Hoa with { Sex = Sex.Male }, "review id-same,name-same,birth-same,sex-different,commune-same" },
        { "id one digit off", Hoa with { CitizenId = "019180001235" }, "review id-one-digit,name-same,birth-same,sex-same,commune-same" },
        { "another id, all else the same", Hoa with { CitizenId = "019180779988" },
            "review id-different,name-same,birth-same,sex-same,commune-same" },
        { "name and year only", Hoa with { CitizenId = "", BirthDate = null }, "review name-same,birth-year-same,sex-same,commune-same" },
        { "name only", new("Nguyễn Thị Hoà", "", null, 0, Sex.Unknown, "05551"), "review name-same,commune-same" },
        { "other tone, same birth", Hoa with { Name = "Nguyễn Thị Hoa", CitizenId = "" },
            "review name-close,birth-same,sex-same,commune-same" },
        { "commune unknown", Hoa with { CitizenId = "", Commune = "" }, "review name-same,birth-same,sex-same" },
        { "namesake next door", Hoa with { CitizenId = "", Commune = "05542" }, "none " },
        { "namesake of another year", Hoa with { CitizenId = "", BirthDate = new(1965, 5, 12) }, "none " },
        { "namesake of the same year with another id", Hoa with { CitizenId = "019180779988", BirthDate = null }, "none " },
        { "namesake of the other sex, year only", Hoa with { CitizenId = "", BirthDate = null, Sex = Sex.Male }, "none " },
        { "same birth, another name", Hoa with { Name = "Lý Thị Sáu", CitizenId = "" }, "none " },
        { "no number written as zeros", Hoa with { CitizenId = "000000000", BirthDate = new(1965, 1, 2) }, "none " },
    };

    [Theory]
    [MemberData(nameof(OnePerson))]
    public void One_customer_and_one_member(string what, PersonRow member, string expected)
    {
        var result = Assert.Single(Decide([("c", [Hoa])], ("m", member)));

        Assert.Equal((what, expected), (what, $"{Word(result)} {Codes(result)}"));
        Assert.Equal(result.Labels.Sum(l => l.Weight), result.Score);
    }

    [Fact]
    public void Evidence_of_all_loans_of_a_customer_is_pooled()
    {
        PersonRow[] rows = [Hoa with { CitizenId = "090112233", BirthDate = null }, Hoa with { Name = "Nguyen Thi Hoa" }];

        var result = Assert.Single(Decide([("c", rows)], ("m", Hoa with { CitizenId = "090112233", BirthDate = null, BirthYear = 0 })));

        Assert.Equal("link id-same,name-same,sex-same,commune-same", $"{Word(result)} {Codes(result)}");
    }

    [Fact]
    public void Two_members_who_fit_are_for_a_person()
    {
        var result = Assert.Single(Decide([("c", [Hoa])], ("m1", Hoa), ("m2", Hoa)));

        Assert.Equal(LinkDecision.Review, result.Decision);
        Assert.Contains(LinkLabels.TwoMembers, result.Labels);
    }

    [Fact]
    public void A_namesake_beside_the_member_with_the_id_does_not_matter()
    {
        var result = Assert.Single(Decide([("c", [Hoa])], ("m1", Hoa with { CitizenId = "", BirthDate = null }), ("m2", Hoa)));

        Assert.Equal((LinkDecision.Link, "m2"), (result.Decision, result.Member?.Code));
    }

    [Fact]
    public void The_id_on_one_member_and_name_with_birth_on_another_contradict_each_other()
    {
        var byName = Hoa with { CitizenId = "" };
        var byId = new PersonRow("Trần Văn Bảy", Id, null, 0, Sex.Male, "05551");

        Assert.Equal(LinkDecision.Review, Assert.Single(Decide([("c", [Hoa])], ("m1", byName), ("m2", byId))).Decision);
    }

    [Fact]
    public void Two_customers_of_one_member_are_for_a_person()
    {
        var results = Decide([("c1", [Hoa]), ("c2", [Hoa])], ("m", Hoa));

        Assert.All(results, r => Assert.Equal(LinkDecision.Review, r.Decision));
        Assert.All(results, r => Assert.Contains(LinkLabels.TwoCustomers, r.Labels));
    }

    [Fact]
    public void Labels_are_listed_once_and_read_back()
    {
        Assert.Equal(LinkLabels.All.Count, LinkLabels.All.Select(l => l.Code).Distinct().Count());
        LinkLabel[] labels = [LinkLabels.IdSame, LinkLabels.NameClose with { Weight = -7 }];
        Assert.Equal(labels, LinkLabels.Of(LinkLabels.Text(labels)));
        Assert.All(LinkLabels.All, l => Assert.False(l.Words.Vi.Length == 0 || l.Words.En.Length == 0));
    }

    private static IReadOnlyList<LinkResult> Decide((string Code, PersonRow[] Rows)[] customers,
        params (string Code, PersonRow Row)[] members) =>
        Decision.Of(customers.Select(c => LinkSide.Customer(c.Code, c.Rows)),
            new Candidates(members.Select(m => LinkSide.Member(m.Code, m.Row))));

    private static string Codes(LinkResult result) => string.Join(',', result.Labels.Select(l => l.Code));

    private static string Word(LinkResult result) => result.Decision switch
    {
        LinkDecision.Link => "link",
        LinkDecision.Review => "review",
        _ => "none",
    };
}
