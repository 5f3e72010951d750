using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>The accepted registers of some communes; their members are read only where somebody is looked for in them.</summary>
internal sealed class Registers
{
    private readonly ILookup<string, RegisterPeriod> byCommune;
    private readonly IReadOnlyDictionary<string, string> districts;

    private Registers(
        IReadOnlyList<FileVersion> versions, ILookup<int, DatesOfClass> dates, IReadOnlyDictionary<string, string> districts)
    {
        this.districts = districts;
        Waiting = [.. versions.Where(v => v.ReconciledAtUtc is null).Select(v => new KnownVersion(v.Id, v.Kind, v.Period, v.State, false))];
        var current = versions.Where(v => v.State == VersionState.Current).ToList();
        VersionIds = [.. current.Select(v => v.Id).Order()];
        byCommune = current.GroupBy(v => v.CommuneCode)
            .SelectMany(g => RegisterPeriod.InSequence([.. g.Select(v => Period(v, [.. dates[v.Id]]))]).Select(p => (g.Key, Period: p)))
            .ToLookup(p => p.Key, p => p.Period);
        Periods = byCommune.SelectMany(g => g).ToDictionary(p => p.VersionId);
    }

    /// <summary>Current versions.</summary>
    public IReadOnlyList<int> VersionIds { get; }

    /// <summary>Versions, also those taken back, that wait to be reconciled.</summary>
    public IReadOnlyList<KnownVersion> Waiting { get; }

    /// <summary>From when until when each version holds.</summary>
    public IReadOnlyDictionary<int, RegisterPeriod> Periods { get; }

    /// <summary>District of a commune before July 2025, or empty.</summary>
    public string DistrictOf(string commune) => districts.GetValueOrDefault(commune, "");

    /// <summary>Registers in which the commune's households stand: its own, and its district's.</summary>
    public IReadOnlyList<RegisterPeriod> Of(string commune) =>
        [.. byCommune[commune], .. DistrictOf(commune) is { Length: > 0 } d ? byCommune[d] : []];

    public static async Task<Registers> ReadAsync(FundsDb db, IReadOnlyCollection<string> communes, CancellationToken cancel)
    {
        var districts = (await db.Communes.AsNoTracking().Where(c => communes.Contains(c.Code) && c.DistrictCode != "").ToListAsync(cancel))
            .OrderBy(c => c.From).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.DistrictCode);
        string[] codes = [.. communes.Concat(districts.Values).Where(c => c.Length > 0).Distinct()];
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => v.Kind == FileKind.Register && v.State != VersionState.Loading && codes.Contains(v.CommuneCode))
            .ToListAsync(cancel);
        var ids = versions.Where(v => v.State == VersionState.Current).Select(v => v.Id).ToList();
        var dates = await db.Members.Where(m => ids.Contains(m.VersionId))
            .GroupBy(m => new { m.VersionId, Escaped = m.Class == HouseholdClass.NewlyEscaped })
            .Select(g => new DatesOfClass(
                g.Key.VersionId, g.Key.Escaped, g.Min(m => m.ClassFrom), g.Max(m => m.ClassTo), g.Count(m => m.ClassTo == null)))
            .ToListAsync(cancel);
        return new(versions, dates.ToLookup(d => d.VersionId), districts);
    }

    // The newly escaped carry the date they left; the list itself begins with its poor and near-poor.
    private static RegisterPeriod Period(FileVersion version, IReadOnlyList<DatesOfClass> dates)
    {
        var dated = dates.OrderBy(d => d.Escaped).FirstOrDefault();
        return dated is null
            ? new(version.Id, version.Period, new(version.Period, 1, 1), new(version.Period, 12, 31))
            : new(version.Id, version.Period, dated.From, dated.Open == 0 ? dated.To : null);
    }

    /// <summary>The dates of one version's newly escaped, or of all its other members.</summary>
    private sealed record DatesOfClass(int VersionId, bool Escaped, DateOnly From, DateOnly? To, int Open);
}
