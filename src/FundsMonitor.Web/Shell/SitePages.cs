using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Web.Shell;

/// <summary>One page of the navigation.</summary>
/// <param name="Path">Its address.</param>
/// <param name="TextKey">Key of its name in <see cref="ShellTexts"/>.</param>
/// <param name="Roles">Roles that may open it, as in <c>[Authorize(Roles = …)]</c>.</param>
public sealed record SitePage(string Path, string TextKey, string Roles)
{
    /// <summary>Whether this role may open the page.</summary>
    public bool IsOpenTo(string role) => Roles.Split(',').Contains(role);
}

/// <summary>The pages and who may open them: the navigation, the pages themselves and the tests all read this.</summary>
public static class SitePages
{
    public const string OverviewRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.BankOffice},{Roles.CommuneChair}";
    public const string FilesRoles = OverviewRoles;
    public const string FindingsRoles = OverviewRoles;
    public const string MonthsRoles = OverviewRoles;
    public const string BudgetRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.CommuneChair}";
    public const string LoansRoles = OverviewRoles;
    public const string HouseholdsRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.CommuneChair}";
    public const string LinksRoles = HouseholdsRoles;
    public const string PlansRoles = HouseholdsRoles;
    public const string ObligationsRoles = OverviewRoles;
    public const string TokensRoles = $"{Roles.Administrator},{Roles.BankOffice}";
    public const string ReferenceRoles = Roles.Administrator;
    public const string PlacesRoles = Roles.Administrator;
    public const string JobsRoles = Roles.Administrator;

    /// <summary>Every page of the navigation, in its order.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/", "Overview", OverviewRoles),
        new("/files", "Files", FilesRoles),
        new("/findings", "Findings", FindingsRoles),
        new("/links", "Links", LinksRoles),
        new("/months", "Months", MonthsRoles),
        new("/budget", "Budget", BudgetRoles),
        new("/loans", "Loans", LoansRoles),
        new("/households", "Households", HouseholdsRoles),
        new("/plans", "Plans", PlansRoles),
        new("/obligations", "Obligations", ObligationsRoles),
        new("/tokens", "Tokens", TokensRoles),
        new("/reference", "Reference", ReferenceRoles),
        new("/places", "Places", PlacesRoles),
        new("/jobs", "Jobs", JobsRoles),
    ];
}
