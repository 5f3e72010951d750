using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>What only the rows together show: whether a commune is really kept, and where the table contradicts itself.</summary>
internal static class PlaceTableChecks
{
    /// <summary>The rows that can be taken, with their extents settled, and what a person should know of them and of the others.</summary>
    public static (IReadOnlyList<PlaceTableRow> Rows, IReadOnlyList<PlaceTableProblem> Notes) Of(IReadOnlyList<PlaceTableRow> read)
    {
        var doubtful = TwoNames(read, r => r.New).Concat(TwoNames(read, r => r.Old)).ToList();
        var left = doubtful.Select(d => d.Row).ToHashSet();
        var kept = read.Where(r => !left.Contains(r.Row)).ToList();
        var into = kept.GroupBy(r => r.New.Code).ToDictionary(g => g.Key, g => g.Count());
        var rows = kept.Select(r => Settled(r, into[r.New.Code] == 1)).ToList();
        return (rows, [.. doubtful.Concat(Notes(rows)).OrderBy(n => n.Row)]);
    }

    /// <summary>What cannot be taken: one pair of communes that stands twice.</summary>
    public static IEnumerable<PlaceTableProblem> Faults(IReadOnlyList<PlaceTableRow> rows, PlaceTableHead head) => rows
        .Where(r => r.Old.Code.Length > 0).GroupBy(r => (r.Old.Code, r.New.Code)).Where(g => g.Count() > 1)
        .Select(pair => new PlaceTableProblem(
            pair.Last().Row, head.Letter(PlaceTableHead.OldCode), PlaceTableWords.Twice(pair.First().Row)));

    /// <summary>Rows of a code that stands beside two names: one of them is wrong, and nothing tells which.</summary>
    private static IEnumerable<PlaceTableProblem> TwoNames(IReadOnlyList<PlaceTableRow> rows, Func<PlaceTableRow, WrittenUnit> unit)
    {
        foreach (var code in rows.Where(r => unit(r).Code.Length > 0).GroupBy(r => unit(r).Code))
        {
            var names = code.Select(r => unit(r).Name).DistinctBy(SearchText.Of).ToList();
            foreach (var row in code.Where(_ => names.Count > 1))
            {
                yield return new(row.Row, "", PlaceTableWords.TwoNames(code.Key, string.Join(", ", names)));
            }
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
