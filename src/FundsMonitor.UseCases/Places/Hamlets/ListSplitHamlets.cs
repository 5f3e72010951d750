using FundsMonitor.Core;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Hamlets;

/// <summary>A hamlet in the list.</summary>
/// <param name="Row">The hamlet.</param>
/// <param name="Commune">Name of its commune then.</param>
/// <param name="Choices">Communes it may have gone to; empty where its commune was not split.</param>
/// <param name="SameAs">Name of the hamlet that is meant; empty where it is the hamlet itself.</param>
/// <param name="Others">Other hamlets of the commune that it may be the same as.</param>
public sealed record HamletItem(
    Hamlet Row, string Commune, IReadOnlyList<Territory> Choices, string SameAs, IReadOnlyList<Hamlet> Others);

/// <summary>Hamlets as files name them, page by page; those whose commune was split and that nobody has placed come first.</summary>
public sealed class ListSplitHamlets(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="onlySplit">Only hamlets of communes that were split.</param>
    /// <param name="text">A part of the name with or without marks, or the beginning of the commune's code; empty for all.</param>
    /// <param name="page">The part that is asked for.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<HamletItem>> RunAsync(bool onlySplit, string text, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var split = db.PlaceChanges.Where(c => c.On <= today && c.Extent != ChangeExtent.Kept)
            .GroupBy(c => new { c.OldCode, c.On }).Where(g => g.Count() > 1).Select(g => g.Key.OldCode);
        var rows = db.Hamlets.AsNoTracking();
        rows = onlySplit ? rows.Where(h => split.Contains(h.CommuneCode)) : rows;
        text = text.Trim();
        if (text.Length > 0)
        {
            var found = await FoldedNames.HoldingAsync(rows.Select(h => h.Name), text, cancel);
            rows = rows.Where(h => EF.Parameter(found).Contains(h.Name) || h.CommuneCode.StartsWith(text));
        }

        var slice = await rows.OrderBy(h => h.NewCommuneCode != "" || h.SameAsId != null).ThenBy(h => h.CommuneCode).ThenBy(h => h.Name)
            .ThenBy(h => h.Id).ToPageAsync(page, cancel);
        var codes = slice.Items.Select(h => h.CommuneCode).Distinct().ToList();
        var succession = await SuccessionReading.ReadAsync(db, codes, today, cancel);
        var others = (await db.Hamlets.AsNoTracking().Where(h => codes.Contains(h.CommuneCode)).ToListAsync(cancel))
            .ToLookup(h => h.CommuneCode);
        return slice.Shown(h => Shown(h, succession, [.. others[h.CommuneCode]]));
    }

    private static HamletItem Shown(Hamlet hamlet, Succession succession, List<Hamlet> all)
    {
        var place = succession.At(hamlet.CommuneCode, hamlet.From);
        var now = place is null ? [] : succession.Now(place);
        return new(
            hamlet,
            place?.Name ?? hamlet.CommuneCode,
            now.Any(n => n.Share == PlaceShare.Part) ? [.. now.Select(n => n.Place)] : [],
            all.Find(o => o.Id == hamlet.SameAsId)?.Name ?? "",
            [
                .. all.Where(o => o.Id != hamlet.Id && o.SameAsId is null && succession.At(o.CommuneCode, o.From) == place)
                    .OrderBy(o => o.Name, StringComparer.Ordinal),
            ]);
    }
}
