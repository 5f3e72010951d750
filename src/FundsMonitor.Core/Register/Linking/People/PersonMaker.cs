using System.Collections.Concurrent;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Register.Linking.Names;

namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>Prepares persons: cuts names, reads ids, pools rows. Safe for several threads.</summary>
internal sealed class PersonMaker
{
    private readonly NameTable names = new();
    private readonly ConcurrentDictionary<string, int> hamlets = new(StringComparer.Ordinal);

    /// <summary>Prepares one person.</summary>
    /// <param name="side">All rows of him.</param>
    /// <param name="home">Of a member: his commune.</param>
    /// <param name="known">Ids that replaced others.</param>
    /// <param name="cut">Names cut before: a head's name stands on every row of his household.</param>
    public Person Make(LinkSide side, RegisterCommune? home, LinkKnowledge known, Dictionary<string, PersonName> cut)
    {
        var rows = side.Rows;
        var ids = Ids(rows);
        var births = Births(rows);
        var years = YearsOfIds(ids);
        if (births.Length == 0 && years.Length > 0)
        {
            births = [.. years.Select(y => y * 10_000)];
            years = [];
        }

        return new()
        {
            Side = side,
            Home = home,
            Names = Names(rows, r => r.Name, cut) is { Length: > 0 } written ? written : [PersonName.None],
            Ids = ids,
            Aliases = Aliases(rows, known),
            Births = births,
            YearsOfIds = years.Length == 0 ? [] : [.. years.Where(y => !births.Any(b => b / 10_000 == y))],
            Sex = SexOf(rows, ids),
            Spouses = Names(rows, r => r.SpouseName, cut),
            Heads = Names(rows, r => r.HeadName, cut),
            Hamlets = Hamlets(rows),
        };
    }

    private PersonName[] Names(ReadOnlySpan<PersonRow> rows, Func<PersonRow, string?> written, Dictionary<string, PersonName> cut)
    {
        PersonName[] found = [];
        var spellings = rows.Length == 1 ? [written(rows[0])] : Spellings(rows, written);
        foreach (var spelling in spellings)
        {
            var name = Cut(spelling, cut);
            if (name.Parts.Length > 0 && !found.Any(f => f.Key == name.Key && f.Parts.SequenceEqual(name.Parts)))
            {
                found = [.. found, name];
            }
        }

        return found;
    }

    // In an order of their own: of two spellings that fit as well, the same one is named however the rows come.
    private static string?[] Spellings(ReadOnlySpan<PersonRow> rows, Func<PersonRow, string?> written)
    {
        var all = new string?[rows.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = written(rows[i]);
        }

        Array.Sort(all, StringComparer.Ordinal);
        return all;
    }

    private PersonName Cut(string? written, Dictionary<string, PersonName> cut)
    {
        if (string.IsNullOrEmpty(written))
        {
            return PersonName.None;
        }

        if (!cut.TryGetValue(written, out var name))
        {
            cut[written] = name = names.Parse(written);
        }

        return name;
    }

    private static long[] Ids(ReadOnlySpan<PersonRow> rows)
    {
        long[] found = [];
        foreach (var row in rows)
        {
            var id = CitizenNumber.Of(row.CitizenId);
            if (id > 0 && !found.Contains(id))
            {
                found = [.. found, id];
            }
        }

        return found;
    }

    private static long[] Aliases(ReadOnlySpan<PersonRow> rows, LinkKnowledge known)
    {
        if (known.NewIdOf.Count == 0)
        {
            return [];
        }

        var found = new List<long>();
        foreach (var row in rows)
        {
            found.AddRange(known.OtherIdsOf(row.CitizenId).Select(CitizenNumber.Of));
        }

        return [.. found.Where(id => id > 0).Distinct()];
    }

    // A year alone says nothing more where the day is known too. 1 January is what forms print for a year alone.
    private static int[] Births(ReadOnlySpan<PersonRow> rows)
    {
        int[] found = [];
        foreach (var row in rows)
        {
            var birth = row.BirthDate is { } day
                ? (day.Year * 10_000) + (day is { Day: 1, Month: 1 } ? 0 : (day.Month * 100) + day.Day)
                : row.BirthYear * 10_000;
            if (birth > 0 && !found.Contains(birth))
            {
                found = [.. found, birth];
            }
        }

        return found.Length < 2 ? found
            : [.. found.Where(b => b % 10_000 > 0 || !found.Any(f => f > b && f / 10_000 == b / 10_000)).Order()];
    }

    private static int[] YearsOfIds(long[] ids) =>
        !ids.Any(CitizenNumber.IsNew) ? [] : [.. ids.Select(CitizenNumber.YearOf).Where(y => y > 0).Distinct().Order()];

    private static Sex SexOf(ReadOnlySpan<PersonRow> rows, long[] ids)
    {
        var sex = Sex.Unknown;
        foreach (var row in rows)
        {
            if (row.Sex != Sex.Unknown && sex != Sex.Unknown && row.Sex != sex)
            {
                return Sex.Unknown;
            }

            sex = row.Sex == Sex.Unknown ? sex : row.Sex;
        }

        foreach (var id in ids)
        {
            var said = CitizenNumber.SexOf(id);
            if (said != Sex.Unknown && sex != Sex.Unknown && said != sex)
            {
                return Sex.Unknown;
            }

            sex = said == Sex.Unknown ? sex : said;
        }

        return sex;
    }

    private int[] Hamlets(ReadOnlySpan<PersonRow> rows)
    {
        int[] found = [];
        foreach (var row in rows)
        {
            if (!string.IsNullOrWhiteSpace(row.Hamlet)
                && hamlets.GetOrAdd(row.Hamlet, h => names.NumberOf(WrittenPlace.Hamlet(h))) is var hamlet && !found.Contains(hamlet))
            {
                found = [.. found, hamlet];
            }
        }

        return found;
    }
}
