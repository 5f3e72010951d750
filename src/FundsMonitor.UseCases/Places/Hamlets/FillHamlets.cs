using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Hamlets;

/// <summary>Notes the hamlets that loan files and registers name, as they write them, with the time in which they do.</summary>
/// <remarks>What a person said of a hamlet stays; one that files no longer name stays too.</remarks>
public sealed class FillHamlets(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int LastMonth = 12;

    /// <param name="officeOrCommune">6 digits for the loans of an office, 5 or 3 for registers; null for everything.</param>
    /// <param name="cancel">Stops and leaves all as it is.</param>
    /// <returns>How many hamlets are new.</returns>
    public async Task<int> RunAsync(string? officeOrCommune, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await SeenAsync(db, officeOrCommune, cancel);
        var codes = seen.Select(s => s.Commune).Distinct().ToList();
        var succession = await SuccessionReading.ReadAsync(db, codes, VietnamDay.Of(clock.GetUtcNow()), cancel);
        var known = (await db.Hamlets.Where(h => codes.Contains(h.CommuneCode)).ToListAsync(cancel))
            .ToLookup(h => (h.CommuneCode, h.Name));
        var added = 0;
        foreach (var named in seen.GroupBy(s => (s.Commune, s.Name, Era: succession.At(s.Commune, s.From)?.From)))
        {
            var (from, to) = (named.Min(n => n.From), named.Max(n => n.To));
            var there = known[(named.Key.Commune, named.Key.Name)]
                .FirstOrDefault(h => succession.At(h.CommuneCode, h.From)?.From == named.Key.Era);
            if (there is null)
            {
                db.Hamlets.Add(new() { CommuneCode = named.Key.Commune, Name = named.Key.Name, From = from, To = to });
                added++;
            }
            else
            {
                there.From = from < there.From ? from : there.From;
                there.To = to > there.To ? to : there.To;
            }
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }

    private static async Task<List<Seen>> SeenAsync(FundsDb db, string? scope, CancellationToken cancel)
    {
        var current = db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id);
        var loans = await db.LoanSummaries
            .Where(s => s.CommuneCode != "" && s.HamletName != "" && current.Contains(s.VersionId))
            .Where(s => scope == null || s.OfficeCode == scope)
            .GroupBy(s => new { s.CommuneCode, s.HamletName, s.Month })
            .Select(g => new { g.Key.CommuneCode, g.Key.HamletName, g.Key.Month }).ToListAsync(cancel);
        var households = await db.Households
            .Where(h => h.CommuneCode != "" && h.HamletName != "" && h.RegisterYear > 0 && current.Contains(h.VersionId))
            .Where(h => scope == null || h.CommuneCode == scope)
            .GroupBy(h => new { h.CommuneCode, h.HamletName, h.RegisterYear })
            .Select(g => new { g.Key.CommuneCode, g.Key.HamletName, g.Key.RegisterYear }).ToListAsync(cancel);
        return
        [
            .. loans.Select(l => new Seen(l.CommuneCode, l.HamletName, l.Month.FirstDay, l.Month.LastDay)),
            .. households.Select(h => new Seen(
                h.CommuneCode, h.HamletName, new(h.RegisterYear, 1, 1), new Month(h.RegisterYear, LastMonth).LastDay)),
        ];
    }

    private sealed record Seen(string Commune, string Name, DateOnly From, DateOnly To);
}
