using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>What the places of the comparison are.</summary>
public enum PlaceLevel
{
    /// <summary>Hamlets of one commune.</summary>
    Hamlet,

    /// <summary>Communes.</summary>
    Commune,
}

/// <summary>Loans of one commune or hamlet at a month's end.</summary>
/// <param name="Code">5 digits of a commune; empty for a hamlet and for a commune whose code is not known.</param>
/// <param name="Name">Name as the bank writes it; empty where the rows name no hamlet.</param>
/// <param name="Balance">Sum of the balances.</param>
/// <param name="Overdue">Of it overdue.</param>
public sealed record PlaceBalance(string Code, string Name, Money Balance, Money Overdue)
{
    /// <summary>Overdue of the balance; null without a balance.</summary>
    public decimal? Share => Dashboard.Share.Of(Overdue, Balance);
}

/// <summary>The chart that compares communes or hamlets by overdue share.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Level">What the places are.</param>
/// <param name="Places">Places with a balance, largest overdue share first.</param>
public sealed record PlacesCompared(Bilingual Title, PlaceLevel Level, IReadOnlyList<PlaceBalance> Places)
{
    /// <summary>The series of these rows.</summary>
    public static PlacesCompared Of(PlaceLevel level, IEnumerable<PlaceBalance> rows)
    {
        List<PlaceBalance> places =
        [
            .. rows.Where(p => p.Balance != Money.Zero)
                .OrderByDescending(p => p.Share).ThenByDescending(p => p.Balance).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
        return new(TitleOf(level, places), level, places);
    }

    private static Bilingual TitleOf(PlaceLevel level, List<PlaceBalance> places)
    {
        var (vi, en) = level == PlaceLevel.Hamlet ? ("thôn, xóm", "hamlets") : ("xã", "communes");
        var overdue = places.Where(p => p.Overdue > Money.Zero).ToList();
        var total = overdue.Aggregate(Money.Zero, (sum, p) => sum + p.Overdue);
        var most = overdue.MaxBy(p => p.Overdue);
        return (places.Count, overdue.Count) switch
        {
            (0, _) => new($"Chưa có dư nợ để so sánh các {vi}", $"There are no balances to compare {en} by"),
            (_, 0) => new($"Không {vi} nào có nợ quá hạn", $"None of the {en} has overdue debt"),
            (1, _) => new($"{most!.Name} có nợ quá hạn", $"{most.Name} has overdue debt"),
            (_, 1) => new($"Chỉ {most!.Name} có nợ quá hạn", $"Only {most.Name} has overdue debt"),
            _ when most!.Overdue + most.Overdue > total =>
                new($"{most.Name} chiếm hơn nửa nợ quá hạn", $"More than half of the overdue debt is in {most.Name}"),
            _ =>
                new(
                    $"{overdue.Count} trong {places.Count} {vi} có nợ quá hạn",
                    $"{overdue.Count} of {places.Count} {en} have overdue debt"),
        };
    }
}
