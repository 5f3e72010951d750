using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Web.Shell;

/// <summary>Under which heading the navigation lists a page, in the order of the screen.</summary>
public enum PageGroup
{
    /// <summary>Above all headings.</summary>
    First,

    /// <summary>What came in, and whether it agrees.</summary>
    Data,

    /// <summary>Money, households, plans, reports.</summary>
    Programme,

    /// <summary>What administrators and senders set up.</summary>
    Administration,
}

/// <summary>One page of the navigation.</summary>
/// <param name="Path">Its address.</param>
/// <param name="TextKey">Key of its name in <see cref="ShellTexts"/>.</param>
/// <param name="Roles">Roles that may open it, as in <c>[Authorize(Roles = …)]</c>.</param>
/// <param name="Group">Under which heading it stands.</param>
public sealed record SitePage(string Path, string TextKey, string Roles, PageGroup Group = PageGroup.Programme)
{
    /// <summary>Whether this role may open the page.</summary>
    public bool IsOpenTo(string role) => Roles.Split(',').Contains(role);
}

/// <summary>The pages and who may open them: the navigation, the pages themselves and the tests all read this.</summary>
public static class SitePages
{
    public const string OverviewRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.BankOffice},{Roles.CommuneChair}";
    public const string FilesRoles = OverviewRoles;
    public const string MappingRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.BankOffice}";
    public const string FindingsRoles = OverviewRoles;
    public const string MonthsRoles = OverviewRoles;
    public const string BudgetRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.CommuneChair}";
    public const string LoansRoles = OverviewRoles;
    public const string HouseholdsRoles = $"{Roles.Administrator},{Roles.FinanceOfficer},{Roles.CommuneChair}";
    public const string PersonExportRoles = $"{Roles.Administrator},{Roles.FinanceOfficer}";
    public const string LinksRoles = HouseholdsRoles;
    public const string PlansRoles = HouseholdsRoles;
    public const string ObligationsRoles = OverviewRoles;
    public const string ReportsRoles = OverviewRoles;
    public const string TokensRoles = $"{Roles.Administrator},{Roles.BankOffice}";
    public const string AccountRoles = OverviewRoles;
    public const string NoticesRoles = OverviewRoles;
    public const string HelpRoles = OverviewRoles;
    public const string EntriesRoles = $"{Roles.Administrator},{Roles.FinanceOfficer}";
    public const string UsersRoles = Roles.Administrator;
    public const string ReferenceRoles = Roles.Administrator;
    public const string PlacesRoles = Roles.Administrator;
    public const string AccessLogRoles = Roles.Administrator;
    public const string RetentionRoles = Roles.Administrator;
    public const string JobsRoles = Roles.Administrator;
    public const string StartRoles = Roles.Administrator;

    /// <summary>Every page of the navigation, in its order.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/", "Overview", OverviewRoles, PageGroup.First),
        new("/notices", "Notices", NoticesRoles, PageGroup.First),
        new("/files", "Files", FilesRoles, PageGroup.Data),
        new("/findings", "Findings", FindingsRoles, PageGroup.Data),
        new("/links", "Links", LinksRoles, PageGroup.Data),
        new("/months", "Months", MonthsRoles, PageGroup.Data),
        new("/budget", "Budget", BudgetRoles),
        new("/loans", "Loans", LoansRoles),
        new("/households", "Households", HouseholdsRoles),
        new("/plans", "Plans", PlansRoles),
        new("/obligations", "Obligations", ObligationsRoles),
        new("/reports", "Reports", ReportsRoles),
        new("/start", "Start", StartRoles, PageGroup.Administration),
        new("/places", "Places", PlacesRoles, PageGroup.Administration),
        new("/reference", "Reference", ReferenceRoles, PageGroup.Administration),
        new("/tokens", "Tokens", TokensRoles, PageGroup.Administration),
        new("/access-log", "AccessLog", AccessLogRoles, PageGroup.Administration),
        new("/retention", "Retention", RetentionRoles, PageGroup.Administration),
        new("/jobs", "Jobs", JobsRoles, PageGroup.Administration),
        new("/users", "Users", UsersRoles, PageGroup.Administration),
        new("/account", "Account", AccountRoles, PageGroup.First),
        new("/help", "Help", HelpRoles, PageGroup.First),
    ];
}
