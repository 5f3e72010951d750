using FundsMonitor.Benchmarks.Pages.Data;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>What is measured: each page of the navigation, the pages behind them, and each list in each of its orders.</summary>
internal static class PageAddresses
{
    /// <summary>Lists that can be as long as the data, with their columns and a search that finds some; <c>find</c> is sealed.</summary>
    private static readonly (string Path, string[] Columns, string[] Searches)[] Lists =
    [
        (
            "/loans",
            ["LoanNumber", "Name", "Hamlet", "GroupCode", "ProgrammeCode", "DueOn", "Balance", "Overdue", "Frozen"],
            [
                "find=nguyen+thi+hoa", "find=khongcoai", "find=660042", "find=0042000123", "condition=Overdue", "condition=Frozen",
                "programme=19", "hamlet=X%C3%B3m+3", "group=0420007",
            ]
        ),
        (
            "/households", ["HouseholdCode", "HeadName", "HamletName", "Class", "MemberCount"],
            ["find=nguyen+thi+hoa", "find=khongcoai", "find=H0123", "class=Poor", "loan=with", "loan=without", "hamlet=X%C3%B3m+3"]
        ),
        (
            "/findings", ["Rule", "Month", "Impact", "OpenedAtUtc", "DueOn"],
            ["find=660042", "find=khongcoai", "state=Open", "severity=Error", "rule=L-RATE", "owner=finance", "late=true"]
        ),
        (
            "/links", ["Name", "CommuneCode", "Balance"],
            ["find=nguyen+thi+hoa", "find=khongcoai", "state=ByRule", "state=Nobody", "programme=19"]
        ),
        (
            "/files", ["Name", "State", "ReceivedAtUtc", "RowCount", "ProblemCount"],
            ["text=loans_009004", "kind=Register", "state=Accepted"]
        ),
        ("/files/versions", ["Kind", "Period", "RowCount", "Total", "AcceptedAtUtc"], ["kind=Loans"]),
        ("/months", ["NameSearch", "Month", "State", "Errors"], ["text=tan", "state=Signed"]),
        ("/budget", ["ProjectCode", "CommuneCode", "Allocated", "Spent", "Left"], ["project=DA4"]),
        ("/plans", ["PlaceName", "Year"], ["text=tan"]),
        ("/obligations", ["DebtorName", "Receiver", "LastDay", "State"], ["text=bao"]),
    ];

    private static readonly string[] Entries =
        ["/plans/entries", "/plans/entries?text=tan", "/obligations/entries", "/obligations/entries?text=bao", "/obligations/receivers"];

    private static readonly string[] Behind =
    [
        "/files/completeness", "/files/owed", "/files/due-days", "/files/reminders", "/files/mappings", "/verify", "/obligations/calendar",
        "/plans/coverage", "/plans/helpers", "/reports/scheduled", "/places/hamlets", "/places/bank", .. Entries,
    ];

    private static readonly string[] ForAll =
        ["/verify", "/account", "/files/completeness", "/files/owed", "/obligations/calendar", "/reports/scheduled"];
    private static readonly string[] NotForChairs =
        ["/files/due-days", "/files/reminders", "/places/hamlets", "/places/bank", .. Entries];

    /// <summary>Addresses of pages that this role may open.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(FundsDb db, string role)
    {
        var isChair = role == Roles.CommuneChair;
        var pages = SitePages.All.Where(p => p.IsOpenTo(role)).Select(p => p.Path).ToList();
        var lists = Lists.Where(l => l.Path == "/files/versions" || pages.Contains(l.Path)).SelectMany(InEachOrder);
        return
        [
            .. pages,
            .. Behind.Where(b => ForAll.Contains(b) || !isChair || !NotForChairs.Contains(b)),
            .. await RecordsAsync(db, isChair),
            .. lists,
        ];
    }

    private static IEnumerable<string> InEachOrder((string Path, string[] Columns, string[] Searches) list)
    {
        yield return list.Path + "?page=2";
        yield return list.Path + "?page=250";
        yield return list.Path + "?page=501";
        foreach (var column in list.Columns)
        {
            yield return $"{list.Path}?sort={column}";
            yield return $"{list.Path}?sort=-{column}";
            yield return $"{list.Path}?sort={column}&page=400";
        }

        foreach (var search in list.Searches)
        {
            yield return $"{list.Path}?{search}";
        }
    }

    /// <summary>The page of one record of each kind, in the second commune.</summary>
    private static async Task<IReadOnlyList<string>> RecordsAsync(FundsDb db, bool isChair)
    {
        var commune = Province.CommuneCode(1);
        var loans = await db.FileVersions.Where(v => v.Kind == FileKind.Loans).OrderBy(v => v.Period).ThenBy(v => v.OfficeCode).LastAsync();
        var number = await db.LoanRows.Where(l => l.VersionId == loans.Id).Select(l => l.LoanNumber).FirstAsync();
        var register = await db.FileVersions.Where(v => v.Kind == FileKind.Register && v.CommuneCode == commune)
            .OrderBy(v => v.Period).LastAsync();
        var borrower = await db.LinkedCustomers.FirstAsync(c => c.CommuneCode == commune && c.State == LinkState.Undecided);
        var own = await db.LinkedCustomers.FirstAsync(c => c.CommuneCode == commune && c.State == LinkState.ByRule);
        var ownLoan = await db.LoanRows.Where(l => l.CommuneCode == commune && l.CustomerCode == own.CustomerCode)
            .Select(l => l.LoanNumber).FirstAsync();
        var finding = await db.Findings.OrderByDescending(f => f.Severity).ThenByDescending(f => (long)f.Impact)
            .FirstAsync(f => f.CommuneCode == commune);
        var (month, file) = (Province.Last, isChair ? register.SourceFileId : loans.SourceFileId);
        var year = Province.Last.Year;
        List<string> all =
        [
            $"/loans/{(isChair ? ownLoan : number)}",
            $"/households/{register.Id}/{ProvinceRegister.HouseholdCode(7)}",
            $"/links/{borrower.OfficeCode}/{borrower.CustomerCode}",
            $"/findings/{finding.Id}",
            $"/files/{file}",
            $"/files/versions/{(isChair ? register.Id : loans.Id)}",
            $"/months/{commune}/{month.Previous.Previous.Previous}",
            $"/months/{commune}/{month}",
            $"/plans?area={commune}",
            $"/plans/coverage?place={commune}",
            $"/?month={month.Previous}",
            $"/reports?period={month}&place={commune}",
            $"/files/completeness?year={year}",
        ];
        if (!isChair)
        {
            var user = await db.Users.FirstAsync(u => u.UserName == SiteUnderTest.Chair);
            all.AddRange([$"/users/{user.Id}", $"/?area={commune}", $"/loans?area={commune}", $"/?area={Province.OfficeCode(3)}",
                $"/reports?period={month}"]);
        }

        return all;
    }
}
