namespace FundsMonitor.Core.Places.Time;

/// <summary>Which commune a code means on a day, and what became of it: follows any number of changes.</summary>
/// <remarks>
/// A code alone says nothing: 15148 was Cẩm Giang until 30 June 2025 and is Cẩm Tú since. A row under a code that nobody has any more
/// is one of the last commune that had it.
/// </remarks>
public sealed class Succession
{
    private readonly Dictionary<string, List<Territory>> byCode;
    private readonly Dictionary<Territory, List<RelatedPlace>> forward = [];
    private readonly Dictionary<Territory, List<RelatedPlace>> back = [];

    /// <param name="communes">The list of communes with dates.</param>
    /// <param name="changes">What became of which.</param>
    public Succession(IEnumerable<Commune> communes, IEnumerable<PlaceChange> changes)
    {
        var all = changes.ToList();
        byCode = TerritoryBuilder.Build(communes, all);
        foreach (var gone in all.Where(c => c.Extent != ChangeExtent.Kept).GroupBy(c => (c.OldCode, c.On)))
        {
            Connect([.. gone]);
        }

        ConnectUnmentioned(all);
    }

    /// <summary>The places the program knows from the start.</summary>
    public static Succession Known { get; } = new(PlaceReference.Communes, ChangeReference.Changes);

    /// <summary>All communes and districts, each in its time.</summary>
    public IEnumerable<Territory> All => byCode.Values.SelectMany(t => t);

    /// <summary>What the code means on the day; null for a code nobody knows.</summary>
    public Territory? At(string code, DateOnly day) =>
        byCode.TryGetValue(code, out var all) ? all.Find(t => t.Holds(code, day)) : null;

    /// <summary>All that had the code, in their order.</summary>
    public IReadOnlyList<Territory> Of(string code) => byCode.GetValueOrDefault(code) ?? [];

    /// <summary>All earlier communes whose land, or a part of it, lies in this one; the nearest first.</summary>
    public IReadOnlyList<RelatedPlace> Predecessors(Territory place) => Follow(place, back);

    /// <summary>All later communes that this one's land went to.</summary>
    public IReadOnlyList<RelatedPlace> Successors(Territory place) => Follow(place, forward);

    /// <summary>Codes under which the people of a commune, read on its day, stood before; its own too where an earlier commune had
    /// it.</summary>
    public IReadOnlyList<string> EarlierCodes(string code, DateOnly day) =>
        At(code, day) is { } place ? [.. Predecessors(place).Select(p => p.Place.Code).Distinct()] : [];

    /// <summary>The communes that had begun by the day and to which the land of a commune, read on that day, went: those of a row that
    /// still has the code of a commune that is no more.</summary>
    public IReadOnlyList<Territory> LaterOf(string code, DateOnly day) =>
        At(code, day) is { } place ? [.. Successors(place).Select(s => s.Place).Where(p => p.From <= day)] : [];

    /// <summary>The communes of today that this one's land lies in: itself where nothing happened to it.</summary>
    public IReadOnlyList<RelatedPlace> Now(Territory place)
    {
        var last = Successors(place).Where(s => !forward.ContainsKey(s.Place)).ToList();
        return last.Count > 0 ? last : [new(place, PlaceShare.Whole)];
    }

    /// <summary>How two codes, each read on its own day, stand to each other; the order of the two does not matter.</summary>
    public PlaceRelation Relate((string Code, DateOnly Day) one, (string Code, DateOnly Day) other)
    {
        if (At(one.Code, one.Day) is not { } a || At(other.Code, other.Day) is not { } b)
        {
            return one.Code == other.Code ? PlaceRelation.Same : PlaceRelation.None;
        }

        if (a == b)
        {
            return PlaceRelation.Same;
        }

        var found = Successors(a).FirstOrDefault(s => s.Place == b) ?? Successors(b).FirstOrDefault(s => s.Place == a);
        return found is null ? PlaceRelation.None : found.Share == PlaceShare.Whole ? PlaceRelation.Within : PlaceRelation.Partly;
    }

    /// <summary>Whether somebody of the one can be somebody of the other: the same commune, or one that went into it, wholly or in
    /// part.</summary>
    public bool CanBeSame((string Code, DateOnly Day) one, (string Code, DateOnly Day) other) =>
        Relate(one, other) != PlaceRelation.None;

    /// <summary>Whether the first, read on its day, went into the second, read on its own, wholly or in part.</summary>
    public bool IsPredecessor((string Code, DateOnly Day) earlier, (string Code, DateOnly Day) later) =>
        At(earlier.Code, earlier.Day) is { } a && At(later.Code, later.Day) is { } b && Successors(a).Any(s => s.Place == b);

    private static List<RelatedPlace> Follow(Territory place, Dictionary<Territory, List<RelatedPlace>> steps)
    {
        var found = new Dictionary<Territory, PlaceShare>();
        var waiting = new Queue<RelatedPlace>([new(place, PlaceShare.Whole)]);
        while (waiting.TryDequeue(out var step))
        {
            foreach (var next in steps.GetValueOrDefault(step.Place) ?? [])
            {
                var share = step.Share == PlaceShare.Whole ? next.Share : PlaceShare.Part;
                if (!found.TryGetValue(next.Place, out var known) || (known == PlaceShare.Part && share == PlaceShare.Whole))
                {
                    found[next.Place] = share;
                    waiting.Enqueue(new(next.Place, share));
                }
            }
        }

        return [.. found.Select(f => new RelatedPlace(f.Key, f.Value))];
    }

    /// <summary>One commune's end: where its people went.</summary>
    private void Connect(List<PlaceChange> gone)
    {
        var allPeople = gone.Where(c => c.Extent is ChangeExtent.Whole or ChangeExtent.AllPeople)
            .Select(c => c.NewCode).Distinct().ToList();
        foreach (var change in gone.DistinctBy(c => c.NewCode))
        {
            var takesAll = allPeople.Contains(change.NewCode);
            if (!takesAll && allPeople.Count == 1)
            {
                // Land without people: whoever lived there went where all went.
                continue;
            }

            // Two tables that each say "all of it" cannot both be right: then only a part is certain.
            Connect(change.OldCode, change.NewCode, change.On, takesAll && allPeople.Count == 1 ? PlaceShare.Whole : PlaceShare.Part);
        }
    }

    private void Connect(string oldCode, string newCode, DateOnly on, PlaceShare share)
    {
        if (At(oldCode, on.AddDays(-1)) is { } before && At(newCode, on) is { } after && before != after)
        {
            Add(forward, before, new(after, share));
            Add(back, after, new(before, share));
        }
    }

    /// <summary>A commune that took in another and is not itself mentioned as an old one goes on within itself.</summary>
    private void ConnectUnmentioned(List<PlaceChange> changes)
    {
        var mentioned = changes.Select(c => (c.OldCode, c.On)).ToHashSet();
        foreach (var (code, on) in changes.Select(c => (c.NewCode, c.On)).Distinct().Where(c => !mentioned.Contains(c)))
        {
            if (At(code, on.AddDays(-1)) is { } before && At(code, on) is { } after
                && TerritoryBuilder.SameName(before.Name, after.Name))
            {
                Connect(code, code, on, PlaceShare.Whole);
            }
        }
    }

    private static void Add(Dictionary<Territory, List<RelatedPlace>> steps, Territory from, RelatedPlace to)
    {
        if (!steps.TryGetValue(from, out var known))
        {
            steps[from] = known = [];
        }

        known.Add(to);
    }
}
