using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>A column with the first of its values.</summary>
internal sealed class SampledColumn
{
    private const int ValuesLookedAt = 40;
    private const int Shown = 5;
    private const string Tier = " / ";
    private readonly Dictionary<ValueShape, double> shares = [];

    /// <param name="index">From 0.</param>
    /// <param name="heading">As written.</param>
    /// <param name="cells">The cells below the header.</param>
    public SampledColumn(int index, string heading, IEnumerable<object?> cells)
    {
        Index = index;
        Heading = heading;
        Values = [.. cells.Where(c => !CellText.IsBlank(c) && !IsMarker(c)).Take(ValuesLookedAt)];
        Forms = [.. Parts(heading).Select(HeadingWords.Of)];
    }

    public int Index { get; }

    public string Heading { get; }

    public IReadOnlyList<object?> Values { get; }

    /// <summary>The heading whole, without brackets, what stands in them, and its last tier alone.</summary>
    public IReadOnlyList<HeadingWords> Forms { get; }

    /// <summary>The first different values, at most 5.</summary>
    public IReadOnlyList<string> Samples()
    {
        var hide = ValueShapes.LooksLikeIds(Values) || MaskedId.IsIdHeading(Heading);
        var texts = Values.Select(v => WrittenText.Of(CellText.Of(v))).Distinct().Take(Shown);
        return [.. texts.Select(t => hide ? MaskedId.Of(t) : t)];
    }

    /// <summary>The part of the values that look like this, 0 to 1; null where there are none.</summary>
    public double? Share(ValueShape shape)
    {
        if (Values.Count == 0)
        {
            return null;
        }

        if (!shares.TryGetValue(shape, out var share))
        {
            shares[shape] = share = (double)Values.Count(shape.Fits) / Values.Count;
        }

        return share;
    }

    /// <summary>How alike the heading is to the nearest of a field's, and which that is.</summary>
    public (double Likeness, string Variant) Likeness(FieldHeadings field)
    {
        var best = (Likeness: 0d, Variant: field.Variants[0]);
        foreach (var variant in field.Variants)
        {
            var words = HeadingWords.Of(variant);

            // "Năm sinh / Nam" is one of two columns under a heading: "Năm sinh" alone is not.
            var whole = variant.Contains(Tier, StringComparison.Ordinal) && !Heading.Contains(Tier, StringComparison.Ordinal) ? 0.85 : 1;
            for (var i = 0; i < Forms.Count; i++)
            {
                var likeness = HeadingWords.Likeness(Forms[i], words) * (i == 0 ? 1 : 0.96) * whole;
                best = likeness > best.Likeness ? (likeness, variant) : best;
            }
        }

        return best;
    }

    private static IEnumerable<string> Parts(string heading)
    {
        yield return heading;
        var bare = HeaderText.WithoutBrackets(heading);
        if (bare != heading)
        {
            yield return bare;
            yield return heading[bare.Length..].Trim(' ', '(', ')');
        }

        var last = heading[(heading.LastIndexOf(Tier, StringComparison.Ordinal) + 1)..].TrimStart('/', ' ');
        if (last.Length < heading.Length)
        {
            yield return last;
        }
    }

    private static bool IsMarker(object? cell) => cell is string { Length: <= 5 } text && text.StartsWith('(') && text.EndsWith(')');
}
