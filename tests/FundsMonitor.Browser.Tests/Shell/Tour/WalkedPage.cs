using System.Reflection;
using System.Text.RegularExpressions;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>One page as the site itself declares it: a new one is walked without being listed anywhere.</summary>
/// <param name="Pattern">Its address, with the names of what varies in braces.</param>
/// <param name="Roles">Roles as in <c>[Authorize(Roles = …)]</c>; empty for whoever has signed in; null for everybody.</param>
internal sealed partial record WalkedPage(string Pattern, string? Roles)
{
    private readonly Regex address = new(
        "^" + Place().Replace(Pattern, place => place.Value.EndsWith("int}", StringComparison.Ordinal)
            || place.Value.EndsWith("long}", StringComparison.Ordinal) ? "[0-9]+" : "[^/.]+") + "$");

    /// <summary>Every page of the site.</summary>
    public static IReadOnlyList<WalkedPage> All { get; } =
    [
        .. from type in typeof(SitePages).Assembly.GetTypes()
           from route in type.GetCustomAttributes<RouteAttribute>()
           let open = type.GetCustomAttribute<AllowAnonymousAttribute>() is not null
           orderby route.Template
           select new WalkedPage(route.Template, open ? null : type.GetCustomAttribute<AuthorizeAttribute>()?.Roles ?? ""),
    ];

    /// <summary>Whether it shows one record, whose address stands in a list.</summary>
    public bool IsRecord => Pattern.Contains('{', StringComparison.Ordinal);

    /// <summary>Its name in the names of pictures.</summary>
    public string Name => Pattern == "/" ? "overview" : Sign().Replace(Pattern.Trim('/'), "-").Trim('-').ToLowerInvariant();

    /// <summary>Whether they come here on their way. Pages without signing in are for those who have not.</summary>
    public bool IsFor(Tourist tourist) => (Roles, tourist.Role) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        ("", _) => true,
        _ => Roles.Split(',').Contains(tourist.Role),
    };

    /// <summary>Whether an address without its query is one of this page. A file is none.</summary>
    public bool IsAt(string path) => address.IsMatch(path);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("[^A-Za-z]+(int|long)?[^A-Za-z]*")]
    private static partial Regex Sign();
}
