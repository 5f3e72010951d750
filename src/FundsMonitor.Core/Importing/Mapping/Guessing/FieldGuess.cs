using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>How well a column serves as a field, by its heading and by its values.</summary>
/// <param name="Column">The column.</param>
/// <param name="Field">The field.</param>
/// <param name="Score">50 is the least that is guessed; 125 is the same heading over values that fit.</param>
internal sealed record FieldGuess(SampledColumn Column, FieldHeadings Field, double Score)
{
    /// <summary>The least for which a guess is made.</summary>
    public const double Least = 50;

    // Above a heading whose values say otherwise.
    private const double Telling = 62;
    private const double AlikeEnough = 0.55;
    private const double MostFit = 0.8;
    private const double FewFit = 0.2;
    private const int TellingValues = 3;

    /// <summary>Why, in both languages.</summary>
    public required IReadOnlyList<Bilingual> Reasons { get; init; }

    /// <summary>Weighs a column as a field; null where neither speaks for it.</summary>
    public static FieldGuess? Of(SampledColumn column, FieldHeadings field)
    {
        var (likeness, variant) = column.Likeness(field);
        var shape = ValueShapes.Of(field.Field);
        var share = shape is null ? null : column.Share(shape);
        var byName = likeness >= AlikeEnough;
        var byValues = shape is { IsTelling: true } && share >= 0.9 && column.Values.Count >= TellingValues;
        if (!byName && !byValues)
        {
            return null;
        }

        var score = byName ? (100 * likeness) + Values(share) : Telling + (20 * likeness);
        return score < Least ? null : new(column, field, score) { Reasons = [.. Why(byName ? (likeness, variant) : null, shape, share)] };
    }

    private static double Values(double? share) => share switch
    {
        null => 0,
        >= MostFit => 25,
        < FewFit => -40,
        _ => 0,
    };

    private static IEnumerable<Bilingual> Why((double Likeness, string Variant)? heading, ValueShape? shape, double? share)
    {
        if (heading is { } name)
        {
            yield return name.Likeness >= 1
                ? new($"Tiêu đề là “{name.Variant}”.", $"The heading is “{name.Variant}”.")
                : new($"Tiêu đề gần giống “{name.Variant}”.", $"The heading is much like “{name.Variant}”.");
        }

        if (shape is not null && share is { } part)
        {
            var percent = PercentText.Of((int)Math.Round(part * 100));
            yield return part < FewFit
                ? new($"Nhưng giá trị không giống {shape.Vi}.", $"But the values do not look like {shape.En}.")
                : new($"{percent} giá trị mẫu là {shape.Vi}.", $"{percent} of the values are {shape.En}.");
        }
    }
}
