using FundsMonitor.Core.Places.Time;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>What only the rows together show: whether a commune is really kept, and where the table contradicts itself.</summary>
internal static class PlaceTableChecks
{
    /// <summary>The rows with their extents settled, and what a person should know of them.</summary>
    public static (IReadOnlyList<PlaceTableRow> Rows, IReadOnlyList<PlaceTableProblem> Notes) Of(IReadOnlyList<PlaceTableRow> read)
    {
        var into = read.GroupBy(r => r.New.Code).ToDictionary(g => g.Key, g => g.Count());
        var rows = read.Select(r => Settled(r, into[r.New.Code] == 1)).ToList();
        return (rows, [.. Notes(rows).OrderBy(n => n.Row)]);
    }

    /// <summary>What cannot be taken: one commune named twice with different extents, or one code with two names.</summary>
    public static IEnumerable<PlaceTableProblem> Faults(IReadOnlyList<PlaceTableRow> rows, PlaceTableHead head)
    {
        foreach (var pair in rows.Where(r => r.Old.Code.Length > 0).GroupBy(r => (r.Old.Code, r.New.Code)).Where(g => g.Count() > 1))
        {
            yield return new(pair.Last().Row, head.Letter(PlaceTableHead.OldCode), PlaceTableWords.Twice(pair.First().Row));
        }

        foreach (var named in rows.GroupBy(r => r.New.Code)
            .Where(g => g.Any(r => !TerritoryBuilder.SameName(r.New.Name, g.First().New.Name))))
        {
            var other = named.First(r => !TerritoryBuilder.SameName(r.New.Name, named.First().New.Name));
            yield return new(other.Row, head.Letter(PlaceTableHead.NewName), PlaceTableWords.TwoNames(named.Key, named.First().New.Name));
        }

        foreach (var named in rows.Where(r => r.Old.Code.Length > 0).GroupBy(r => r.Old.Code)
            .Where(g => g.Any(r => !TerritoryBuilder.SameName(r.Old.Name, g.First().Old.Name))))
        {
            var other = named.First(r => !TerritoryBuilder.SameName(r.Old.Name, named.First().Old.Name));
            yield return new(other.Row, head.Letter(PlaceTableHead.OldName), PlaceTableWords.TwoNames(named.Key, named.First().Old.Name));
        }
    }

    /// <summary>"Kept" holds for a commune that nothing was added to and that has its code still.</summary>
    private static PlaceTableRow Settled(PlaceTableRow row, bool alone) =>
        row.Extent == ChangeExtent.Kept && !(alone && row.Old.Code == row.New.Code) ? row with { Extent = ChangeExtent.Whole } : row;

    private static IEnumerable<PlaceTableProblem> Notes(IReadOnlyList<PlaceTableRow> rows)
    {
        foreach (var row in rows.Where(r => r.Old.Code.Length == 0))
        {
            yield return new(row.Row, "", PlaceTableWords.NoOldCode(row.New.Name));
        }

        foreach (var old in rows.Where(r => r.Old.Code.Length > 0).GroupBy(r => r.Old.Code))
        {
            var all = old.Where(r => r.Extent is ChangeExtent.Whole or ChangeExtent.AllPeople).ToList();
            if (all.Count > 1)
            {
                yield return new(all[1].Row, "", PlaceTableWords.TwiceWhole(all[1].Old.Name, all[0].Row));
            }
            else if (all.Count == 0 && old.Count() == 1 && old.Single().Extent != ChangeExtent.Kept)
            {
                yield return new(old.Single().Row, "", PlaceTableWords.RestUnknown(old.Single().Old.Name));
            }
        }
    }
}
