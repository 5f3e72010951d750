using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>What the database holds for one office, commune or district.</summary>
/// <param name="Code">6, 5 or 3 digits.</param>
/// <param name="Name">Its name; empty where it is not known yet.</param>
/// <param name="Kinds">By kind of file, in the order of the screens.</param>
/// <param name="OpenFindings">Findings nobody has decided.</param>
public sealed record PlaceHoldings(string Code, string Name, IReadOnlyList<KindHoldings> Kinds, int OpenFindings);

/// <summary>What the current versions of one kind hold.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Versions">Current versions.</param>
/// <param name="FirstPeriod">yyyymm or yyyy; 0 where the decision alone tells.</param>
/// <param name="LastPeriod">Same.</param>
/// <param name="Rows">Rows in them.</param>
/// <param name="LastTotal">The sum of the versions of the last period: balances of different months do not add up.</param>
public sealed record KindHoldings(FileKind Kind, int Versions, int FirstPeriod, int LastPeriod, int Rows, Money LastTotal);

/// <summary>Lists what each place holds.</summary>
public sealed class ListHoldings(IDbContextFactory<FundsDb> databases)
{
    public async Task<IReadOnlyList<PlaceHoldings>> RunAsync(Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = await db.FileVersions.Within(reader.Limit).Where(v => v.State == VersionState.Current).ToListAsync(cancel);
        var findings = await db.Findings.Within(reader.Limit)
            .Where(f => f.State == FindingState.Open && !ReconciliationRules.OwnLists.Contains(f.Rule))
            .GroupBy(f => new { f.OfficeCode, f.CommuneCode })
            .Select(g => new { g.Key.OfficeCode, g.Key.CommuneCode, Count = g.Count() })
            .ToListAsync(cancel);
        var names = await NamesAsync(db, [.. versions.Select(PlaceOf).Distinct()], cancel);
        return
        [
            .. versions.GroupBy(PlaceOf).OrderBy(p => p.Key.Length).ThenBy(p => p.Key).Select(place => new PlaceHoldings(
                place.Key,
                NameOf(names, place.Key, place.Max(v => v.Period)),
                [.. place.GroupBy(v => v.Kind).OrderBy(k => k.Key).Select(Of)],
                findings.Where(f => f.OfficeCode == place.Key || f.CommuneCode == place.Key).Sum(f => f.Count))),
        ];
    }

    private static string PlaceOf(FileVersion version) => version.OfficeCode.Length > 0 ? version.OfficeCode : version.CommuneCode;

    private static KindHoldings Of(IGrouping<FileKind, FileVersion> kind)
    {
        var last = kind.Max(v => v.Period);
        var total = kind.Where(v => v.Period == last).Aggregate(Money.Zero, (sum, v) => sum + v.Total);
        return new KindHoldings(kind.Key, kind.Count(), kind.Min(v => v.Period), last, kind.Sum(v => v.RowCount), total);
    }

    private static async Task<List<Named>> NamesAsync(FundsDb db, List<string> codes, CancellationToken cancel)
    {
        var offices = await db.Offices.Where(o => codes.Contains(o.Code)).ToListAsync(cancel);
        var communes = await db.Communes.Where(c => codes.Contains(c.Code)).ToListAsync(cancel);
        return
        [
            .. offices.Select(o => new Named(o.Code, o.Name, DateOnly.MinValue)),
            .. communes.Select(c => new Named(c.Code, c.Name, c.From)),
        ];
    }

    /// <summary>A code can mean another territory after a reform: the name is that of the data's time.</summary>
    private static string NameOf(List<Named> names, string code, int period)
    {
        var named = names.Where(n => n.Code == code).OrderBy(n => n.From).ToList();
        var year = period > 9999 ? period / 100 : period;
        return (named.LastOrDefault(n => n.From.Year <= year) ?? named.FirstOrDefault())?.Name ?? "";
    }

    private sealed record Named(string Code, string Name, DateOnly From);
}
