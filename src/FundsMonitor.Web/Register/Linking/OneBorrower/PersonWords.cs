using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Register.Linking.OneBorrower;

/// <summary>How a person's particulars are written beside each other.</summary>
internal static class PersonWords
{
    /// <summary>Day, month and year, or the year alone; an em dash where neither is known.</summary>
    public static string Birth(DateOnly? day, int year) =>
        day is { } known ? Format.Date(known) : year > 0 ? year.ToString(Format.Culture) : "—";
}
