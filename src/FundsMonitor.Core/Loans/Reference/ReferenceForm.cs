using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Loans.Reference;

/// <summary>What an administrator is asked for a new row. The page has a word for each.</summary>
public enum ReferenceField
{
    /// <summary>2-digit code of a programme.</summary>
    Programme = 1,

    /// <summary>In Vietnamese.</summary>
    Name = 2,

    /// <summary>In English.</summary>
    NameEn = 3,

    /// <summary>Percent a year, for example <c>6,6</c>.</summary>
    Rate = 4,

    /// <summary>Whom a rate is for; empty for all.</summary>
    Beneficiary = 5,

    /// <summary>Whether a decree puts existing loans on the rate: <c>true</c>, or anything else.</summary>
    ExistingLoansToo = 6,

    /// <summary>Whole đồng.</summary>
    Amount = 7,

    /// <summary>A <see cref="CapUnit"/>.</summary>
    Unit = 8,

    /// <summary>Of a term.</summary>
    Months = 9,

    /// <summary>A household class.</summary>
    Class = 10,

    /// <summary>Whole đồng a head and month, in rural areas.</summary>
    Rural = 11,

    /// <summary>The same in towns.</summary>
    Urban = 12,

    /// <summary>Code of a <see cref="SettingKind"/>.</summary>
    Setting = 13,

    /// <summary>Of a setting, in its unit.</summary>
    Value = 14,
}

/// <summary>A new row as it was typed.</summary>
public sealed class ReferenceForm
{
    /// <summary>What was typed, by field.</summary>
    public Dictionary<ReferenceField, string> Values { get; } = [];

    /// <summary>First day it holds for.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day it holds for, where that is known already.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The law or decision.</summary>
    public string Source { get; set; } = "";
}

/// <summary>Reads a form field by field and keeps the first thing that cannot be read.</summary>
internal sealed class ReferenceReader(ReferenceForm form)
{
    private const int MostMonths = 600;
    private const int MostValue = 100_000;
    private const long MostDong = 1_000_000_000_000;
    private const int ThousandthsInPercent = 1_000;
    private const int NameLength = 200;

    /// <summary>What cannot be read; null where everything can.</summary>
    public Bilingual? Fault { get; private set; }

    public string Text(ReferenceField field) => form.Values.GetValueOrDefault(field, "").Trim();

    public string Name(ReferenceField field) =>
        Text(field) is { Length: > 0 and <= NameLength } name
            ? name
            : Wrong("", "Thiếu tên, hoặc tên quá dài.", "A name is missing or too long.");

    public string Programme() =>
        Text(ReferenceField.Programme) is { Length: 2 } code && code.All(char.IsAsciiDigit)
            ? code
            : Wrong("", "Mã chương trình có 2 chữ số.", "The code of a programme has 2 digits.");

    public int Rate() =>
        decimal.TryParse(
            Text(ReferenceField.Rate).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is >= 0 and <= 100 && percent * ThousandthsInPercent == decimal.Truncate(percent * ThousandthsInPercent)
            ? (int)(percent * ThousandthsInPercent)
            : Wrong(
                0,
                "Lãi suất là số phần trăm một năm, từ 0 đến 100, tối đa 3 số lẻ.",
                "A rate is percent a year, 0 to 100, up to 3 decimals.");

    public Money Amount(ReferenceField field) =>
        long.TryParse(
            Text(field).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var dong)
        && dong is > 0 and <= MostDong
            ? Money.FromDong(dong)
            : Wrong(Money.Zero, "Số tiền là số nguyên đồng, lớn hơn 0.", "An amount is whole đồng above 0.");

    public int Months() => Number(ReferenceField.Months, MostMonths);

    public int Value() => Number(ReferenceField.Value, MostValue);

    public T Choice<T>(ReferenceField field)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(field), out var value) && Enum.IsDefined(value)
            ? value
            : Wrong(default(T), "Hãy chọn một giá trị trong danh sách.", "Choose one of the list.");

    public string Setting() =>
        SettingKinds.Find(Text(ReferenceField.Setting)) is { } kind
            ? kind.Code
            : Wrong("", "Hãy chọn một ngưỡng trong danh sách.", "Choose a threshold of the list.");

    /// <summary>The row with its dates and source.</summary>
    public T Dated<T>(T row)
        where T : IReferenceRow
    {
        if (form.From is not { } from)
        {
            return Wrong(row, "Thiếu ngày bắt đầu áp dụng.", "The first day is missing.");
        }

        if (form.To < from)
        {
            return Wrong(row, "Ngày kết thúc phải từ ngày bắt đầu trở đi.", "The last day lies before the first.");
        }

        (row.From, row.To, row.Source) = (from, form.To, form.Source.Trim());
        return row.Source.Length is > 0 and <= NameLength
            ? row
            : Wrong(row, "Hãy ghi văn bản làm căn cứ (tối đa 200 chữ).", "Name the law or decision (up to 200 letters).");
    }

    private int Number(ReferenceField field, int most) =>
        int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : Wrong(0, $"Hãy ghi một số nguyên từ 1 đến {most}.", $"Give a whole number from 1 to {most}.");

    private T Wrong<T>(T value, string vi, string en)
    {
        Fault ??= new(vi, en);
        return value;
    }
}
