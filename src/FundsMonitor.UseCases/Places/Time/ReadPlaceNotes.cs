using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Time;

/// <summary>An earlier commune of one that is shown as it is now.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPart">Whether only a part of it lies in the new one.</param>
/// <param name="HasFigures">Whether anything of it is stored that the reader may see.</param>
public sealed record PastCommune(string Code, string Name, bool IsPart, bool HasFigures);

/// <summary>A commune of today that takes in more than the area that is looked at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outside">Names of its earlier communes outside the area.</param>
public sealed record WiderCommune(string Name, IReadOnlyList<string> Outside);

/// <summary>What must be said where figures are shown in the communes of today.</summary>
/// <param name="Commune">Name of the commune that is looked at; empty for a wider area.</param>
/// <param name="Since">Its first day.</param>
/// <param name="Past">What it came from.</param>
/// <param name="Wider">Communes whose figures here are not all of theirs.</param>
/// <param name="UnplacedHouseholds">Households of split communes whose hamlet nobody has placed.</param>
/// <param name="UnplacedBalance">Balance of loans in such hamlets.</param>
public sealed record PlaceNotes(
    string Commune, DateOnly Since, IReadOnlyList<PastCommune> Past, IReadOnlyList<WiderCommune> Wider, int UnplacedHouseholds,
    Money UnplacedBalance);

/// <summary>Reads what a page in the communes of today leaves out or does not know.</summary>
public sealed class ReadPlaceNotes(IDbContextFactory<FundsDb> databases)
{
    /// <param name="reader">Who looks.</param>
    /// <param name="fold">What became of the communes.</param>
    /// <param name="area">The chosen area: its code and what it means.</param>
    /// <param name="month">The chosen month.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<PlaceNotes> RunAsync(
        Reader reader, PlaceFold fold, (string Code, AreaLimit Limit, Month? Month) area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var past = area.Code.Length == 5 ? fold.Past(area.Code) : null;
        var codes = past?.Before.Select(b => b.Place.Code).ToList() ?? [];
        var stored = codes.Count == 0 ? [] : await StoredAsync(db, reader, codes, cancel);
        var split = past?.Before.Where(b => b.Share == PlaceShare.Part).Select(b => b.Place).ToList()
            ?? (area.Limit.Everything ? [] : fold.SplitAmong(area.Limit.Communes).ToList());
        var (households, balance) = split.Count == 0 || area.Month is not { } month
            ? (0, Money.Zero)
            : await UnplacedAsync(db, fold, (split, month), cancel);
        return new(
            past?.Place.Name ?? "",
            past?.Place.From ?? default,
            [.. past?.Before.Select(b => new PastCommune(
                b.Place.Code, b.Place.Name, b.Share == PlaceShare.Part, stored.Contains(b.Place.Code))) ?? []],
            past is null && !area.Limit.Everything ? fold.WiderThan(area.Limit.Communes) : [],
            households,
            balance);
    }

    private static async Task<HashSet<string>> StoredAsync(FundsDb db, Reader reader, List<string> codes, CancellationToken cancel) =>
        await db.FileVersions.Within(reader.Limit).Where(v => v.State == VersionState.Current && codes.Contains(v.CommuneCode))
            .Select(v => v.CommuneCode)
            .Union(db.LoanSummaries.Within(reader.Limit).Where(s => codes.Contains(s.CommuneCode)).Select(s => s.CommuneCode))
            .ToHashSetAsync(cancel);

    /// <summary>Only the sums are given, whoever asks: in which commune these households are, nobody knows.</summary>
    private static async Task<(int Households, Money Balance)> UnplacedAsync(
        FundsDb db, PlaceFold fold, (List<Territory> Split, Month Month) what, CancellationToken cancel)
    {
        var codes = what.Split.Select(s => s.Code).ToList();
        var (month, year) = (what.Month, what.Month.Year);
        var current = db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id);
        var loans = await db.LoanSummaries.Where(s => codes.Contains(s.CommuneCode) && s.Month == month && current.Contains(s.VersionId))
            .GroupBy(s => new { s.CommuneCode, s.HamletName })
            .Select(g => new { g.Key.CommuneCode, g.Key.HamletName, Balance = g.Sum(s => (long)s.Balance) }).ToListAsync(cancel);
        var households = await db.Households
            .Where(h => codes.Contains(h.CommuneCode) && h.RegisterYear == year && current.Contains(h.VersionId))
            .GroupBy(h => new { h.CommuneCode, h.HamletName })
            .Select(g => new { g.Key.CommuneCode, g.Key.HamletName, Count = g.Count() }).ToListAsync(cancel);
        return (
            households.Where(h => fold.Of(h.CommuneCode, new(year, 1, 1), h.HamletName) == PlaceFold.Unknown).Sum(h => h.Count),
            Money.FromDong(
                loans.Where(l => fold.Of(l.CommuneCode, month.LastDay, l.HamletName) == PlaceFold.Unknown).Sum(l => l.Balance)));
    }
}
