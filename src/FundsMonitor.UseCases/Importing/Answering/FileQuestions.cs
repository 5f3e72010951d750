using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing.Answering;

/// <summary>What a file that was refused may be asked.</summary>
public enum QuestionKind
{
    /// <summary>Which month its data are of.</summary>
    Month,

    /// <summary>Which year its list is of.</summary>
    Year,

    /// <summary>Which transaction office it is of.</summary>
    Office,

    /// <summary>Which commune it is of.</summary>
    Commune,

    /// <summary>The unit of its amounts.</summary>
    Unit,

    /// <summary>Whether the day or the month stands first in its dates.</summary>
    Dates,

    /// <summary>What it holds.</summary>
    Kind,
}

/// <summary>One answer that may be given.</summary>
/// <param name="Value">As <see cref="AnswerFile"/> takes it; empty to leave it to the file.</param>
/// <param name="Label">The choice with what it would make of the file's own value.</param>
public sealed record AnswerChoice(string Value, Bilingual Label);

/// <summary>A question to a person, with what the file itself shows.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Ask">The question in one sentence.</param>
/// <param name="Choices">The answers; none where a month, a year or a code is to be written.</param>
/// <param name="Given">The answer that stands now; empty for none.</param>
public sealed record FileQuestion(QuestionKind Kind, Bilingual Ask, IReadOnlyList<AnswerChoice> Choices, string Given);

/// <summary>Which refusals a person's word can settle, and what is asked then.</summary>
public static class FileQuestions
{
    private static readonly IReadOnlyList<(ProblemKind Kind, QuestionKind Question)> Answerable =
    [
        (ProblemKinds.MonthUnknown, QuestionKind.Month), (ProblemKinds.MonthContradicts, QuestionKind.Month),
        (ProblemKinds.YearUnknown, QuestionKind.Year),
        (ProblemKinds.OfficeUnknown, QuestionKind.Office), (ProblemKinds.OfficeContradicts, QuestionKind.Office),
        (ProblemKinds.CommuneUnknown, QuestionKind.Commune), (ProblemKinds.CommuneContradicts, QuestionKind.Commune),
        .. ProblemKinds.AskForUnit.Append(ProblemKinds.UnitContradicts).Select(k => (k, QuestionKind.Unit)),
        .. ProblemKinds.AskForDates.Select(k => (k, QuestionKind.Dates)),
        (ProblemKinds.KindContradicts, QuestionKind.Kind),
    ];

    private static readonly AnswerChoice ByFile = new("", new("theo tệp", "as the file says"));

    /// <summary>Whether a refusal with this code can be settled by an answer.</summary>
    public static bool IsAnswerable(string code) => Answerable.Any(a => a.Kind.Code == code);

    /// <summary>What a refused file is asked; null where no answer would help.</summary>
    public static FileQuestion? Of(SourceFile file)
    {
        if (file.State != FileState.Refused || !IsAnswerable(file.Verdict))
        {
            return null;
        }

        var kind = Answerable.First(a => a.Kind.Code == file.Verdict).Question;
        var details = file.VerdictDetail.Split('\t');
        var contradicts = file.Verdict.EndsWith("-contradicts", StringComparison.Ordinal);
        IEnumerable<AnswerChoice> choices = kind switch
        {
            QuestionKind.Unit => Units(file.Verdict, details),
            QuestionKind.Dates => Dates(details),
            QuestionKind.Kind => FileKinds.All.Select(k => new AnswerChoice(k.Word, k.Kind.Label())),
            _ => [],
        };
        return new(kind, Ask(kind), [.. contradicts && choices.Any() ? choices.Prepend(ByFile) : choices], Given(kind, file));
    }

    /// <summary>The answer as it stands in what the sender said.</summary>
    internal static string Given(QuestionKind kind, SourceFile file) => kind switch
    {
        QuestionKind.Month => file.AskedMonth is { } month ? Core.Month.FromKey(month).ToString() : "",
        QuestionKind.Year => file.AskedMonth is { } month ? (month / 100).ToString(CultureInfo.InvariantCulture) : "",
        QuestionKind.Office => file.AskedOffice,
        QuestionKind.Commune => file.AskedCommune,
        QuestionKind.Unit => file.AskedUnit is { } unit ? UnitWord(unit) : "",
        QuestionKind.Dates => file.AskedDates is { } order ? OrderWord(order) : "",
        _ => file.AskedKind?.Word() ?? "",
    };

    internal static string UnitWord(AmountUnit unit) => unit switch
    {
        AmountUnit.Thousand => "nghin",
        AmountUnit.Million => "trieu",
        _ => "dong",
    };

    internal static string OrderWord(DateOrder order) => order == DateOrder.DayFirst ? "dmy" : "mdy";

    private static Bilingual Ask(QuestionKind kind) => kind switch
    {
        QuestionKind.Month => new("Số liệu trong tệp là của tháng nào?", "Which month are the data of?"),
        QuestionKind.Year => new("Danh sách là của năm nào?", "Which year is the list of?"),
        QuestionKind.Office => new("Tệp là của phòng giao dịch nào (mã 6 chữ số)?", "Which office is the file of (code of 6 digits)?"),
        QuestionKind.Commune => new("Tệp là của xã nào (mã 5 chữ số)?", "Which commune is the file of (code of 5 digits)?"),
        QuestionKind.Unit => new("Số tiền trong tệp tính bằng đơn vị nào?", "In which unit are the amounts?"),
        QuestionKind.Dates => new("Trong các ngày, ngày hay tháng đứng trước?", "Does the day or the month stand first in the dates?"),
        _ => new("Tệp là loại nào?", "What kind of file is it?"),
    };

    private static IEnumerable<AnswerChoice> Units(string code, string[] details)
    {
        // The file's largest amount as it is written, where the refusal names it so.
        var largest = (code == ProblemKinds.AmountsNotDong.Code || code == ProblemKinds.UnitAsked.Code)
            && decimal.TryParse(details[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0m;
        foreach (var unit in Enum.GetValues<AmountUnit>())
        {
            var dong = decimal.Truncate(largest * (int)unit);
            yield return new(UnitWord(unit), new(
                unit.Label() + Shown(largest, dong, CultureInfo.GetCultureInfo("vi-VN")),
                unit.Label() + Shown(largest, dong, CultureInfo.InvariantCulture)));
        }
    }

    private static string Shown(decimal largest, decimal dong, CultureInfo culture) => largest == 0
        ? ""
        : string.Create(culture, $": {largest:#,0.######} → {dong:#,0} đ");

    private static IEnumerable<AnswerChoice> Dates(string[] details)
    {
        var parts = details.Length > 1 ? details[1].Split('/', '-', '.') : [];
        var (dayFirst, monthFirst) = parts.Length >= 2
            ? ($": {details[1]} → {parts[0]}/{parts[1]}", $": {details[1]} → {parts[1]}/{parts[0]}")
            : ("", "");
        yield return new("dmy", new("ngày/tháng/năm" + dayFirst, "day/month/year" + dayFirst));
        yield return new("mdy", new("tháng/ngày/năm" + monthFirst, "month/day/year" + monthFirst));
    }
}
