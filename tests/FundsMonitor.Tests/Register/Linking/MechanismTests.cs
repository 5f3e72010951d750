using System.Text;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Tests.Register.Linking;

/// <summary>One customer and one member: what each kind of fault in a list comes to.</summary>
public sealed class MechanismTests
{
    private const string Id = "019180001234";

    private static readonly PersonRow Hoa = new("Nguyễn Thị Hoà", Id, new(1980, 5, 12), 1980, Sex.Female, "05551")
    {
        Hamlet = "Thôn 3",
    };

    private static readonly PersonRow NoId = Hoa with { CitizenId = "" };
    private static readonly PersonRow Nghia = NoId with { Name = "Lường Trọng Nghĩa", Sex = Sex.Male };

    public static TheoryData<string, PersonRow, PersonRow, string> Cases => new()
    {
        { "the same in everything", Hoa, Hoa, "link id-same name-same birth-same sex-same commune-same hamlet-same" },
        { "old id on one side says nothing", Hoa, Hoa with { CitizenId = "090112233" }, "link name-same birth-same" },
        { "old ids on both", Hoa with { CitizenId = "090112233" }, Hoa with { CitizenId = "090112233" }, "link id-same-old" },
        { "id one digit other", Hoa, Hoa with { CitizenId = "019180001734" }, "link id-one-digit" },
        { "two digits of the id changed places", Hoa, Hoa with { CitizenId = "019180002134" }, "link id-one-digit" },
        { "a digit lost and a zero put before", Hoa, Hoa with { CitizenId = "001918001234" }, "link id-one-digit" },
        { "another id, all else the same", Hoa, Hoa with { CitizenId = "019180779988" }, "link id-different" },
        { "another id, year only", Hoa, Hoa with { CitizenId = "019180779988", BirthDate = null }, "review id-different" },
        { "no number written as zeros", Hoa with { Name = "Lý Thị Sáu" }, Hoa with { CitizenId = "000000000" }, "none" },
        { "same id, another person's name", Hoa, Hoa with { Name = "Trần Văn Bảy", Sex = Sex.Unknown },
            "review id-same given-different" },
        { "same id, the year one off", Hoa, Hoa with { BirthDate = new(1979, 5, 12) }, "link id-same birth-year-off" },
        { "same id, next commune", Hoa, Hoa with { Commune = "05542" }, "link id-same commune-other" },
        { "province of the id is another", Hoa with { CitizenId = "052180001234" }, Hoa with { CitizenId = "090112233" },
            "link name-same" },

        { "tone mark placed the new way", NoId, NoId with { Name = "nguyễn thị hòa" }, "link name-same birth-same" },
        { "decomposed capitals", NoId, NoId with { Name = "NGUYỄN THỊ HOÀ".Normalize(NormalizationForm.FormD) }, "link name-same" },
        { "written without marks", NoId, NoId with { Name = "NGUYEN THI HOA" }, "link name-unmarked birth-same" },
        { "another tone", NoId, NoId with { Name = "Nguyễn Thị Hoa" }, "link name-marks birth-same" },
        { "i for y", NoId with { Name = "Lý Thị Mỹ" }, NoId with { Name = "Lí Thị Mĩ" }, "link name-same-rare" },
        { "D for Đ", NoId with { Name = "Đặng Thị Đào" }, NoId with { Name = "Dặng Thị Đào" }, "link name-marks" },
        { "abbreviated", NoId, NoId with { Name = "Ng. T. Hoà" }, "link given-same middle-short family-short" },
        { "abbreviated without points", NoId, NoId with { Name = "Nguyễn T Hòa" }, "link given-same middle-short family-same" },
        { "abbreviated without spaces", NoId, NoId with { Name = "Nguyễn.T.Hoà" }, "link given-same middle-short family-same" },
        { "nickname in brackets", NoId, NoId with { Name = "Nguyễn Thị Hoà (Tám)" }, "link name-same birth-same" },
        { "nickname behind tức", NoId, NoId with { Name = "Nguyễn Thị Hoà tức Tám" }, "link name-same birth-same" },
        { "namesakes told apart by a letter", NoId, NoId with { Name = "Nguyễn Thị Hoà B" }, "link name-same birth-same" },
        { "words not parted", NoId, NoId with { Name = "NguyễnThị Hoà" }, "link name-same birth-same" },
        { "no middle name", NoId, NoId with { Name = "Nguyễn Hoà" }, "link given-same family-same birth-same" },
        { "a word of the middle name", NoId with { Name = "Nguyễn Thị Kim Hoà" }, NoId, "link middle-part birth-same" },
        { "one letter of the given name", NoId, NoId with { Name = "Nguyễn Thị Hoàn" }, "link given-close birth-same" },
        { "one letter of the family name", NoId, NoId with { Name = "Nguễn Thị Hoà" }, "link family-close birth-same" },
        { "given name initial", NoId, NoId with { Name = "Nguyễn Thị H." }, "link given-short birth-same" },
        { "same birth, another name", NoId, NoId with { Name = "Lý Văn Sáu", Sex = Sex.Unknown }, "none" },

        { "rare name, same year", Nghia with { BirthDate = null }, Nghia with { Hamlet = null }, "link name-same-rare birth-year-same" },
        { "common name, same year", NoId with { BirthDate = null }, NoId with { Hamlet = null }, "review birth-year-same" },
        { "common name, year, hamlet", NoId with { BirthDate = null }, NoId, "link birth-year-same sex-same commune-same hamlet-same" },
        { "1 January is a year only", NoId with { BirthDate = new(1980, 1, 1) }, NoId with { Hamlet = "" }, "review birth-year-same" },
        { "day and month swapped", NoId, NoId with { BirthDate = new(1980, 12, 5) }, "link birth-swapped" },
        { "day off", NoId, NoId with { BirthDate = new(1980, 5, 13) }, "link birth-part" },
        { "same day, the year one off", NoId, NoId with { BirthDate = new(1981, 5, 12), BirthYear = 1981 }, "link birth-year-off" },
        { "another day of the year", NoId, NoId with { BirthDate = new(1980, 7, 30) }, "review birth-other-day" },
        { "year only, one off", NoId, NoId with { BirthDate = null, BirthYear = 1981 }, "review birth-year-close" },
        { "the id's own year", Hoa, NoId with { BirthDate = null, BirthYear = 1980 }, "link birth-year-same" },
        { "the id's year where the column has none", Hoa with { BirthDate = null, BirthYear = 0 }, NoId, "link birth-year-same" },
        { "the id's year where the column has another", Hoa with { BirthDate = new(1990, 5, 12), BirthYear = 1990 },
            NoId with { BirthDate = null }, "link birth-year-of-id" },
        { "namesake of another year", NoId, NoId with { BirthDate = new(1965, 5, 12), BirthYear = 1965 }, "review birth-day-only" },
        { "namesake of another birth", NoId, NoId with { BirthDate = new(1965, 7, 2), BirthYear = 1965 }, "none" },
        { "name only", NoId with { BirthDate = null, BirthYear = 0 }, NoId with { Hamlet = "" }, "review name-same" },

        { "the other sex, year only", NoId with { BirthDate = null }, NoId with { Sex = Sex.Male, Hamlet = "" }, "review sex-different" },
        { "sex from the id", Hoa with { Sex = Sex.Unknown }, NoId with { Sex = Sex.Male }, "link birth-same sex-different" },
        { "sex and id of one list contradict each other", Hoa with { Sex = Sex.Male }, Hoa, "link id-same name-same birth-same" },

        { "commune unknown", NoId, NoId with { Commune = "" }, "link name-same birth-same" },
        { "commune written with its word", NoId with { Commune = "Xã Kim Phượng" }, NoId with { Commune = "kim phuong" },
            "link commune-same" },
        { "namesake next door, year only", NoId with { BirthDate = null }, NoId with { Commune = "05542" }, "none" },
        { "hamlet written otherwise", NoId with { BirthDate = null }, NoId with { Hamlet = "XÓM 03" }, "link hamlet-same" },
        { "hamlet the register does not have", NoId, NoId with { Hamlet = "Bản Lanh" }, "link name-same birth-same" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_customer_and_one_member(string what, PersonRow customer, PersonRow member, string expected)
    {
        var result = Assert.Single(Linked.Of([("c", [customer])], ("m", member)));

        var words = expected.Split(' ');
        var codes = result.Labels.SelectMany(l => new[] { l.Code, l.Code.Replace("-rare", "", StringComparison.Ordinal)
            .Replace("-common", "", StringComparison.Ordinal) }).ToList();
        var seen = words.Skip(1).Where(codes.Contains).Prepend(Linked.Word(result));
        var all = seen.SequenceEqual(words) ? "" : " of " + result.Reasons;
        Assert.Equal($"{what}: {expected}", $"{what}: {string.Join(' ', seen)}{all}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Who_is_asked_about_whom_makes_no_difference(string what, PersonRow customer, PersonRow member, string expected)
    {
        var there = Assert.Single(Linked.Of([("c", [customer])], ("m", member)));
        var back = Assert.Single(Linked.Of([("c", [member])], ("m", customer)));

        // What is worth how much comes from the register, so only what is said is the same.
        Assert.Equal((what, expected, Said(there)), (what, expected, Said(back)));
    }

    private static string Said(LinkResult result) => string.Join(' ', result.Labels.Select(l => l.Code)
        .Where(c => c is not ("name-same" or "name-same-rare" or "name-same-common" or "hamlet-different" or "id-province")));
}
