using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>A member in the columns that linking and the eligibility rules need.</summary>
internal sealed record RegisterMember(long Id, int VersionId, int RowNumber, string HouseholdCode)
{
    public required PersonRow Person { get; init; }

    public required HouseholdClass Class { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }
}

/// <summary>The accepted registers of some communes.</summary>
internal sealed class Registers
{
    private readonly ILookup<string, RegisterPeriod> byCommune;
    private readonly IReadOnlyDictionary<string, string> districts;

    private Registers(
        IReadOnlyList<FileVersion> versions, IReadOnlyList<RegisterMember> members, IReadOnlyDictionary<string, string> districts)
    {
        this.districts = districts;
        Members = members.ToLookup(m => m.VersionId);
        Waiting = [.. versions.Where(v => v.ReconciledAtUtc is null).Select(v => new KnownVersion(v.Id, v.Kind, v.Period, v.State, false))];
        var current = versions.Where(v => v.State == VersionState.Current).ToList();
        VersionIds = [.. current.Select(v => v.Id)];
        byCommune = current.GroupBy(v => v.CommuneCode)
            .SelectMany(g => RegisterPeriod.InSequence([.. g.Select(v => Period(v, [.. Members[v.Id]]))]).Select(p => (g.Key, Period: p)))
            .ToLookup(p => p.Key, p => p.Period);
        Periods = byCommune.SelectMany(g => g).ToDictionary(p => p.VersionId);
    }

    /// <summary>Current versions.</summary>
    public IReadOnlyList<int> VersionIds { get; }

    /// <summary>Versions, also those taken back, that wait to be reconciled.</summary>
    public IReadOnlyList<KnownVersion> Waiting { get; }

    /// <summary>Members by version.</summary>
    public ILookup<int, RegisterMember> Members { get; }

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
        var members = await db.Members.Where(m => ids.Contains(m.VersionId)).OrderBy(m => m.Id)
            .Select(m => new RegisterMember(m.Id, m.VersionId, m.RowNumber, m.HouseholdCode)
            {
                Person = new PersonRow(m.Name, m.CitizenId, m.BirthDate, m.BirthYear, m.Sex, m.CommuneCode),
                Class = m.Class,
                From = m.ClassFrom,
                To = m.ClassTo,
            })
            .ToListAsync(cancel);
        return new(versions, members, districts);
    }

    // The newly escaped carry the date they left; the list itself begins with its poor and near-poor.
    private static RegisterPeriod Period(FileVersion version, IReadOnlyList<RegisterMember> members)
    {
        var onList = members.Where(m => m.Class != HouseholdClass.NewlyEscaped).ToList();
        var dated = onList.Count > 0 ? onList : [.. members];
        return dated.Count == 0
            ? new(version.Id, version.Period, new(version.Period, 1, 1), new(version.Period, 12, 31))
            : new(version.Id, version.Period, dated.Min(m => m.From), dated.All(m => m.To is not null) ? dated.Max(m => m.To) : null);
    }
}
