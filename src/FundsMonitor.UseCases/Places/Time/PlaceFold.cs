using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Time;

/// <summary>Puts figures of communes as they were into the communes of today.</summary>
/// <remarks>What of a split commune lies where, its hamlets tell; of a hamlet that nobody has placed it is not known, and nothing is
/// shared out by guess.</remarks>
public sealed class PlaceFold
{
    /// <summary>Stands for the communes that a part of a split commune may lie in.</summary>
    public const string Unknown = "?";

    /// <summary>What is shown for <see cref="Unknown"/>.</summary>
    public const string NotPlaced = "Chưa rõ thuộc xã nào";

    private readonly Succession succession;
    private readonly ILookup<(string Commune, string Hamlet), Hamlet> hamlets;
    private readonly DateOnly today;

    private PlaceFold(Succession succession, IReadOnlyList<Hamlet> hamlets, DateOnly today)
    {
        this.succession = succession;
        this.today = today;
        this.hamlets = Placed(hamlets).ToLookup(h => (h.CommuneCode, h.Name));
    }

    /// <summary>What is known of these codes, and of all that is connected with them.</summary>
    internal static async Task<PlaceFold> ReadAsync(FundsDb db, IReadOnlyCollection<string> codes, DateOnly today, CancellationToken cancel)
    {
        var succession = await SuccessionReading.ReadAsync(db, codes, today, cancel);
        var split = succession.All.Where(t => succession.Now(t).Any(n => n.Share == PlaceShare.Part)).Select(t => t.Code).ToList();
        var hamlets = split.Count == 0
            ? []
            : await db.Hamlets.AsNoTracking().Where(h => split.Contains(h.CommuneCode)).ToListAsync(cancel);
        return new(succession, hamlets, today);
    }

    /// <summary>Whether any of the communes is another today than it was.</summary>
    public bool Changes => succession.All.Any(t => !t.Exists);

    /// <summary>The code of today's commune; <see cref="Unknown"/> where the commune was split and the hamlet does not tell; the code
    /// itself where nothing is known of it.</summary>
    /// <param name="code">The row's code.</param>
    /// <param name="day">The day on which it is read.</param>
    /// <param name="hamlet">The row's hamlet as written; empty where it names none.</param>
    public string Of(string code, DateOnly day, string hamlet)
    {
        if (succession.At(code, day) is not { } place)
        {
            return code;
        }

        var now = succession.Now(place);
        if (now is [{ Share: PlaceShare.Whole } only])
        {
            return only.Place.Code;
        }

        var placed = hamlets[(place.Code, hamlet)].Where(h => place.From <= h.From && h.From <= place.To)
            .Select(h => h.NewCommuneCode).Where(c => c.Length > 0).Distinct().ToList();
        return placed.Count == 1 ? placed[0] : Unknown;
    }

    /// <summary>Whether a commune went to several and its rows need their hamlet to be placed.</summary>
    public bool IsSplit(string code, DateOnly day) =>
        succession.At(code, day) is { } place && succession.Now(place).Any(n => n.Share == PlaceShare.Part);

    /// <summary>Name of a commune of today; the code where it is not known.</summary>
    public string NameOf(string code) => succession.At(code, today)?.Name ?? code;

    /// <summary>Name that the code had on the day; the code where it is not known.</summary>
    public string NameThen(string code, DateOnly day) => succession.At(code, day)?.Name ?? code;

    /// <summary>Today's name with the one of the day behind it, where they differ: "Xã Cẩm Tú (Xã Cẩm Lương)".</summary>
    public string BothNames(string code, DateOnly day)
    {
        var (now, then) = (Of(code, day, ""), NameThen(code, day));
        return now == Unknown || (now == code && NameOf(now) == then) ? then : $"{NameOf(now)} ({then})";
    }

    /// <summary>The commune as it is today that an area's code means: of one that went wholly into another, the other.</summary>
    public string Today(string code) =>
        succession.At(code, today) is { } place && succession.Now(place) is [{ Share: PlaceShare.Whole } only] ? only.Place.Code : code;

    /// <summary>All codes whose rows, of some day, lie in this commune of today; of <see cref="Unknown"/> the split ones.</summary>
    public IReadOnlyList<string> CodesOf(string code) => code == Unknown
        ? [.. succession.All.Where(t => succession.Now(t).Any(n => n.Share == PlaceShare.Part)).Select(t => t.Code).Distinct()]
        : Past(code) is { } past ? [.. past.Before.Select(b => b.Place.Code).Append(code).Distinct()] : [code];

    /// <summary>The commune of today and all that it came from.</summary>
    public (Territory Place, IReadOnlyList<RelatedPlace> Before)? Past(string code) =>
        succession.At(code, today) is { } place ? (place, succession.Predecessors(place)) : null;

    /// <summary>Split communes among these codes.</summary>
    internal IEnumerable<Territory> SplitAmong(IReadOnlyCollection<string> codes) => succession.All
        .Where(t => codes.Contains(t.Code) && succession.Now(t).Any(n => n.Share == PlaceShare.Part));

    /// <summary>Communes of today that some of these went into, and that took in others besides.</summary>
    internal IReadOnlyList<WiderCommune> WiderThan(IReadOnlyCollection<string> codes) =>
    [
        .. succession.All.Where(t => codes.Contains(t.Code) && !t.Exists)
            .SelectMany(t => succession.Now(t)).Select(n => n.Place).Where(t => t.Exists).Distinct()
            .Select(t => new WiderCommune(
                t.Name,
                [
                    .. succession.Predecessors(t).Where(b => !codes.Contains(b.Place.Code))
                        .Select(b => $"{b.Place.Name} ({b.Place.Code})"),
                ]))
            .Where(w => w.Outside.Count > 0),
    ];

    private static IEnumerable<Hamlet> Placed(IReadOnlyList<Hamlet> hamlets)
    {
        var byId = hamlets.ToDictionary(h => h.Id);
        return hamlets.Select(h => h.SameAsId is { } same && byId.TryGetValue(same, out var meant)
            ? new Hamlet { CommuneCode = h.CommuneCode, Name = h.Name, From = h.From, NewCommuneCode = meant.NewCommuneCode }
            : h);
    }
}
