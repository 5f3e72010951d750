namespace FundsMonitor.Core.Places.Time;

/// <summary>A commune while its code means the same land: what a code means on a day.</summary>
/// <param name="Code">5 digits, or 3 of a district.</param>
/// <param name="Name">The last name it had.</param>
/// <param name="From">First day the code is read as this commune; the first one that had the code has no beginning.</param>
/// <param name="To">Last day the code is read as this commune: the day before another one has it.</param>
/// <param name="EndedOn">Its own last day; null while it exists.</param>
public sealed record Territory(string Code, string Name, DateOnly From, DateOnly To, DateOnly? EndedOn)
{
    /// <summary>Whether it exists today, as far as is known.</summary>
    public bool Exists => EndedOn is null;

    /// <summary>Whether a row with this code and of this day is one of this commune.</summary>
    public bool Holds(string code, DateOnly day) => code == Code && From <= day && day <= To;
}

/// <summary>How much of an earlier commune lies in a later one.</summary>
public enum PlaceShare
{
    /// <summary>All of its people.</summary>
    Whole = 1,

    /// <summary>Some; which, only its hamlets can tell.</summary>
    Part = 2,
}

/// <summary>A commune that lies in another one of another time.</summary>
/// <param name="Place">The other commune.</param>
/// <param name="Share">How much of the earlier of the two lies in the later.</param>
public sealed record RelatedPlace(Territory Place, PlaceShare Share);

/// <summary>How two communes, each of its own day, stand to each other.</summary>
public enum PlaceRelation
{
    /// <summary>Nothing is known that would connect them.</summary>
    None = 0,

    /// <summary>The same commune.</summary>
    Same = 1,

    /// <summary>The earlier one lies wholly in the later one.</summary>
    Within = 2,

    /// <summary>A part of the earlier one lies in the later one.</summary>
    Partly = 3,
}
