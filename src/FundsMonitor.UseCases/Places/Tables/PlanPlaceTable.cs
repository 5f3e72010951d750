using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Tables;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>Compares a table with what is known.</summary>
internal sealed class PlanPlaceTable
{
    /// <summary>The list of communes that the program counts from.</summary>
    private static readonly DateOnly FirstList = new(2004, 1, 1);

    private readonly PlaceTable table;
    private readonly ILookup<string, Commune> communes;
    private readonly ILookup<string, Province> provinces;
    private readonly Dictionary<(string Old, string New, DateOnly On), PlaceChange> changes;
    private readonly List<PlaceTableProblem> contradictions = [];
    private int known;

    private PlanPlaceTable(
        PlaceTable table, IEnumerable<Commune> communes, IEnumerable<Province> provinces, IEnumerable<PlaceChange> changes)
    {
        this.table = table;
        this.communes = communes.ToLookup(c => c.Code);
        this.provinces = provinces.ToLookup(p => p.Code);
        this.changes = changes.ToDictionary(c => (c.OldCode, c.NewCode, c.On));
    }

    private DateOnly LastOfOld => table.On.AddDays(-1);

    public static async Task<PlaceTablePlan> ReadAsync(FundsDb db, PlaceTable table, CancellationToken cancel) => new PlanPlaceTable(
        table,
        await db.Communes.AsNoTracking().ToListAsync(cancel),
        await db.Provinces.AsNoTracking().ToListAsync(cancel),
        await db.PlaceChanges.AsNoTracking().Where(c => c.On == table.On).ToListAsync(cancel)).Plan();

    private PlaceTablePlan Plan()
    {
        var added = Provinces().ToList();
        var rows = table.Rows.Where(r => r.Old.Code.Length > 0).ToList();
        var units = Units(rows).Select(u => (u.Row, u.Unit, Is: Compare(u.Row, u.Unit))).ToList();
        return new()
        {
            Table = table,
            Provinces = added,
            Communes = [.. units.Where(u => u.Is == Standing.New).Select(u => u.Unit)],
            Named = [.. units.Where(u => u.Is == Standing.FromFiles).Select(u => u.Unit)],
            Changes = [.. Changes(rows)],
            Known = known,
            Contradictions = [.. contradictions.OrderBy(c => c.Row)],
        };
    }

    /// <summary>New communes, old communes, districts; each once.</summary>
    private IEnumerable<(int Row, Commune Unit)> Units(IReadOnlyList<PlaceTableRow> rows)
    {
        foreach (var row in table.Rows.DistinctBy(r => r.New.Code))
        {
            yield return (row.Row, new() { Code = row.New.Code, Name = row.New.Name, Province = row.Province.Name, From = table.On });
        }

        foreach (var row in rows.DistinctBy(r => r.Old.Code))
        {
            yield return (row.Row, Before(row.Old, row.OldProvince, row.District));
        }

        foreach (var row in rows.DistinctBy(r => r.District.Code))
        {
            yield return (row.Row, Before(row.District, row.OldProvince, null));
        }
    }

    private Commune Before(WrittenUnit unit, WrittenUnit province, WrittenUnit? district) => new()
    {
        Code = unit.Code,
        Name = unit.Name,
        Province = province.Name,
        DistrictCode = district?.Code ?? "",
        District = district?.Name ?? "",
        From = FirstList,
        To = LastOfOld,
    };

    private Standing Compare(int row, Commune unit)
    {
        var day = unit.To ?? unit.From;
        var all = communes[unit.Code].ToList();
        var there = all.Where(c => c.From <= day && (c.To is null || c.To >= day) && IsNamed(c)).MaxBy(c => c.From);
        var sameDay = all.Find(c => c.From == unit.From);
        if (there is not null && SameName(there, unit) && (unit.District.Length == 0 || there.DistrictCode == unit.DistrictCode))
        {
            known++;
            return Standing.Known;
        }

        // A commune of old that is listed without an end is ended by the change.
        var replaced = there is null || (unit.To is null && there.From < unit.From && there.To is null);
        return !replaced ? Contradict(row, unit, there!)
            : sameDay is null ? Standing.New
            : IsNamed(sameDay) ? Contradict(row, unit, sameDay) : Standing.FromFiles;
    }

    private Standing Contradict(int row, Commune unit, Commune there)
    {
        contradictions.Add(new(row, "", new(
            $"Mã {unit.Code}: bảng ghi {Described(unit)}, đang biết là {Described(there)}. Giữ điều đang biết.",
            $"Code {unit.Code}: the table says {Described(unit)}, known is {Described(there)}. What is known stays.")));
        return Standing.Contradicted;
    }

    private static string Described(Commune unit) =>
        unit.District.Length > 0 ? $"\"{unit.Name}\", {unit.District} ({unit.DistrictCode})" : $"\"{unit.Name}\"";

    /// <summary>A commune taken from a file has its code for a name until somebody says more.</summary>
    private static bool IsNamed(Commune commune) => commune.Confirmed || commune.Name != commune.Code;

    private static bool SameName(Commune one, Commune other) => SearchText.Of(one.Name) == SearchText.Of(other.Name);

    private IEnumerable<PlaceChange> Changes(IReadOnlyList<PlaceTableRow> rows)
    {
        foreach (var row in rows)
        {
            if (!changes.TryGetValue((row.Old.Code, row.New.Code, table.On), out var there))
            {
                yield return new()
                {
                    OldCode = row.Old.Code,
                    NewCode = row.New.Code,
                    On = table.On,
                    Extent = row.Extent,
                    Note = row.Note,
                };
            }
            else if (there.Extent == row.Extent)
            {
                known++;
            }
            else
            {
                contradictions.Add(new(row.Row, "", new(
                    $"{row.Old.Name} ({row.Old.Code}) vào {row.New.Name}: bảng ghi \"{row.Note}\", đang biết \"{there.Note}\". "
                    + "Giữ điều đang biết.",
                    $"{row.Old.Name} ({row.Old.Code}) into {row.New.Name}: the table says \"{row.Note}\", known is \"{there.Note}\". "
                    + "What is known stays.")));
            }
        }
    }

    private IEnumerable<Province> Provinces()
    {
        var now = Named(table.Rows.Select(r => r.Province));
        var before = Named(table.Rows.Select(r => r.OldProvince));
        foreach (var code in now.Keys.Union(before.Keys).Order(StringComparer.Ordinal))
        {
            var (old, @new) = (before.GetValueOrDefault(code), now.GetValueOrDefault(code));
            var same = old is not null && @new is not null && SearchText.Of(old) == SearchText.Of(@new);
            Province?[] wanted =
            [
                old is null ? null : new() { Code = code, Name = old, From = FirstList, To = same ? null : LastOfOld },
                @new is null || same ? null : new() { Code = code, Name = @new, From = table.On },
            ];
            foreach (var province in wanted.OfType<Province>().Where(p => IsNew(p, p.To ?? table.On)))
            {
                yield return province;
            }
        }
    }

    private bool IsNew(Province province, DateOnly day)
    {
        var there = provinces[province.Code].FirstOrDefault(p => p.From <= day && (p.To is null || p.To >= day));
        if (there is null)
        {
            return true;
        }

        if (SearchText.Of(there.Name) == SearchText.Of(province.Name))
        {
            known++;
        }
        else
        {
            contradictions.Add(new(0, "", new(
                $"Mã tỉnh {province.Code}: bảng ghi \"{province.Name}\", đang biết \"{there.Name}\". Giữ điều đang biết.",
                $"Province code {province.Code}: the table says \"{province.Name}\", known is \"{there.Name}\". What is known stays.")));
        }

        return false;
    }

    /// <summary>The name most rows write.</summary>
    private static Dictionary<string, string> Named(IEnumerable<WrittenUnit> units) => units.GroupBy(u => u.Code)
        .ToDictionary(g => g.Key, g => g.GroupBy(u => u.Name).OrderByDescending(n => n.Count()).First().Key);

    private enum Standing
    {
        New,
        Known,
        FromFiles,
        Contradicted,
    }
}
