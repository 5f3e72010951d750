using System.Globalization;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>Milliseconds of several runs of one thing.</summary>
internal sealed class Times
{
    private readonly List<double> all = [];

    /// <summary>The middle one.</summary>
    public double P50 => At(0.5);

    /// <summary>That which 95 of 100 do not pass.</summary>
    public double P95 => At(0.95);

    public int Count => all.Count;

    public void Add(TimeSpan took) => all.Add(took.TotalMilliseconds);

    /// <summary>As a line of a table tells it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{P50,7:F0} {P95,7:F0}");

    private double At(double share)
    {
        var ordered = all.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Count) - 1, 0, ordered.Count - 1)];
    }
}
