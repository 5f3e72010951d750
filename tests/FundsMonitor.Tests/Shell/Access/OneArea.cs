using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Shell.Access;

/// <summary>A commune with its office in the sample: addresses of its records, and what of it nobody else may read.</summary>
public sealed record OneArea
{
    private const int NumberLength = 6;
    private const int IdLength = 9;
    private const long Million = 1_000_000;
    private const long Billion = 1_000 * Million;

    /// <summary>Balances are often whole hundreds of thousands: two areas have the same ones.</summary>
    private const long Round = Million / 10;

    public required string Commune { get; init; }

    public required string Office { get; init; }

    /// <summary>The form 2024-03.</summary>
    public required string Month { get; init; }

    /// <summary>A file of the office that was refused because nobody knows what it is.</summary>
    public required int UnknownFile { get; init; }

    /// <summary>A report that the clock made for an account that asks for nothing here.</summary>
    public required int MadeReport { get; init; }

    public required (int File, int Version) OfLoans { get; init; }

    public required (int File, int Version) OfRegister { get; init; }

    public required long OfficeFinding { get; init; }

    public required long CommuneFinding { get; init; }

    /// <summary>Key of an account.</summary>
    public required string Account { get; init; }

    public required string Loan { get; init; }

    /// <summary>Where the loan stands in its file.</summary>
    public required int LoanRow { get; init; }

    /// <summary>Where the household stands in its file.</summary>
    public required int RegisterRow { get; init; }

    public required string Household { get; init; }

    public required string Customer { get; init; }

    /// <summary>Names of people, numbers of loans, customers and citizens, files, hamlets and figures of this area.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>Whole citizen ids of members and borrowers.</summary>
    public required IReadOnlyList<string> CitizenIds { get; init; }

    /// <summary>Reads them.</summary>
    public static async Task<OneArea> ReadAsync(FundsDb db, (string Commune, string Office, string Month) of, int unknownFile)
    {
        var (commune, office, month) = of;
        Assert.True(Core.Month.TryParse(month, out var at));
        var current = db.FileVersions.Where(v => v.State == VersionState.Current);
        var loans = await current.FirstAsync(v => v.Kind == FileKind.Loans && v.OfficeCode == office && v.Period == at.Key);
        var register = await current.OrderBy(v => v.Id).FirstAsync(v => v.Kind == FileKind.Register && v.CommuneCode == commune);
        var loan = await db.LoanRows.OrderBy(l => l.Id)
            .FirstAsync(l => l.VersionId == loans.Id && l.CommuneCode == commune && l.LoanNumber != "" && l.Counts);
        var household = await db.Households.OrderBy(h => h.Id).FirstAsync(h => h.VersionId == register.Id);
        return new()
        {
            Commune = commune,
            Office = office,
            Month = month,
            UnknownFile = unknownFile,
            MadeReport = await MadeReportAsync(db, commune, month),
            OfLoans = (loans.SourceFileId, loans.Id),
            OfRegister = (register.SourceFileId, register.Id),
            OfficeFinding = await db.Findings.Where(f => f.OfficeCode == office).Select(f => f.Id).FirstAsync(),
            CommuneFinding = await db.Findings.Where(f => f.CommuneCode == commune).Select(f => f.Id).FirstAsync(),
            Account = await db.Users.OrderBy(a => a.UserName).Select(a => a.Id).FirstAsync(),
            Loan = loan.LoanNumber,
            LoanRow = loan.RowNumber,
            RegisterRow = household.RowNumber,
            Household = household.HouseholdCode,
            Customer = (await db.LinkedCustomers.OrderBy(c => c.Id).FirstAsync(c => c.OfficeCode == office && c.CommuneCode == commune))
                .CustomerCode,
            Words = await WordsAsync(db, commune, office),
            CitizenIds = await db.Members.Where(m => m.CommuneCode == commune).Select(m => m.CitizenId)
                .Union(db.LoanRows.Where(l => l.OfficeCode == office).Select(l => l.CitizenId))
                .Where(id => id.Length >= IdLength).ToListAsync(),
        };
    }

    /// <summary>Addresses that fill a pattern with this area's records; several where records of different kinds are meant.</summary>
    /// <param name="pattern">As in the table.</param>
    /// <param name="role">Leaves those out that this role may not read in its own area; null for all.</param>
    /// <exception cref="InvalidOperationException">The table names a pattern that this does not know how to fill.</exception>
    public IReadOnlyList<string> AddressesOf(string pattern, string? role)
    {
        var office = role is not Roles.CommuneChair;
        var commune = role is not Roles.BankOffice;
        IEnumerable<string> both(string ofOffice, string ofCommune) =>
            new[] { office ? ofOffice : null, commune ? ofCommune : null }.OfType<string>();
        return
        [
            .. pattern switch
            {
                "/loans/{Number}" => [$"/loans/{Loan}"],
                "/files/{Id:int}" => both(Text($"/files/{OfLoans.File}"), Text($"/files/{OfRegister.File}")),
                "/files/{id:int}/marked" => both(Text($"/files/{OfLoans.File}/marked"), Text($"/files/{OfRegister.File}/marked")),
                "/files/{FileId:int}/rows/{Row:int}" =>
                    both(Text($"/files/{OfLoans.File}/rows/{LoanRow}"), Text($"/files/{OfRegister.File}/rows/{RegisterRow}")),
                "/files/{Id:int}/mapping" => [Text($"/files/{UnknownFile}/mapping")],
                "/files/versions/{Id:int}" =>
                    both(Text($"/files/versions/{OfLoans.Version}"), Text($"/files/versions/{OfRegister.Version}")),
                "/findings/{Id:long}" => both(Text($"/findings/{OfficeFinding}"), Text($"/findings/{CommuneFinding}")),
                "/months/{Commune}/{MonthOf}" => [$"/months/{Commune}/{Month}"],
                "/households/{Version:int}/{Code}" => [Text($"/households/{OfRegister.Version}/{Uri.EscapeDataString(Household)}")],
                "/links/{Office}/{Customer}" => [$"/links/{Office}/{Customer}"],
                "/reports/made/{id:int}" => [Text($"/reports/made/{MadeReport}")],
                "/calendar/{secret}.ics" => ["/calendar/nobody-knows-this.ics"],
                "/users/{Id}" => [$"/users/{Account}"],
                "/help/images/{name}" => ["/help/images/tong-quan.png"],
                "/openapi/{documentName}.json" => ["/openapi/v1.json"],
                "/hangfire/{**path}" => ["/hangfire"],
                "/api/{**rest}" => ["/api/nothing"],
                "/api/v1/files/{id:int}" => [Text($"/api/v1/files/{OfLoans.File}")],
                _ when !pattern.Contains('{', StringComparison.Ordinal) => [pattern],
                _ => throw new InvalidOperationException($"Say in {nameof(OneArea)} how {pattern} is filled."),
            },
        ];
    }

    private static async Task<int> MadeReportAsync(FundsDb db, string commune, string month)
    {
        var made = new MadeReport
        {
            PeriodKey = month,
            OwnerName = "somebody." + commune,
            PlaceCode = commune,
            Format = ReportFormat.Word,
            State = MadeState.Made,
            FileName = commune + ".docx",
        };
        db.MadeReports.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    private static string Text(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlySet<string>> WordsAsync(FundsDb db, string commune, string office)
    {
        var loans = await db.LoanRows.Where(l => l.OfficeCode == office || l.CommuneCode == commune)
            .Select(l => new { l.LoanNumber, l.CustomerCode, l.Name, l.SpouseName, l.GroupLeader, l.CitizenId, l.HamletName, l.Balance })
            .Distinct().ToListAsync();
        var members = await db.Members.Where(m => m.CommuneCode == commune)
            .Select(m => new { m.Name, m.CitizenId, m.HamletName }).Distinct().ToListAsync();
        var files = await db.FileVersions.Where(v => v.OfficeCode == office || v.CommuneCode == commune)
            .Select(v => new { v.SourceFile!.Name, v.SourceFile.Sha256, v.Total }).ToListAsync();
        var sums = await db.LoanSummaries.Where(s => s.OfficeCode == office)
            .Select(s => new { s.Balance, s.Overdue }).ToListAsync();
        IEnumerable<Money> figures =
        [
            .. loans.Select(l => l.Balance), .. files.Select(f => f.Total), .. sums.Select(s => s.Balance), .. sums.Select(s => s.Overdue),
        ];
        return loans
            .SelectMany(l => new[] { l.LoanNumber, l.CustomerCode, l.Name, l.SpouseName, l.GroupLeader, l.CitizenId, l.HamletName })
            .Concat(members.SelectMany(m => new[] { m.Name, m.CitizenId, m.HamletName }))
            .Concat(files.SelectMany(f => new[] { f.Name, f.Sha256 }))
            .Concat(figures.Where(f => f.Dong > Billion || (f.Dong > Million && f.Dong % Round != 0))
                .Select(f => f.Dong.ToString("N0", Format.Culture)))
            .Where(word => word.Length >= NumberLength)
            .ToHashSet(StringComparer.Ordinal);
    }
}
