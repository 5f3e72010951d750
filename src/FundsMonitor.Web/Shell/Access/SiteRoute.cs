namespace FundsMonitor.Web.Shell.Access;

/// <summary>How the areas of whoever asks limit what an address answers.</summary>
public enum AreaRule
{
    /// <summary>The rows of the reader's areas; <c>area=</c> in the address narrows them, and one that is not the reader's shows
    /// nothing.</summary>
    Chosen,

    /// <summary>One record that the address names; one outside the reader's areas answers as one that is not there.</summary>
    Record,

    /// <summary>What is the reader's own: the account, its sessions.</summary>
    Own,

    /// <summary>Nothing of any area stands in it, or its roles see every area.</summary>
    NoArea,
}

/// <summary>One address of the site.</summary>
/// <param name="Method"><see cref="SiteRoutes.Page"/>, <c>GET</c>, <c>POST</c>, or <c>*</c> for every method.</param>
/// <param name="Pattern">Its address, with the names of what varies in braces as in the code that serves it.</param>
/// <param name="Roles">Roles as in <c>[Authorize(Roles = …)]</c>, or one of <see cref="SiteRoutes.Anybody"/>,
/// <see cref="SiteRoutes.SignedIn"/> and <see cref="SiteRoutes.Token"/>.</param>
/// <param name="Rule">How areas limit it.</param>
public sealed record SiteRoute(string Method, string Pattern, string Roles, AreaRule Rule)
{
    /// <summary>
    /// What the log of who saw whom notes when the address gives its file; empty where it gives none, or nothing that was sent or
    /// found here.
    /// </summary>
    public string Noted { get; init; } = "";

    /// <summary>Whether somebody with this role who has signed in may open it.</summary>
    public bool IsOpenTo(string role) =>
        Roles is SiteRoutes.Anybody or SiteRoutes.SignedIn || Roles.Split(',').Contains(role);
}
