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

    /// <summary>How many months in a row, up to this one, the share rose.</summary>
    public int RisingMonths { get; init; }

    /// <summary>The months that may be set against each other, oldest first, this one last.</summary>
    public IReadOnlyList<OverduePoint> Months { get; init; } = [];
}

/// <summary>A place at one of several months' ends.</summary>
/// <param name="Month">The month.</param>
/// <param name="Place">The place then.</param>
public sealed record PlaceMonth(Month Month, PlaceBalance Place);

/// <summary>The chart that compares communes or hamlets by overdue share.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Level">What the places are.</param>
/// <param name="Places">Places with a balance, largest overdue share first.</param>
public sealed record PlacesCompared(Bilingual Title, PlaceLevel Level, IReadOnlyList<PlaceBalance> Places)
{
    /// <summary>The series of the last of these months, each place with how its share rose.</summary>
    /// <param name="level">What the places are.</param>
    /// <param name="rows">Rows of several months; those of one place and month are added up.</param>
    /// <param name="comparable">The last months that may be set against each other, oldest first; at least one.</param>
    public static PlacesCompared Of(PlaceLevel level, IEnumerable<PlaceMonth> rows, IReadOnlyList<Month> comparable)
    {
        var places = rows.GroupBy(r => (r.Place.Code, r.Place.Name)).Select(g => InTime(g.Key, [.. g], comparable));
        return Of(level, places);
    }

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

    private static PlaceBalance InTime((string Code, string Name) place, List<PlaceMonth> rows, IReadOnlyList<Month> comparable)
    {
        List<OverduePoint> months =
        [
            .. comparable.Select(month => new OverduePoint(
                month,
                rows.Where(r => r.Month == month).Aggregate(Money.Zero, (sum, r) => sum + r.Place.Balance),
                rows.Where(r => r.Month == month).Aggregate(Money.Zero, (sum, r) => sum + r.Place.Overdue))),
        ];
        return new(place.Code, place.Name, months[^1].Balance, months[^1].Overdue)
        {
            RisingMonths = ComparableMonths.Rising([.. months.Select(m => m.Share)]),
            Months = months,
        };
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
            _ when overdue.Count == places.Count =>
                new(
                    $"Cả {places.Count} {vi} có nợ quá hạn, tỷ lệ cao nhất ở {places[0].Name}",
                    $"All {places.Count} {en} have overdue debt, {places[0].Name} the largest share"),
            _ =>
                new(
                    $"{overdue.Count} trong {places.Count} {vi} có nợ quá hạn",
                    $"{overdue.Count} of {places.Count} {en} have overdue debt"),
        };
    }
}
