using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>What the values of a column look like.</summary>
/// <param name="Vi">Named in a sentence, Vietnamese.</param>
/// <param name="En">Named in a sentence, English.</param>
/// <param name="Fits">Whether a value looks like this.</param>
internal sealed record ValueShape(string Vi, string En, Func<object?, bool> Fits)
{
    /// <summary>Whether values of this look say by themselves what a column is.</summary>
    public bool IsTelling { get; init; }
}

/// <summary>Which look the values of a field have.</summary>
internal static partial class ValueShapes
{
    // "Ban" and "To" begin no name of a person; "Bản Lanh" is a hamlet.
    private static readonly string[] PlaceWords =
        ["xa", "phuong", "thon", "xom", "ap", "ban", "khu", "to", "huyen", "tinh", "pgd", "ubnd", "du", "tieu", "cong", "tong", "hoi"];

    private static readonly ValueShape Id = new("số định danh 9 hoặc 12 chữ số", "ids of 9 or 12 digits", c => Digits(c) is 9 or 12 or 11)
    {
        IsTelling = true,
    };

    private static readonly ValueShape Loan = new("số khế ước 16 chữ số", "loan numbers of 16 digits", c => Digits(c) is 16)
    {
        IsTelling = true,
    };

    private static readonly ValueShape Customer = new("mã 10 chữ số", "codes of 10 digits", c => Digits(c) is 9 or 10);
    private static readonly ValueShape Code = new("mã", "codes", c => Digits(c) is >= 1 and <= 10 || Coded().IsMatch(Text(c)));
    private static readonly ValueShape Date = new("ngày tháng", "dates", c => DateText.Read(c).Outcome == DateOutcome.Day);

    private static readonly ValueShape Birth = new(
        "ngày hoặc năm sinh", "dates or years of birth",
        c => DateText.Read(c) is { Outcome: DateOutcome.Day or DateOutcome.YearOnly, Year: >= 1900 and <= 2030 });

    private static readonly ValueShape Year = new(
        "năm", "years", c => DateText.Read(c) is { Outcome: DateOutcome.YearOnly, Year: >= 1990 and <= 2050 });

    private static readonly ValueShape Amount = new(
        "số tiền", "amounts",
        c => Digits(c) is not (12 or 16) && MoneyText.TryReadNumber(c, AmountUnit.Million, out _) == AmountOutcome.Read);

    private static readonly ValueShape Number = new(
        "số", "numbers", c => Digits(c) is null or <= 6 && MoneyText.TryReadNumber(c, AmountUnit.Million, out _) == AmountOutcome.Read);

    private static readonly ValueShape Person = new("họ và tên người", "names of persons", IsPerson)
    {
        IsTelling = true,
    };

    private static readonly ValueShape Sex = new(
        "nam hoặc nữ", "male or female", c => HeaderText.Fold(Text(c)) is "nam" or "nu")
    {
        IsTelling = true,
    };

    private static readonly ValueShape Class = new(
        "hộ nghèo, cận nghèo, mới thoát nghèo", "classes of households", c => c is string && RegisterWords.ClassOf(Text(c)) is not null)
    {
        IsTelling = true,
    };

    private static readonly ValueShape Mark = new("dấu đánh (x, 1)", "marks (x, 1)", c => Text(c).Length <= 2);

    private static readonly ValueShape Answer = new(
        "có hoặc không", "yes or no", c => Text(c).Length <= 12 && RegisterWords.TryAnswer(Text(c), out _));

    private static readonly ValueShape Words = new("chữ", "words", c => Text(c).Any(char.IsLetter));

    // In this order: a name of several parts is told by the first that it holds.
    private static readonly (string[] Parts, ValueShape Shape)[] ByName =
    [
        (["class-", "sex-"], Mark), (["citizen-id"], Id), (["loan-number"], Loan), (["customer-code", "leader-code"], Customer),
        (["commune-name", "hamlet-name", "programme-name", "project-name", "organisation-name", "point-name"], Words),
        (["household-code", "project-code", "-code", "phone", "savings-book", "voucher"], Code),
        (["birth"], Birth), (["needs-loan", "eligible", "has-", "able-to-work"], Answer), (["sex"], Sex), (["class"], Class),
        (["decision-date", "-date", "-on", "as-of", "due-by", "-since", "-until"], Date), (["date"], Date),
        (["year"], Year), (["leader", "spouse-name", "deputy-name"], Person),
        (["amount", "agreed", "disbursed", "balance", "in-term", "overdue", "frozen", "-in-month", "owed", "principal", "lent", "deposits"],
            Amount),
        (["households", "members", "customers", "groups", "poor", "escaped", "fallen-back", "target-", "term-months", "rate"], Number),
        (["purpose", "payee", "fund-source", "capital", "state", "relation", "employment", "sub-project", "cause"], Words),
    ];

    /// <summary>The look of a field's values; null where they may look like anything.</summary>
    public static ValueShape? Of(Field field) =>
        field.Name == "name" ? Person : ByName.FirstOrDefault(b => Array.Exists(b.Parts, p => Holds(field.Name, p))).Shape;

    /// <summary>Whether the values are the digits of an id: such values are shown with their middle hidden.</summary>
    public static bool LooksLikeIds(IReadOnlyList<object?> values) => values.Count > 0 && values.Count(Id.Fits) * 2 > values.Count;

    private static bool IsPerson(object? cell)
    {
        var text = Text(cell);
        var first = HeaderText.Fold(text.Split(' ')[0]);
        return PersonName().IsMatch(text) && !PlaceWords.Contains(first) && RegisterWords.ClassOf(text) is null;
    }

    private static bool Holds(string name, string part) => name.Contains(part, StringComparison.Ordinal);

    private static int? Digits(object? cell)
    {
        var code = CodeText.Digits(cell);
        return code.Outcome is CodeOutcome.Read or CodeOutcome.Repaired ? code.Value.Length : null;
    }

    private static string Text(object? cell) => WrittenText.Of(CellText.Of(cell));

    [GeneratedRegex(@"^[\p{L}]{0,6}[0-9.\-/ ]{1,12}[\p{L}]{0,3}([0-9.\-/]{0,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    [GeneratedRegex(@"^\p{Lu}\p{L}*(\s+\p{Lu}\p{L}*){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
