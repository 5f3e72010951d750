using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>What one comparison of a customer with a member says.</summary>
/// <param name="Code">Stable, stored: for example <c>id-same</c>.</param>
/// <param name="Weight">Tenths of a bit, for (positive) or against; the weights of a pair sum to its score.</param>
/// <param name="Words">For the screen.</param>
public sealed record LinkLabel(string Code, int Weight, Bilingual Words);

/// <summary>Every label, in the order of the comparisons.</summary>
public static class LinkLabels
{
    /// <summary>
    /// All labels. Where the weight depends on the register (how common a name, a year, a hamlet is), the one given here is without it.
    /// </summary>
    public static IReadOnlyList<LinkLabel> All { get; } = [.. LinkLevels.All.Select(l => new LinkLabel(l.Code, l.Weight, l.Words))];

    /// <summary>The same 12 digits on both sides.</summary>
    public static LinkLabel IdSame => Of(Level.IdSame);

    /// <summary>Two full ids of one length that differ in more than two digits.</summary>
    public static LinkLabel IdDifferent => Of(Level.IdDifferent);

    /// <summary>Other sex.</summary>
    public static LinkLabel SexDifferent => Of(Level.SexDifferent);

    /// <summary>A person said that they are the same.</summary>
    public static LinkLabel SaidSame => Of(Level.SaidSame);

    /// <summary>Several members could be the customer.</summary>
    public static LinkLabel TwoMembers => Of(Level.TwoMembers);

    /// <summary>Several customers could be the member; against the weaker of two, who has the weight of it.</summary>
    public static LinkLabel TwoCustomers => Of(Level.TwoCustomers);

    /// <summary>Labels as stored: <c>code:weight</c>, comma-separated.</summary>
    public static string Text(IEnumerable<LinkLabel> labels) =>
        string.Join(',', labels.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Code}:{l.Weight}")));

    /// <summary>Reads <see cref="Text"/> back; the words are those of today.</summary>
    public static IReadOnlyList<LinkLabel> Of(string reasons) =>
        [.. reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static LinkLabel Of(Level level) => All[(int)level];

    /// <exception cref="FormatException">The text was not written by <see cref="Text"/>.</exception>
    private static LinkLabel Parse(string text)
    {
        var parts = text.Split(':');
        var label = All.FirstOrDefault(l => l.Code == parts[0]) ?? throw new FormatException($"\"{text}\" is no label of a link.");
        return parts.Length == 2 ? label with { Weight = int.Parse(parts[1], CultureInfo.InvariantCulture) } : label;
    }
}
