using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Register;

/// <summary>A member is found again by what the register said of him, and nobody else in his place.</summary>
public sealed class MemberDescriptionTests
{
    private static readonly MemberDescription Mai = new("Hoàng Thị Mai", "019180123456", new(1980, 3, 5), 1980)
    {
        Sex = Sex.Female,
        CommuneCode = "05551",
        HouseholdCode = "17",
        HamletName = "Xóm Bản Lanh",
    };

    private static readonly MemberDescription MaiOfAnother = Mai with
    {
        CitizenId = "019175000001",
        BirthDate = new(1975, 1, 2),
        BirthYear = 1975,
        HouseholdCode = "40",
    };

    private static readonly MemberDescription Poorly = new("Hoàng Thị Mai", "", null, 1980)
    {
        CommuneCode = "05551",
        HouseholdCode = "17",
        HamletName = "Xóm Bản Lanh",
    };

    /// <summary>What a later register says, and whether it is Mai.</summary>
    public static TheoryData<string, MemberDescription, bool> Cases => new()
    {
        { "the same words", Mai, true },
        { "another household number", Mai with { HouseholdCode = "99" }, true },
        { "moved to another commune", Mai with { CommuneCode = "05569", HouseholdCode = "3", HamletName = "Phố Mới" }, true },
        { "her id and another spelling", Mai with { Name = "Hoang thi Mai" }, true },
        { "her id with another name and birth", Mai with { Name = "Trần Văn Bình", BirthDate = new(1990, 1, 1), BirthYear = 1990 }, false },
        { "the old form of her id", Mai with { CitizenId = "090123456" }, true },
        { "a corrected id in her household", Mai with { CitizenId = "019180123457" }, true },
        { "another id in another household", Mai with { CitizenId = "019180999999", HouseholdCode = "40" }, false },
        { "no id, year only, her household", Poorly, true },
        { "no id, year only, another household of the hamlet", Poorly with { HouseholdCode = "40" }, true },
        { "no id, year only, another hamlet", Poorly with { HouseholdCode = "40", HamletName = "Xóm Bản Đa" }, false },
        { "another year in her household", Poorly with { BirthYear = 2010 }, false },
        { "a man", Poorly with { Sex = Sex.Male }, false },
        { "somebody else of the household", Mai with { Name = "Hoàng Văn Nam", CitizenId = "" }, false },
        { "the namesake", MaiOfAnother, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_member_is_found_again(string what, MemberDescription listed, bool isMai)
    {
        var found = new DescribedMembers<string>([("it", listed), ("the namesake", MaiOfAnother)]).Find(Mai);

        Assert.Equal((what, isMai ? "it" : ""), (what, string.Join(' ', found)));
    }

    [Fact]
    public void Two_who_could_be_meant_are_not_told_apart_by_guessing()
    {
        var two = new DescribedMembers<int>([(1, Poorly with { HouseholdCode = "40" }), (2, Poorly with { HouseholdCode = "41" })]);

        Assert.Empty(two.Find(Mai));
    }

    [Fact]
    public void One_person_listed_twice_by_id_is_found_twice()
    {
        var twice = new DescribedMembers<int>([(1, Mai with { HouseholdCode = "40" }), (2, Mai with { HouseholdCode = "41" })]);

        Assert.Equal([1, 2], twice.Find(Mai));
    }
}
