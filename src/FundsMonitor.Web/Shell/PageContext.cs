using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places.Time;
using FundsMonitor.Web.Shell.Grid;
using Microsoft.AspNetCore.WebUtilities;

namespace FundsMonitor.Web.Shell;

/// <summary>Who looks at which area and month: what every page starts from.</summary>
/// <param name="Reader">Who looks; every query goes through <c>Within(Reader.Limit)</c>.</param>
/// <param name="Choices">What the pickers offer, and what is chosen.</param>
public sealed record PageContext(Reader Reader, Choices Choices)
{
    /// <summary>Value of <c>view</c> in the address for figures in the communes of today.</summary>
    public const string Now = "now";

    /// <summary>Name in the address for text typed to find a person; see <see cref="SearchSeal"/>.</summary>
    public const string Find = "find";

    /// <summary>The chosen month, else the newest with data; null while there is none.</summary>
    public Month? Month => Choices.Month;

    /// <summary>Limits a query to the chosen area, after the reader's own limit.</summary>
    public AreaLimit AreaLimit => Choices.AreaLimit;

    /// <summary>The chosen area within what the reader may see.</summary>
    public AreaScope Scope => new(Reader.Limit, AreaLimit);

    /// <summary>Code of the chosen area; empty for everything the reader may see.</summary>
    public string Area => Choices.Area?.Code ?? "";

    /// <summary>Puts figures into today's communes; null where they are shown as they were.</summary>
    public PlaceFold? Fold => Choices.Fold;

    /// <summary>
    /// False when an area was asked for that this reader may not see, or that nobody knows: the page says so and shows nothing.
    /// </summary>
    public bool AreaAllowed =>
        !Choices.IsAreaUnknown && (Choices.Area is null || Reader.Limit.Everything || Choices.Areas.Contains(Choices.Area));

    /// <summary>Whether this reader may open the page at this path: a figure leads on only for those.</summary>
    public bool MayOpen(string path) => SitePages.All.Any(p => p.Path == path && p.IsOpenTo(Reader.Role));

    /// <summary>Opens what was typed to find a person.</summary>
    public SearchSeal? Seal { get; init; }

    /// <summary>What this reader typed to find a person; empty for nothing, and for what another account typed.</summary>
    /// <param name="sealedText"><see cref="Find"/> of the address.</param>
    public string Typed(string? sealedText) => Seal?.Open(sealedText, Reader.Name) ?? "";

    /// <summary>An address within the site that keeps month, area and view.</summary>
    /// <param name="path">For example <c>/findings</c>.</param>
    /// <param name="more">Further query parameters; one with an empty value is left out, also where the page has it.</param>
    public string Link(string path, params (string Name, string? Value)[] more) =>
        QueryHelpers.AddQueryString(path, new (string Name, string? Value)[]
        {
            ("month", Month?.ToString()), ("area", Area), ("view", Choices.View == PlaceView.AsItIsNow ? Now : null),
        }
            .Concat(more).GroupBy(p => p.Name).Select(g => g.Last()).Where(p => !string.IsNullOrEmpty(p.Value))
            .ToDictionary(p => p.Name, p => p.Value));
}
