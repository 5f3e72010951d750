namespace FundsMonitor.Core.Register.Linking;

/// <summary>Step 2: what each part of two persons says: same, close, different, or nothing where a side does not know it.</summary>
public static class Comparisons
{
    /// <summary>The labels of a pair, for and against; a part unknown on either side gives none.</summary>
    public static IReadOnlyList<LinkLabel> Of(LinkSide customer, LinkSide member) =>
    [
        .. new[]
        {
            Id(customer, member), Name(customer, member), Birth(customer, member), SexOf(customer, member), Commune(customer, member),
        }.OfType<LinkLabel>(),
    ];

    // A 9-digit and a 12-digit id say nothing about each other.
    private static LinkLabel? Id(LinkSide customer, LinkSide member)
    {
        var pairs = customer.Ids.SelectMany(a => member.Ids.Where(b => a.Length == b.Length).Select(b => Digits(a, b))).ToList();
        return pairs.Count == 0 ? null
            : pairs.Min() switch
            {
                0 => LinkLabels.IdSame,
                1 => LinkLabels.IdClose,
                _ => LinkLabels.IdDifferent,
            };
    }

    private static int Digits(string a, string b) => a.Zip(b).Count(pair => pair.First != pair.Second);

    private static LinkLabel? Name(LinkSide customer, LinkSide member) =>
        customer.Names.SelectMany(a => member.Names.Select(a.CompareWith)).MaxBy(label => label.Weight);

    private static LinkLabel? Birth(LinkSide customer, LinkSide member)
    {
        if (customer.Births.Intersect(member.Births).Any())
        {
            return LinkLabels.BirthSame;
        }

        if (customer.BirthYears.Count == 0 || member.BirthYears.Count == 0)
        {
            return null;
        }

        if (customer.Births.Any(a => member.Births.Any(b => a.Year == b.Year && a.Month == b.Day && a.Day == b.Month)))
        {
            return LinkLabels.BirthSwapped;
        }

        var bothFull = customer.Births.Count > 0 && member.Births.Count > 0;
        return !bothFull && customer.BirthYears.Intersect(member.BirthYears).Any() ? LinkLabels.BirthYearSame : LinkLabels.BirthDifferent;
    }

    private static LinkLabel? SexOf(LinkSide customer, LinkSide member) =>
        customer.Sexes.Count == 0 || member.Sexes.Count == 0 ? null
        : customer.Sexes.Intersect(member.Sexes).Any() ? LinkLabels.SexSame : LinkLabels.SexDifferent;

    private static LinkLabel? Commune(LinkSide customer, LinkSide member) =>
        customer.Communes.Count == 0 || member.Communes.Count == 0 ? null
        : customer.Communes.Intersect(member.Communes).Any() ? LinkLabels.CommuneSame : LinkLabels.CommuneOther;
}
