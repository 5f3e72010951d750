using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>What one comparison of a customer with a member says.</summary>
/// <param name="Code">Stable, stored: for example <c>id-same</c>.</param>
/// <param name="Weight">Tenths of a bit, for (positive) or against; the weights of a pair sum to its score.</param>
/// <param name="Words">For the screen.</param>
public sealed record LinkLabel(string Code, int Weight, Bilingual Words);

/// <summary>Every label, in the order of the comparisons.</summary>
public static class LinkLabels
{
    /// <summary>The same 9 or 12 digits on both sides.</summary>
    public static LinkLabel IdSame { get; } = new("id-same", 12, new("cùng số định danh", "same id"));

    /// <summary>Two ids of one length that differ in one digit.</summary>
    public static LinkLabel IdClose { get; } = new("id-one-digit", 4, new("số định danh lệch một chữ số", "id one digit off"));

    /// <summary>Two full ids of one length that differ in more than one digit.</summary>
    public static LinkLabel IdDifferent { get; } = new("id-different", -8, new("khác số định danh", "different ids"));

    /// <summary>Same name with its marks; where the tone mark stands in the syllable does not matter.</summary>
    public static LinkLabel NameSame { get; } = new("name-same", 5, new("cùng họ tên", "same name"));

    /// <summary>Same name, written without marks on one side.</summary>
    public static LinkLabel NameUnmarked { get; } = new(
        "name-unmarked", 4, new("cùng họ tên, một bên không dấu", "same name, unmarked on one side"));

    /// <summary>Other marks, a missing middle name, or one letter off.</summary>
    public static LinkLabel NameClose { get; } = new("name-close", 1, new("họ tên gần giống", "similar name"));

    /// <summary>Another name.</summary>
    public static LinkLabel NameDifferent { get; } = new("name-different", -6, new("khác họ tên", "different name"));

    /// <summary>Same day, month and year.</summary>
    public static LinkLabel BirthSame { get; } = new("birth-same", 6, new("cùng ngày sinh", "same date of birth"));

    /// <summary>Same year; a day is known on one side at most.</summary>
    public static LinkLabel BirthYearSame { get; } = new("birth-year-same", 2, new("cùng năm sinh", "same year of birth"));

    /// <summary>Day and month change places.</summary>
    public static LinkLabel BirthSwapped { get; } = new(
        "birth-swapped", 2, new("ngày và tháng sinh đổi chỗ", "day and month of birth swapped"));

    /// <summary>Another date, or another year.</summary>
    public static LinkLabel BirthDifferent { get; } = new("birth-different", -8, new("khác ngày sinh", "different birth"));

    /// <summary>Male and male, or female and female.</summary>
    public static LinkLabel SexSame { get; } = new("sex-same", 1, new("cùng giới tính", "same sex"));

    /// <summary>Other sex.</summary>
    public static LinkLabel SexDifferent { get; } = new("sex-different", -6, new("khác giới tính", "different sex"));

    /// <summary>One commune key on both sides.</summary>
    public static LinkLabel CommuneSame { get; } = new("commune-same", 2, new("cùng xã", "same commune"));

    /// <summary>Another commune.</summary>
    public static LinkLabel CommuneOther { get; } = new("commune-other", -1, new("khác xã", "another commune"));

    /// <summary>A person said that they are the same.</summary>
    public static LinkLabel SaidSame { get; } = new("said-same", 0, new("đã được người xác nhận", "confirmed by a person"));

    /// <summary>Several members could be the customer.</summary>
    public static LinkLabel TwoMembers { get; } = new("two-members", 0, new("nhiều thành viên cùng khớp", "several members match"));

    /// <summary>Several customers could be the member.</summary>
    public static LinkLabel TwoCustomers { get; } = new(
        "two-customers", 0, new("nhiều khách hàng cùng khớp một thành viên", "several customers match one member"));

    /// <summary>All labels.</summary>
    public static IReadOnlyList<LinkLabel> All { get; } =
    [
        IdSame, IdClose, IdDifferent,
        NameSame, NameUnmarked, NameClose, NameDifferent,
        BirthSame, BirthYearSame, BirthSwapped, BirthDifferent,
        SexSame, SexDifferent,
        CommuneSame, CommuneOther,
        SaidSame, TwoMembers, TwoCustomers,
    ];

    /// <summary>Labels as stored: <c>code:weight</c>, comma-separated.</summary>
    public static string Text(IEnumerable<LinkLabel> labels) =>
        string.Join(',', labels.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Code}:{l.Weight}")));

    /// <summary>Reads <see cref="Text"/> back; the words are those of today.</summary>
    public static IReadOnlyList<LinkLabel> Of(string reasons) =>
        [.. reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <exception cref="FormatException">The text was not written by <see cref="Text"/>.</exception>
    private static LinkLabel Parse(string text)
    {
        var parts = text.Split(':');
        var label = All.FirstOrDefault(l => l.Code == parts[0]) ?? throw new FormatException($"\"{text}\" is no label of a link.");
        return parts.Length == 2 ? label with { Weight = int.Parse(parts[1], CultureInfo.InvariantCulture) } : label;
    }
}
