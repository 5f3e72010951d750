using System.Globalization;

namespace FundsMonitor.Core.Text.Amounts;

/// <summary>Every percent that the program writes, on screens, in findings and in reports.</summary>
public static class PercentText
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>As vi-VN writes it, with at most three decimals and none that says nothing: <c>2,91%</c>, <c>100%</c>.</summary>
    public static string Of(decimal percent) => percent.ToString("#,0.###", Vietnamese) + "%";

    /// <summary>A share between 0 and 1 with at most two decimals.</summary>
    public static string OfShare(decimal share) => Of(Math.Round(share * 100, 2, MidpointRounding.AwayFromZero));

    /// <summary>A share with two decimals always, for columns: <c>100,00%</c>.</summary>
    public static string Whole(decimal share) => (share * 100).ToString("#,0.00", Vietnamese) + "%";
}
