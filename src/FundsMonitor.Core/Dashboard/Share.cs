namespace FundsMonitor.Core.Dashboard;

/// <summary>Parts of a whole, between 0 and 1; null where the whole is 0 or not known, which is not a share of 0.</summary>
public static class Share
{
    /// <summary>The part of an amount.</summary>
    public static decimal? Of(Money part, Money whole) => whole.Dong == 0 ? null : (decimal)part.Dong / whole.Dong;

    /// <summary>The part of a count.</summary>
    public static decimal? Of(int? part, int? whole) => part is { } p && whole is > 0 ? (decimal)p / whole.Value : null;
}
