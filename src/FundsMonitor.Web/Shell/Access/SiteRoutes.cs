using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Web.Shell.Access;

/// <summary>
/// Who may ask what, and within which areas: every page, form, download and interface of the site. A test holds the table against what is
/// served, walks all of it as each role with somebody else's area in the address, and fails where a new address is not in it.
/// </summary>
public static class SiteRoutes
{
    /// <summary>In place of roles: without signing in.</summary>
    public const string Anybody = "anybody";

    /// <summary>In place of roles: whoever has signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>In place of roles: a program with a token, limited to the token's office.</summary>
    public const string Token = "token";

    /// <summary>In place of a method: a page, which answers GET and, where it has forms, POST.</summary>
    public const string Page = "page";

    private const string Get = "GET";
    private const string Post = "POST";
    private const string Any = "*";

    /// <summary>Every address.</summary>
    public static IReadOnlyList<SiteRoute> All { get; } =
    [
        .. Money, .. Files, .. Reconciling, .. People, .. Planning, .. Reports, .. Administration, .. Accounts, .. Interfaces,
    ];

    private static IEnumerable<SiteRoute> Money =>
    [
        new(Page, "/", SitePages.OverviewRoles, AreaRule.Chosen),
        new(Page, "/budget", SitePages.BudgetRoles, AreaRule.Chosen),
        new(Page, "/loans", SitePages.LoansRoles, AreaRule.Chosen),
        new(Page, "/loans/{Number}", SitePages.LoansRoles, AreaRule.Record),
        new(Get, "/loans/mau-15.docx", SitePages.LoansRoles, AreaRule.Chosen) { Noted = AccessKinds.ComparisonExported },
    ];

    private static IEnumerable<SiteRoute> Files =>
    [
        new(Page, "/files", SitePages.FilesRoles, AreaRule.Chosen),
        new(Page, "/files/{Id:int}", SitePages.FilesRoles, AreaRule.Record),
        new(Get, "/files/{id:int}/marked", SitePages.FilesRoles, AreaRule.Record) { Noted = AccessKinds.WorkbookMarked },
        new(Page, "/files/{FileId:int}/rows/{Row:int}", SitePages.FilesRoles, AreaRule.Record),
        new(Page, "/files/{Id:int}/mapping", SitePages.MappingRoles, AreaRule.Record),
        new(Page, "/files/mappings", SitePages.FilesRoles, AreaRule.Chosen),
        new(Page, "/files/versions", SitePages.FilesRoles, AreaRule.Chosen),
        new(Page, "/files/versions/{Id:int}", SitePages.FilesRoles, AreaRule.Record),
        new(Page, "/files/completeness", SitePages.FilesRoles, AreaRule.Chosen),
        new(Get, "/files/completeness.csv", SitePages.FilesRoles, AreaRule.Chosen) { Noted = AccessKinds.CompletenessExported },
        new(Page, "/files/owed", SitePages.FilesRoles, AreaRule.Chosen),
        new(Page, "/files/reminders", SitePages.TokensRoles, AreaRule.Chosen),
        new(Page, "/files/due-days", Roles.Administrator, AreaRule.NoArea),
    ];

    private static IEnumerable<SiteRoute> Reconciling =>
    [
        new(Page, "/findings", SitePages.FindingsRoles, AreaRule.Chosen),
        new(Page, "/findings/{Id:long}", SitePages.FindingsRoles, AreaRule.Record),
        new(Get, "/findings.xlsx", SitePages.FindingsRoles, AreaRule.Chosen) { Noted = AccessKinds.FindingsExported },
        new(Page, "/months", SitePages.MonthsRoles, AreaRule.Chosen),
        new(Page, "/months/{Commune}/{MonthOf}", SitePages.MonthsRoles, AreaRule.Record),
    ];

    private static IEnumerable<SiteRoute> People =>
    [
        new(Page, "/households", SitePages.HouseholdsRoles, AreaRule.Chosen),
        new(Page, "/households/{Version:int}/{Code}", SitePages.HouseholdsRoles, AreaRule.Record),
        new(Post, "/households/person.xlsx", SitePages.PersonExportRoles, AreaRule.Record) { Noted = ChainKinds.PersonExported },
        new(Page, "/links", SitePages.LinksRoles, AreaRule.Chosen),
        new(Page, "/links/{Office}/{Customer}", SitePages.LinksRoles, AreaRule.Record),
    ];

    private static IEnumerable<SiteRoute> Planning =>
    [
        new(Page, "/plans", SitePages.PlansRoles, AreaRule.Chosen),
        new(Page, "/plans/coverage", SitePages.PlansRoles, AreaRule.Chosen),
        new(Page, "/plans/helpers", SitePages.PlansRoles, AreaRule.Chosen),
        new(Page, "/plans/entries", SitePages.EntriesRoles, AreaRule.Chosen),
        new(Page, "/obligations", SitePages.ObligationsRoles, AreaRule.Chosen),
        new(Page, "/obligations/calendar", SitePages.ObligationsRoles, AreaRule.Chosen),
        new(Page, "/obligations/entries", SitePages.EntriesRoles, AreaRule.Chosen),
        new(Page, "/obligations/receivers", SitePages.EntriesRoles, AreaRule.Chosen),
        new(Get, "/calendar/{secret}.ics", Anybody, AreaRule.Own),
    ];

    private static IEnumerable<SiteRoute> Reports =>
    [
        new(Page, "/reports", SitePages.ReportsRoles, AreaRule.Chosen),
        new(Get, "/reports/report.docx", SitePages.ReportsRoles, AreaRule.Chosen) { Noted = AccessKinds.ReportExported },
        new(Get, "/reports/report.xlsx", SitePages.ReportsRoles, AreaRule.Chosen) { Noted = AccessKinds.ReportExported },
        new(Page, "/reports/scheduled", SitePages.ReportsRoles, AreaRule.Chosen),
        new(Get, "/reports/made/{id:int}", SitePages.ReportsRoles, AreaRule.Own) { Noted = AccessKinds.ReportDownloaded },
    ];

    private static IEnumerable<SiteRoute> Administration =>
    [
        new(Page, "/tokens", SitePages.TokensRoles, AreaRule.Chosen),
        new(Page, "/start", SitePages.StartRoles, AreaRule.NoArea),
        new(Page, "/reference", SitePages.ReferenceRoles, AreaRule.NoArea),
        new(Page, "/places", SitePages.PlacesRoles, AreaRule.NoArea),
        new(Page, "/places/bank", SitePages.PlacesRoles, AreaRule.NoArea),
        new(Page, "/places/hamlets", SitePages.PlacesRoles, AreaRule.NoArea),
        new(Page, "/users", SitePages.UsersRoles, AreaRule.NoArea),
        new(Page, "/users/{Id}", SitePages.UsersRoles, AreaRule.NoArea),
        new(Page, "/access-log", SitePages.AccessLogRoles, AreaRule.Chosen),
        new(Get, "/access-log.xlsx", SitePages.AccessLogRoles, AreaRule.Chosen) { Noted = AccessKinds.AccessExported },
        new(Page, "/retention", SitePages.RetentionRoles, AreaRule.NoArea),
        new(Page, "/jobs", SitePages.JobsRoles, AreaRule.NoArea),
        new(Any, "/hangfire/{**path}", Roles.Administrator, AreaRule.NoArea),
    ];

    private static IEnumerable<SiteRoute> Accounts =>
    [
        new(Page, "/account/sign-in", Anybody, AreaRule.NoArea),
        new(Page, "/account/first", Anybody, AreaRule.NoArea),
        new(Page, "/account/second-factor", Anybody, AreaRule.Own),
        new(Page, "/account/new-password", Anybody, AreaRule.Own),
        new(Page, "/account/set-up", Anybody, AreaRule.Own),
        new(Get, "/account/outside", Anybody, AreaRule.NoArea),
        new(Get, "/account/outside/return", Anybody, AreaRule.Own),
        new(Page, "/account", SitePages.AccountRoles, AreaRule.Own),
        new(Page, "/account/no-permission", SignedIn, AreaRule.NoArea),
        new(Page, "/notices", SitePages.NoticesRoles, AreaRule.Chosen),
        new(Page, "/notices/settings", SitePages.NoticesRoles, AreaRule.Own),
        new(Post, "/notices/seen", SitePages.NoticesRoles, AreaRule.Own),
        new(Post, "/account/sign-out", Anybody, AreaRule.Own),
        new(Post, "/language", Anybody, AreaRule.NoArea),
        new(Page, "/failure", Anybody, AreaRule.NoArea),
        new(Page, "/not-found", Anybody, AreaRule.NoArea),
    ];

    private static IEnumerable<SiteRoute> Interfaces =>
    [
        new(Page, "/help", SitePages.HelpRoles, AreaRule.NoArea),
        new(Post, "/help/key", SignedIn, AreaRule.Own),
        new(Get, "/help/images/{name}", SignedIn, AreaRule.NoArea),
        new(Page, "/verify", Anybody, AreaRule.NoArea),
        new(Post, "/verify/file", Anybody, AreaRule.NoArea),
        new(Get, "/openapi/{documentName}.json", Anybody, AreaRule.NoArea),
        new(Post, "/api/v1/files", Token, AreaRule.Record),
        new(Get, "/api/v1/files/{id:int}", Token, AreaRule.Record),
        new(Any, "/api/v1/files", Anybody, AreaRule.NoArea),
        new(Any, "/api/v1/files/{id:int}", Anybody, AreaRule.NoArea),
        new(Any, "/api/{**rest}", Anybody, AreaRule.NoArea),
    ];
}
