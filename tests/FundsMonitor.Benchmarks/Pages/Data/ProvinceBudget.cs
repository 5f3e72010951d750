using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Project money, plans and what belongs to them, commune by commune.</summary>
internal static class ProvinceBudget
{
    public const int HelpersOfCommune = 60;
    private const int Lines = 15;
    private const int Vouchers = 12;
    private static readonly string[] Projects = ["DA1", "DA2", "DA3.1", "DA4", "DA5", "DA6.1", "DA6.2", "DA7"];

    public static string DecisionOf(int year) => string.Create(CultureInfo.InvariantCulture, $"12/QĐ-UBND/{year}");

    public static IEnumerable<Allocation> Allocations(int commune, int year) => Enumerable.Range(0, Lines).Select(line => new Allocation
    {
        RowNumber = 6 + line,
        CommuneCode = Province.CommuneCode(commune),
        Year = year,
        ProjectCode = Projects[line % Projects.Length],
        ProjectName = "Dự án " + Projects[line % Projects.Length],
        FundSource = line % 2 == 0 ? "Ngân sách trung ương" : "Ngân sách tỉnh",
        Capital = CapitalKind.Recurrent,
        Decision = DecisionOf(year),
        DecisionDate = new(year, 2, 15),
        State = line == Lines - 1 ? AllocationState.NotYetAllocated : AllocationState.Allocated,
        Amount = line == Lines - 1 ? null : Money.FromDong((50 + (((commune * 7) + line) % 40)) * 1_000_000L),
    });

    public static IEnumerable<Expenditure> Expenditures(int commune, Month month) =>
        Enumerable.Range(0, Vouchers).Select(line => Expenditure(commune, month, line));

    private static Expenditure Expenditure(int commune, Month month, int line) => new()
    {
        RowNumber = 6 + line,
        CommuneCode = Province.CommuneCode(commune),
        Month = month,
        Voucher = string.Create(CultureInfo.InvariantCulture, $"CT{month.Key}-{commune:000}-{line:00}"),
        Date = month.FirstDay.AddDays(line * 2),
        Year = month.Year,
        ProjectCode = Projects[line % Projects.Length],
        ProjectName = "Dự án " + Projects[line % Projects.Length],
        FundSource = line % 2 == 0 ? "Ngân sách trung ương" : "Ngân sách tỉnh",
        Capital = CapitalKind.Recurrent,
        Payee = Townsfolk.Of(commune, line).Name,
        Purpose = "Hỗ trợ sinh kế",
        Amount = Money.FromDong((1 + (((commune * 3) + line) % 5)) * 1_000_000L),
        IsAdvance = line == 11,
    };

    /// <summary>The table of a plan: its hamlets, and the commune as a whole with what is promised.</summary>
    public static IEnumerable<PlanRow> Plan(int commune, int year) => Enumerable.Range(0, 11).Select(line => new PlanRow
    {
        RowNumber = 8 + line,
        CommuneCode = Province.CommuneCode(commune),
        Year = year,
        Decision = "05/KH-UBND",
        HamletName = line < 10 ? Province.HamletName(line) : "",
        IsTotal = line == 10,
        Households = line < 10 ? 180 : 1_800,
        Poor = line < 10 ? 17 : 170,
        NearPoor = line < 10 ? 17 : 170,
        TargetPoorLifted = line < 10 ? 3 : 30,
        TargetLoanSharePercent = line == 10 ? 70 : null,
        TargetLoanShareOf = line == 10 ? "hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện" : "",
    });

    public static IEnumerable<PlanTarget> Targets(int commune, int year) => Enumerable.Range(0, 4).Select(line => new PlanTarget
    {
        CommuneCode = Province.CommuneCode(commune),
        Year = year,
        Decision = "05/KH-UBND",
        Title = "Chỉ tiêu " + (line + 1).ToString(CultureInfo.InvariantCulture),
        Thousandths = 90_000,
        Measure = line == 0 ? TargetMeasure.BorrowersInGroups : TargetMeasure.None,
    });

    public static IEnumerable<ReportObligation> Obligations(int commune, int year) =>
        Enumerable.Range(0, 4).Select(line => Obligation(commune, year, line));

    private static ReportObligation Obligation(int commune, int year, int line) => new()
    {
        CommuneCode = Province.CommuneCode(commune),
        Year = year,
        Decision = "05/KH-UBND",
        DebtorName = line < 2 ? "Các xóm" : "Ủy ban nhân dân xã",
        ReceiverName = "Phòng Kinh tế",
        Title = "Báo cáo giảm nghèo " + (line + 1).ToString(CultureInfo.InvariantCulture),
        Rhythm = (ReportRhythm)(line + 1),
        DaysAfter = 10,
    };

    public static IEnumerable<HouseholdHelper> Helpers(int commune, int year) =>
        Enumerable.Range(0, HelpersOfCommune).Select(household => new HouseholdHelper
        {
            CommuneCode = Province.CommuneCode(commune),
            RegisterYear = year,
            HouseholdCode = ProvinceRegister.HouseholdCode(household * 3),
            HeadNameSearch = Townsfolk.Of(commune, household * 3).Search,
            HamletName = Province.HamletName(household * 3),
            HelperName = Townsfolk.Of(commune, 80_000 + household).Name,
            PositionName = "Bí thư chi bộ xóm",
            Since = new(year, 2, 1),
            NamedBy = "chair",
            NamedAtUtc = DateTime.UnixEpoch,
        });

    public static IEnumerable<HelperVisit> Visits(IEnumerable<HouseholdHelper> helpers) =>
        helpers.SelectMany(h => new[] { 3, 6 }.Select(month => new HelperVisit
        {
            HelperId = h.Id,
            CommuneCode = h.CommuneCode,
            RegisterYear = h.RegisterYear,
            HamletName = h.HamletName,
            On = new(h.RegisterYear, month, 15),
            Note = "Đã thăm hộ, hướng dẫn làm thủ tục vay vốn.",
            NotedBy = "chair",
            NotedAtUtc = DateTime.UnixEpoch,
        }));

    /// <summary>01.1/BCTD of an office: a row a commune.</summary>
    public static IEnumerable<ControlTotalRow> Totals(int office, Month month) =>
        Enumerable.Range(office * Province.CommunesOfOffice, Province.CommunesOfOffice).Select(commune => new ControlTotalRow
        {
            RowNumber = 10 + (commune % Province.CommunesOfOffice),
            OfficeCode = Province.OfficeCode(office),
            CommuneCode = Province.CommuneCode(commune),
            Form = ControlForm.Communes,
            Month = month,
            BankCommuneCode = Province.BankCode(commune),
            BankCommuneName = Province.CommuneName(commune),
            Balance = Money.FromDong(90_000_000_000),
            Customers = 1_600,
        });
}
