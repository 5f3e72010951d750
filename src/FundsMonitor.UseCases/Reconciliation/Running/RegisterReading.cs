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
    private readonly RegisterPlaces places;

    private Registers(IReadOnlyList<FileVersion> versions, ILookup<int, DatesOfClass> dates, RegisterPlaces places)
    {
        this.places = places;
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

    /// <summary>Other codes under which the commune's households may stand in a register.</summary>
    public IReadOnlyList<string> OtherCodesOf(string commune) => places.OtherCodesOf(commune);

    /// <summary>Communes that this one went into, each with its first day: lists from that day on are its own, whoever had the code
    /// before.</summary>
    public IReadOnlyList<(string Code, DateOnly From)> LaterCodesOf(string commune) =>
        [.. places.LaterOf(commune).Select(p => (p.Code, p.From))];

    /// <summary>Registers in which the commune's households stand: its own, its district's, and those of the communes it was made
    /// of.</summary>
    public IReadOnlyList<RegisterPeriod> Of(string commune) =>
        [.. places.OtherCodesOf(commune).Prepend(commune).Distinct().SelectMany(c => byCommune[c])];

    /// <summary>Each commune that this one was made of, with its registers and its district's.</summary>
    public IReadOnlyList<IReadOnlyList<RegisterPeriod>> EarlierOf(string commune) =>
    [
        .. places.EarlierOf(commune).Select(IReadOnlyList<RegisterPeriod> (c) =>
            [.. new[] { c, places.DistrictOf(c) }.Distinct().SelectMany(code => byCommune[code])]),
    ];

    /// <summary>Each commune that this one went into, with the registers of its time.</summary>
    public IReadOnlyList<LaterRegisters> LaterOf(string commune) =>
        [.. LaterCodesOf(commune).Select(p => new LaterRegisters(p.From, [.. byCommune[p.Code].Where(r => r.From >= p.From)]))];

    /// <param name="db">A context of the run.</param>
    /// <param name="communes">Codes of communes or districts.</param>
    /// <param name="day">The day on which the codes are read.</param>
    /// <param name="cancel">Stops between reads.</param>
    public static async Task<Registers> ReadAsync(
        FundsDb db, IReadOnlyCollection<string> communes, DateOnly day, CancellationToken cancel)
    {
        var places = await RegisterPlaces.ReadAsync(db, communes, day, cancel);
        string[] codes = [.. communes.Concat(communes.SelectMany(places.OtherCodesOf))
            .Concat(communes.SelectMany(places.LaterOf).Select(p => p.Code)).Where(c => c.Length > 0).Distinct()];
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => v.Kind == FileKind.Register && v.State != VersionState.Loading && codes.Contains(v.CommuneCode))
            .ToListAsync(cancel);
        var ids = versions.Where(v => v.State == VersionState.Current).Select(v => v.Id).ToList();
        var dates = await db.Members.Where(m => ids.Contains(m.VersionId))
            .GroupBy(m => new { m.VersionId, Escaped = m.Class == HouseholdClass.NewlyEscaped })
            .Select(g => new DatesOfClass(
                g.Key.VersionId, g.Key.Escaped, g.Min(m => m.ClassFrom), g.Max(m => m.ClassTo), g.Count(m => m.ClassTo == null)))
            .ToListAsync(cancel);
        return new(versions, dates.ToLookup(d => d.VersionId), places);
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
