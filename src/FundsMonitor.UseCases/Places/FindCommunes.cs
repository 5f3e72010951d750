using FundsMonitor.Core;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>A commune in the list of places, with what came before and after it.</summary>
/// <param name="Row">The commune in its dates.</param>
/// <param name="Before">Names of those that went into it on its first day; with "một phần" where it was a part.</param>
/// <param name="After">Names of those it went into.</param>
public sealed record PlaceItem(Commune Row, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>The list of communes and districts with their dates.</summary>
public sealed class FindCommunes(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private static readonly string[] Sortable = [nameof(Commune.Code), nameof(Commune.Province), nameof(Commune.From)];

    /// <param name="text">The beginning of a code, or words of a name with or without marks; empty for all.</param>
    /// <param name="page">The part that is asked for.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<PlaceItem>> RunAsync(string text, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var slice = await Found(await MatchingAsync(db, text.Trim(), cancel), page, cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var succession = await SuccessionReading.ReadAsync(db, [.. slice.Items.Select(c => c.Code)], today, cancel);
        return slice.Shown(c =>
        {
            var place = succession.At(c.Code, c.From);
            return place is null ? new PlaceItem(c, [], []) : new(
                c,
                [.. succession.Predecessors(place).Select(p => Named(p.Place.Name, p.Share))],
                c.To is null ? [] : [.. succession.Successors(place).Select(p => Named(p.Place.Name, p.Share))]);
        });
    }

    /// <summary>A name is searched without marks, which no engine does alike: the names are few enough to be read.</summary>
    private static async Task<IQueryable<Commune>> MatchingAsync(FundsDb db, string text, CancellationToken cancel)
    {
        var all = db.Communes.AsNoTracking();
        if (text.Length == 0)
        {
            return all;
        }

        if (text.All(char.IsAsciiDigit))
        {
            return all.Where(c => c.Code.StartsWith(text));
        }

        var search = SearchText.Of(text);
        var names = await all.Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        var ids = names.Where(n => SearchText.Of(n.Name).Contains(search, StringComparison.Ordinal)).Select(n => n.Id).ToList();
        return all.Where(c => ids.Contains(c.Id));
    }

    private static Task<Page<Commune>> Found(IQueryable<Commune> rows, PageRequest page, CancellationToken cancel) =>
        rows.SortedBy(page, o => o.ThenBy(c => c.Code).ThenBy(c => c.From), Sortable).ToPageAsync(page, cancel);

    private static string Named(string name, Core.Places.Time.PlaceShare share) =>
        share == Core.Places.Time.PlaceShare.Whole ? name : $"{name} (một phần)";
}
