using System.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Text;

/// <summary>An amount in Vietnamese words, as receipts and vouchers carry it beside the figures.</summary>
public static class MoneyWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Scales = ["", "nghìn", "triệu"];

    /// <summary>383,000,000 đ is "ba trăm tám mươi ba triệu đồng"; a negative amount begins with "âm".</summary>
    public static string Of(Money money)
    {
        if (money.Dong == 0)
        {
            return "không đồng";
        }

        // decimal, because the smallest long has no positive counterpart.
        var words = Number(Math.Abs((decimal)money.Dong));
        return (money.Dong < 0 ? "âm " : "") + words + " đồng";
    }

    /// <summary>Reads an amount in words, which must end in "đồng" or name a scale: "Năm triệu đồng chẵn" is 5,000,000.</summary>
    /// <param name="folded">The words without marks, lower case: see <see cref="SearchText"/>.</param>
    /// <param name="dong">The amount, where it is one.</param>
    public static bool TryRead(string folded, out decimal dong) => new WordsOfMoney().TryRead(folded, out dong);

    /// <summary>Billions ("tỷ") repeat: a million tỷ is "một triệu tỷ".</summary>
    private static string Number(decimal number)
    {
        const decimal billion = 1_000_000_000m;
        var upper = Math.Floor(number / billion);
        var lower = (int)(number % billion);
        if (upper == 0)
        {
            return BelowBillion(lower, isFirst: true);
        }

        var words = Number(upper) + " tỷ";
        return lower == 0 ? words : words + " " + BelowBillion(lower, isFirst: false);
    }

    private static string BelowBillion(int number, bool isFirst)
    {
        var words = new StringBuilder();
        for (var scale = 2; scale >= 0; scale--)
        {
            var group = number / (scale == 2 ? 1_000_000 : scale == 1 ? 1_000 : 1) % 1_000;
            if (group == 0)
            {
                continue;
            }

            var isHead = isFirst && words.Length == 0;
            words.Append(words.Length == 0 ? "" : " ").Append(Group(group, isHead));
            if (scale > 0)
            {
                words.Append(' ').Append(Scales[scale]);
            }
        }

        return words.ToString();
    }

    /// <summary>Three digits; after a higher group hundreds and tens are said even where they are 0: "không trăm linh năm".</summary>
    private static string Group(int group, bool isHead)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>();
        if (hundreds > 0 || !isHead)
        {
            words.Add(Digits[hundreds] + " trăm");
        }

        if (tens > 1)
        {
            words.Add(Digits[tens] + " mươi");
        }
        else if (tens == 1)
        {
            words.Add("mười");
        }
        else if (ones > 0 && words.Count > 0)
        {
            words.Add("linh");
        }

        if (ones > 0)
        {
            words.Add(One(ones, tens));
        }

        return string.Join(' ', words);
    }

    private static string One(int ones, int tens) => (ones, tens) switch
    {
        (1, > 1) => "mốt",
        (5, > 0) => "lăm",
        _ => Digits[ones],
    };
}
