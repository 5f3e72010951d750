namespace FundsMonitor.Core.Accounts;

/// <summary>What a page is about: the chosen area, within what the reader may see.</summary>
/// <param name="Reader">What the reader may see.</param>
/// <param name="Area">What was chosen: an office, a commune, or a district with its communes; <see cref="AreaLimit.None"/> without a
/// choice.</param>
public sealed record AreaScope(AreaLimit Reader, AreaLimit Area)
{
    /// <summary>Both limits as one, for what is asked by codes alone.</summary>
    public AreaLimit Together => Area.Everything ? Reader
        : Reader.Everything ? Area
        : new(false, [.. Area.Offices.Intersect(Reader.Offices)], [.. Area.Communes.Intersect(Reader.Communes)]);

    /// <summary>Whether a row belongs to the area and may be read.</summary>
    public bool Allows(IInArea row) => Reader.Allows(row) && Area.Allows(row);
}
