using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Keeping;

/// <summary>Where and when a plan's figures are looked at.</summary>
/// <param name="Places">The commune, or the district with its communes.</param>
/// <param name="Month">The month of the balances.</param>
internal sealed record PlanMoment(IReadOnlyList<string> Places, Month Month);

/// <summary>A version as far as figures depend on it: it is reconciled anew whenever its rows changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Office">6 digits.</param>
/// <param name="Stamp">When it was reconciled; null where that is still to come.</param>
internal sealed record BasisVersion(int Id, string Office, DateTime? Stamp);

/// <summary>What the figures of some plans rest on, read for all of them at once: so few rows that they are read for every page.</summary>
internal sealed class PlanBasis
{
    private ILookup<string, (int Id, int Period)> registers = Enumerable.Empty<(string, int, int)>().ToLookup(r => "", r => (0, 0));
    private ILookup<int, BasisVersion> loans = Enumerable.Empty<BasisVersion>().ToLookup(_ => 0);
    private readonly Dictionary<Month, ILookup<string, int>> lent = [];

    private PlanBasis()
    {
    }

    /// <summary>What is linked in the registers.</summary>
    public IReadOnlyDictionary<int, LinkStamp> Links { get; private set; } = new Dictionary<int, LinkStamp>();

    /// <param name="db">A context.</param>
    /// <param name="sums">Says which versions have loans where.</param>
    /// <param name="limit">Whose registers may be read.</param>
    /// <param name="moments">Everything that will be asked for.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<PlanBasis> ReadAsync(
        FundsDb db, KeptLoanSums sums, AreaLimit limit, IReadOnlyCollection<PlanMoment> moments, CancellationToken cancel)
    {
        var basis = new PlanBasis();
        if (moments.Count == 0)
        {
            return basis;
        }

        var places = moments.SelectMany(m => m.Places).Distinct().ToList();
        var last = moments.Max(m => m.Month.Year);
        var lists = await db.FileVersions
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current)
            .Where(v => v.Period <= last && places.Contains(v.CommuneCode))
            .Within(limit).Select(v => new { v.Id, v.CommuneCode, v.Period }).ToListAsync(cancel);
        basis.registers = lists.ToLookup(v => v.CommuneCode, v => (v.Id, v.Period));
        basis.Links = await LinkStamp.ReadAsync(db, [.. moments.SelectMany(basis.RegistersOf).Distinct()], cancel);
        var periods = moments.Select(m => m.Month.Key).Distinct().ToList();
        basis.loans = (await db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && periods.Contains(v.Period))
            .Select(v => new { v.Period, Version = new BasisVersion(v.Id, v.OfficeCode, v.ReconciledAtUtc) }).ToListAsync(cancel))
            .ToLookup(v => v.Period, v => v.Version);
        foreach (var month in moments.Select(m => m.Month).Distinct())
        {
            var all = await sums.ReadAsync(db, new(AreaLimit.None, AreaLimit.None), (month, month), cancel);
            basis.lent[month] = all.Select(s => (s.CommuneCode, s.VersionId)).Distinct().ToLookup(s => s.CommuneCode, s => s.VersionId);
        }

        return basis;
    }

    /// <summary>Whether an accepted loan file of the month has loans of the places.</summary>
    public bool HasLoans(PlanMoment at) => at.Places.Any(lent[at.Month].Contains);

    /// <summary>The loan files of the month that have loans of the places.</summary>
    public IReadOnlyList<BasisVersion> LoansOf(PlanMoment at)
    {
        var versions = at.Places.SelectMany(p => lent[at.Month][p]).ToHashSet();
        return [.. loans[at.Month.Key].Where(v => versions.Contains(v.Id))];
    }

    /// <summary>The loan files of these offices in the month.</summary>
    public IReadOnlyList<BasisVersion> LoansOf(PlanMoment at, IReadOnlyCollection<string> offices) =>
        [.. loans[at.Month.Key].Where(v => offices.Contains(v.Office))];

    /// <summary>The registers in force and what is linked in them, as one text.</summary>
    public string RegistersText(PlanMoment at) => string.Join(';', RegistersOf(at).Order().Select(r => string.Create(
        CultureInfo.InvariantCulture, $"{r}:{Links[r].Links}:{Links[r].LinkIds}")));

    /// <summary>Versions as one text; null where one waits to be reconciled: its rows may change until then.</summary>
    public static string? TextOf(IReadOnlyList<BasisVersion> versions) => versions.Any(v => v.Stamp is null)
        ? null
        : string.Join(';', versions.OrderBy(v => v.Id).Select(v => string.Create(
            CultureInfo.InvariantCulture, $"{v.Id}:{v.Stamp!.Value.Ticks}")));

    /// <summary>By what a share is counted.</summary>
    public CoverageBasis CoverageOf(PlanMoment at) =>
        new(at.Month, [.. RegistersOf(at)], [.. loans[at.Month.Key].Select(v => v.Id)]) { HasLoans = HasLoans(at) };

    /// <summary>Of each commune that of the latest year that is not after the month's.</summary>
    private IEnumerable<int> RegistersOf(PlanMoment at) => at.Places.Distinct().SelectMany(place =>
    {
        var known = registers[place].Where(r => r.Period <= at.Month.Year).ToList();
        return known.Where(r => r.Period == known.Max(other => other.Period)).Select(r => r.Id);
    });
}
