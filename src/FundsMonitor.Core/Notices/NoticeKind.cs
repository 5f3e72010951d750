using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Notices;

/// <summary>A sort of notice: to whom it matters, and where it leads.</summary>
/// <param name="Code">What it is called in addresses.</param>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Roles">Roles to which it matters.</param>
/// <param name="Path">The page that holds its matter, with the filter that shows nothing else.</param>
public sealed record NoticeKind(string Code, NoticeGroups Group, IReadOnlyList<string> Roles, string Path)
{
    /// <summary>More than these are not told one by one.</summary>
    public const int MostCounted = 999;

    /// <summary>What there is so many of, with a place for the number.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>The same with its number; <c>999+</c> where there are more than anybody counts.</summary>
    public Bilingual Say(int count)
    {
        var number = count > MostCounted ? Words.Of(MostCounted) + "+" : Words.Of(count);
        return new(Sentence.In("vi", [number]), Sentence.In("en", [number]));
    }
}
