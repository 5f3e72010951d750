using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>How values are written in findings: as Vietnamese forms write them, the same on every machine.</summary>
public static class Words
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>What stands for something that was due and has not come.</summary>
    public static Bilingual NotReceived { get; } = new("chưa nhận", "not received");

    /// <summary>Whole đồng without the unit: <c>12.000.000</c>.</summary>
    public static string Of(Money money) => money.Dong.ToString("#,0", Vietnamese);

    /// <summary>Day, month, year: <c>05/02/2024</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month as forms write it: <c>03/2024</c>.</summary>
    public static string Of(Month month) => string.Create(CultureInfo.InvariantCulture, $"{month.Number:00}/{month.Year}");

    /// <summary>A whole number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Thousandths of a percent as <c>6,6%</c>.</summary>
    public static string Rate(int thousandths) => PercentText.Of(thousandths / 1000m);

    /// <summary>A part of a whole in percent with at most two decimals: <c>33,33%</c>.</summary>
    /// <exception cref="DivideByZeroException">The whole is 0: its parts are no shares.</exception>
    public static string Share(long part, long whole) => Share((decimal)part / whole);

    /// <summary>A share between 0 and 1 in percent with at most two decimals.</summary>
    public static string Share(decimal share) => PercentText.OfShare(share);

    /// <summary>A class as the programmes name it, in both languages.</summary>
    public static Bilingual Named(HouseholdClass householdClass) => new(Of(householdClass), householdClass switch
    {
        HouseholdClass.Poor => "poor",
        HouseholdClass.NearPoor => "near-poor",
        HouseholdClass.NewlyEscaped => "newly escaped",
        _ => "none of the classes",
    });

    /// <summary>A class as the programmes name it.</summary>
    public static string Of(HouseholdClass householdClass) => householdClass switch
    {
        HouseholdClass.Poor => "hộ nghèo",
        HouseholdClass.NearPoor => "hộ cận nghèo",
        HouseholdClass.NewlyEscaped => "hộ mới thoát nghèo",
        _ => "không thuộc diện",
    };
}
