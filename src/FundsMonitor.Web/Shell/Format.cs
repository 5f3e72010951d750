using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Web.Shell;

/// <summary>Numbers, dates and amounts as the screens write them: always the Vietnamese way, in either language.</summary>
public static class Format
{
    private const long Million = 1_000_000;
    private const long Billion = 1_000_000_000;

    /// <summary>vi-VN, whose writing of numbers and dates is used everywhere.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary><c>vi</c> or <c>en</c>: the language of the screen now.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    /// <summary><c>383.000.000 đ</c>, as the sentences of findings and receipts write it.</summary>
    public static string Amount(Money money) => Number(money.Dong) + "\u00A0đ";

    /// <summary>Like <see cref="Amount(Money)"/>; an em dash where there is none.</summary>
    public static string Amount(Money? money) => money is { } given ? Amount(given) : "—";

    /// <summary><c>383.000.000</c>, for columns whose heading names the unit.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A difference with its sign: <c>+1.000</c>, <c>-1.000</c>, <c>0</c>.</summary>
    public static string Signed(long difference) => difference.ToString("+#,##0;-#,##0;0", Culture);

    /// <summary><c>383 triệu đồng</c>, <c>11,82 tỷ đồng</c>: three figures that are read at a glance.</summary>
    public static string AmountInWords(Money money)
    {
        var (unit, words) = Math.Abs((decimal)money.Dong) switch
        {
            >= Billion => (Billion, Language == "en" ? "billion đồng" : "tỷ đồng"),
            >= Million => (Million, Language == "en" ? "million đồng" : "triệu đồng"),
            _ => (1L, "đồng"),
        };
        return ((decimal)money.Dong / unit).ToString("#,##0.##", Culture) + "\u00A0" + words;
    }

    /// <summary>How an amount changed, with its sign, in words: <c>+126 triệu đồng</c>, <c>-5 triệu đồng</c>.</summary>
    public static string Change(Money by) => (by > Money.Zero ? "+" : "") + AmountInWords(by);

    /// <summary><c>1.622,7</c>: millions of đồng, where a heading names the unit.</summary>
    public static string Millions(Money money) => ((decimal)money.Dong / Million).ToString("#,##0.#", Culture);

    /// <summary><c>9,26</c>: billions of đồng, where a heading names the unit.</summary>
    public static string Billions(Money money) => ((decimal)money.Dong / Billion).ToString("#,##0.##", Culture);

    /// <summary><c>2,91%</c> of a share between 0 and 1.</summary>
    public static string Percent(decimal share) => PercentText.OfShare(share);

    /// <summary><c>2,91%</c>; an em dash where the whole is not known or 0.</summary>
    public static string Percent(decimal? share) => share is { } given ? Percent(given) : "—";

    /// <summary><c>22/11/2026</c></summary>
    public static string Date(DateOnly? date) => date?.ToString("dd/MM/yyyy", Culture) ?? "—";

    /// <summary>An instant on the clock of Vietnam, <c>22/11/2026 13:45</c>.</summary>
    public static string Instant(DateTime? utc) =>
        utc is { } given ? VietnamDay.Clock(given).ToString("dd/MM/yyyy HH:mm", Culture) : "—";

    /// <summary><c>Tháng 3/2024</c>; in English <c>March 2024</c>.</summary>
    public static string MonthName(Month month) => Language == "en"
        ? month.FirstDay.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en"))
        : string.Create(Culture, $"Tháng {month.Number}/{month.Year}");

    /// <summary><c>3/2024</c>, for axes and column headings.</summary>
    public static string MonthShort(Month month) => string.Create(Culture, $"{month.Number}/{month.Year}");
}
