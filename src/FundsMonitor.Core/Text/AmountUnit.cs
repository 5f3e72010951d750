using System.Text.RegularExpressions;

namespace FundsMonitor.Core.Text;

/// <summary>The unit a file writes its amounts in.</summary>
public enum AmountUnit
{
    /// <summary>Đồng.</summary>
    Dong = 1,

    /// <summary>Nghìn (ngàn) đồng.</summary>
    Thousand = 1_000,

    /// <summary>Triệu đồng.</summary>
    Million = 1_000_000,
}

/// <summary>The words of <see cref="AmountUnit"/>.</summary>
public static partial class AmountUnits
{
    /// <summary>The unit as screens and receipts name it.</summary>
    public static string Label(this AmountUnit unit) => unit switch
    {
        AmountUnit.Thousand => "nghìn đồng",
        AmountUnit.Million => "triệu đồng",
        _ => "đồng",
    };

    /// <summary>The unit a line or a heading names ("Đơn vị tính: triệu đồng", "Số tiền (1.000 đ)"), or null.</summary>
    public static AmountUnit? In(string? text)
    {
        var match = Named().Match(SearchText.Of(text));
        return !match.Success ? null
            : match.Groups["million"].Success ? AmountUnit.Million
            : match.Groups["thousand"].Success ? AmountUnit.Thousand
            : AmountUnit.Dong;
    }

    // "Đơn vị: PGD huyện Đồng Hỷ" names no unit: after đồng nothing more may come.
    [GeneratedRegex(
        @"(don vi( tinh)?|dvt|\()\s*[:.]?\s*((?<million>trieu|tr\. ?d)|(?<thousand>nghin|ngan|1[.,]?000)|(dong|vnd|d)\s*($|[),;.]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
