using System.Collections.Concurrent;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>What a comparison can come to, in the order of <see cref="LinkLevels.All"/>.</summary>
internal enum Level
{
    Prior,
    IdSame, IdSameOld, IdAlias, IdClose, IdTwoDigits, IdDifferent, IdDifferentOld, IdProvince,
    NameRare, NameSame, NameCommon, NameUnmarked, NameMarks,
    GivenSame, GivenMarks, GivenShort, GivenClose, GivenDifferent,
    MiddleSame, MiddleShort, MiddlePart, MiddleClose, MiddleDifferent,
    FamilySame, FamilyShort, FamilyClose, FamilyDifferent,
    BirthSame, BirthSwapped, BirthPart, BirthYearOff, BirthYearSame, BirthYearClose, BirthYearOfId, BirthOtherDay, BirthDayOnly,
    BirthDifferent,
    SexSame, SexDifferent,
    CommuneSame, CommuneKnown, CommuneOther, HamletSame, HamletDifferent,
    SpouseSame, SpouseClose, SpouseMissing, HeadSame,
    SaidSame, TwoMembers, TwoCustomers,
}

/// <summary>
/// The levels with how often a person's two rows show them (m) and how often two strangers of one commune do (u). Where u is a share that
/// only the register knows, <see cref="U"/> is the factor beside it, and the weight is made for each member.
/// </summary>
/// <param name="Code">Stored.</param>
/// <param name="M">How often true pairs show this level where both sides say something.</param>
/// <param name="U">How often strangers do; see above.</param>
/// <param name="Words">For the screen.</param>
internal sealed record LinkLevel(string Code, double M, double U, Bilingual Words)
{
    /// <summary>log2(m/u) in whole tenths of a bit.</summary>
    public int Weight { get; } = LinkLevels.Tenths(M, U);
}

/// <summary>The fixed table of levels. Where m and u come from stands in docs/linking.md.</summary>
internal static class LinkLevels
{
    private static readonly ConcurrentDictionary<(Level, int), LinkLabel> Labels = new();

    private static readonly LinkLevel[] Table =
    [
        // One in two of a commune's borrowers is in its register; u: one in as many members as strangers there are to choose from.
        new("prior", 0.5, 1, new("khi chưa so sánh gì", "before anything is compared")),

        // Ids are copied from a card: 93 in 100 come out right. Nobody shares 12 digits but by a copy of another person's card.
        new("id-same", 0.93, 2.8e-8, new("cùng số định danh 12 số", "same 12-digit id")),
        new("id-same-old", 0.93, 7e-6, new("cùng số CMND 9 số", "same 9-digit id")),
        new("id-alias", 0.93, 9e-7, new("số CMND cũ và số định danh mới của một người", "old and new id of one person")),
        new("id-one-digit", 0.025, 1e-4, new("số định danh lệch một chữ số", "id one digit off")),
        new("id-two-digits", 0.002, 0.016, new("số định danh lệch hai chữ số", "id two digits off")),
        new("id-different", 0.004, 1, new("khác số định danh", "different ids")),
        new("id-different-old", 0.03, 1, new("khác số CMND 9 số", "different 9-digit ids")),
        new("id-province", 0.05, 0.06, new("mã tỉnh trong số định danh là nơi khác", "the id's province is another one")),

        // u of a whole name: others in the commune with this name; of a part: the share of the commune that has it.
        new("name-same-rare", 0.95, 1, new("cùng họ tên (tên hiếm trong xã)", "same name (rare in the commune)")),
        new("name-same", 0.95, 1, new("cùng họ tên", "same name")),
        new("name-same-common", 0.95, 1, new("cùng họ tên (tên nhiều người trong xã có)", "same name (common in the commune)")),
        new("name-unmarked", 0.8, 1, new("cùng họ tên, một bên không dấu", "same name, unmarked on one side")),
        new("name-marks", 0.08, 1, new("họ tên chỉ khác dấu", "names that differ in marks only")),
        new("given-same", 0.95, 1, new("cùng tên", "same given name")),
        new("given-marks", 0.08, 1, new("tên chỉ khác dấu", "given names that differ in marks only")),
        new("given-short", 0.97, 0.17, new("tên viết tắt phù hợp", "given name abbreviated, and fits")),
        new("given-close", 0.03, 0.04, new("tên lệch một chữ cái", "given names one letter off")),
        new("given-different", 0.005, 0.9, new("khác tên", "different given names")),
        new("middle-same", 0.93, 1, new("cùng chữ đệm", "same middle name")),
        new("middle-short", 0.97, 0.5, new("chữ đệm viết tắt phù hợp", "middle name abbreviated, and fits")),
        new("middle-part", 0.07, 0.05, new("chữ đệm thiếu một chữ", "a word of the middle name is missing")),
        new("middle-close", 0.03, 0.03, new("chữ đệm lệch một chữ cái", "middle names one letter off")),
        new("middle-different", 0.03, 0.6, new("khác chữ đệm", "different middle names")),
        new("family-same", 0.97, 1, new("cùng họ", "same family name")),
        new("family-short", 0.97, 0.45, new("họ viết tắt phù hợp", "family name abbreviated, and fits")),
        new("family-close", 0.02, 0.02, new("họ lệch một chữ cái", "family names one letter off")),
        new("family-different", 0.004, 0.8, new("khác họ", "different family names")),

        // u times the share of the commune born in that year.
        new("birth-same", 0.93, 1 / 365.0, new("cùng ngày sinh", "same date of birth")),
        new("birth-swapped", 0.02, 1 / 365.0, new("ngày và tháng sinh đổi chỗ", "day and month of birth swapped")),
        new("birth-part", 0.02, 0.116, new("cùng năm sinh, lệch ngày hoặc tháng", "same year of birth, day or month off")),
        new("birth-year-off", 0.01, 2 / 365.0, new("cùng ngày tháng, năm sinh lệch một", "same day of birth, year one off")),
        new("birth-year-same", 0.95, 1, new("cùng năm sinh", "same year of birth")),
        new("birth-year-close", 0.025, 0.05, new("năm sinh lệch một", "year of birth one off")),
        new("birth-year-of-id", 0.015, 0.001, new("năm sinh trong số định danh khớp", "the id's year of birth fits")),
        new("birth-other-day", 0.003, 0.88, new("cùng năm, khác ngày sinh", "same year, another day of birth")),
        new("birth-day-only", 0.003, 0.006, new("cùng ngày tháng, khác năm sinh", "same day of birth, another year")),
        new("birth-different", 0.007, 0.95, new("khác năm sinh", "different year of birth")),

        // Names tell the sex: a namesake has it too in six of seven cases.
        new("sex-same", 0.99, 0.86, new("cùng giới tính", "same sex")),
        new("sex-different", 0.01, 0.32, new("khác giới tính", "different sex")),

        new("commune-same", 0.97, 1, new("cùng xã", "same commune")),
        new("commune-known", 0.97, 1, new("cùng xã, hai bên ghi khác nhau", "same commune, written differently")),
        new("commune-other", 0.03, 1, new("khác xã", "another commune")),
        new("hamlet-same", 0.8, 1, new("cùng thôn", "same hamlet")),
        new("hamlet-different", 0.16, 0.9, new("khác thôn", "another hamlet")),

        // u: four names of a household against one name.
        new("spouse-same", 0.7, 0.008, new("vợ/chồng ở trong hộ này", "the spouse is in this household")),
        new("spouse-close", 0.1, 0.01, new("người gần giống tên vợ/chồng ở trong hộ này", "somebody like the spouse is in this household")),
        new("spouse-missing", 0.25, 0.98, new("không có vợ/chồng trong hộ này", "the spouse is not in this household")),
        new("head-same", 0.9, 0.02, new("cùng chủ hộ", "same head of household")),

        new("said-same", 1, 1, new("đã được người xác nhận", "confirmed by a person")),
        new("two-members", 1, 1, new("nhiều thành viên cùng khớp", "several members match")),
        new("two-customers", 1, 1, new("nhiều khách hàng cùng khớp một thành viên", "several customers match one member")),
    ];

    /// <summary>In the order of <see cref="Level"/>.</summary>
    public static IReadOnlyList<LinkLevel> All => Table;

    /// <summary>A level of the table.</summary>
    public static LinkLevel Of(Level level) => Table[(int)level];

    /// <summary>log2(m/u) in whole tenths of a bit.</summary>
    public static int Tenths(double m, double u) => (int)Math.Round(10 * Math.Log2(m / u), MidpointRounding.AwayFromZero);

    /// <summary>The label of a level with a weight of its own; equal ones are one object.</summary>
    public static LinkLabel Label(Level level, int weight) =>
        Labels.GetOrAdd((level, weight), key => new(Of(key.Item1).Code, key.Item2, Of(key.Item1).Words));
}
