using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;

namespace FundsMonitor.Tests.Dashboard;

/// <summary>Rows of two communes, as an import would leave them: Kim Phượng (05551, March 2024) and Cẩm Lương (15139, June 2023).</summary>
internal static class OverviewRows
{
    public const string KimPhuong = "05551";
    public const string CamLuong = "15139";
    public const string DinhHoa = "004820";
    public const string CamThuy = "002716";

    public static readonly Month March = new(2024, 3);
    public static readonly Month June = new(2023, 6);

    private const long Million = 1_000_000;

    public static async Task AddAsync(FundsDb db)
    {
        AddPlaces(db);
        await db.SaveChangesAsync();
        await AddKimPhuongAsync(db);
        await AddCamLuongAsync(db);
        await db.SaveChangesAsync();
    }

    /// <summary>A version with its file, saved so that rows can carry its id.</summary>
    public static async Task<FileVersion> VersionAsync(
        FundsDb db, FileKind kind, (string Office, string Commune, int Period) scope, VersionState state = VersionState.Current)
    {
        var file = new SourceFile
        {
            Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
            Name = $"{kind}-{scope.Period}.xlsx",
            Sheet = "Sheet1",
            State = FileState.Accepted,
            Kind = kind,
        };
        var version = new FileVersion
        {
            SourceFile = file,
            Kind = kind,
            OfficeCode = scope.Office,
            CommuneCode = scope.Commune,
            Period = scope.Period,
            ScopeKey = $"{kind}|{scope.Office}|{scope.Commune}|{scope.Period}",
            Number = 1,
            State = state,
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        return version;
    }

    public static LoanSummary Loans(FileVersion version, string commune, (string Hamlet, string Code) of, (long All, long Late) m) => new()
    {
        VersionId = version.Id,
        OfficeCode = version.OfficeCode,
        CommuneCode = commune,
        BankCommuneCode = "0" + commune,
        BankCommuneName = commune == KimPhuong ? "Kim Phượng" : "Cẩm Lương",
        Month = Month.FromKey(version.Period),
        HamletName = of.Hamlet,
        ProgrammeCode = of.Code,
        Loans = 10,
        Customers = 10,
        Balance = Money.FromDong(m.All * Million),
        Overdue = Money.FromDong(m.Late * Million),
        InTerm = Money.FromDong((m.All - m.Late) * Million),
    };

    public static Allocation Line(FileVersion version, string project, AllocationState state, long? millions) => new()
    {
        VersionId = version.Id,
        CommuneCode = version.CommuneCode,
        Year = 2023,
        ProjectCode = project,
        ProjectName = $"Dự án {project}",
        State = state,
        Decision = "12/KH-UBND",
        DecisionDate = new(2023, 2, 1),
        Amount = millions is { } amount ? Money.FromDong(amount * Million) : null,
        RowNumber = 7,
    };

    private static void AddPlaces(FundsDb db)
    {
        void Add(string code, string name, string district)
        {
            if (!db.Communes.Any(c => c.Code == code))
            {
                db.Communes.Add(new() { Code = code, Name = name, DistrictCode = district, From = new(2004, 1, 1) });
            }
        }

        Add(KimPhuong, "Xã Kim Phượng", "167");
        Add("167", "Huyện Định Hóa", "");
        Add(CamLuong, "Xã Cẩm Lương", "389");
        foreach (var (code, name) in new[] { (DinhHoa, "PGD NHCSXH huyện Định Hóa"), (CamThuy, "PGD NHCSXH huyện Cẩm Thủy") })
        {
            if (db.Offices.Find(code) is null)
            {
                db.Offices.Add(new Office { Code = code, Name = name });
            }
        }

        db.BankCommunes.Add(new() { OfficeCode = DinhHoa, BankCode = "0" + KimPhuong, Name = "Kim Phượng", CommuneCode = KimPhuong });
        db.BankCommunes.Add(new() { OfficeCode = CamThuy, BankCode = "0" + CamLuong, Name = "Cẩm Lương", CommuneCode = CamLuong });
    }

    private static async Task AddKimPhuongAsync(FundsDb db)
    {
        for (var month = 1; month <= 3; month++)
        {
            var version = await VersionAsync(db, FileKind.Loans, (DinhHoa, "", 202400 + month));
            db.LoanSummaries.AddRange(
                Loans(version, KimPhuong, ("Xóm Bản Đa", "01"), (400 + (month * 10), month)),
                Loans(version, KimPhuong, ("Xóm Cạm Phước", "19"), (300 - month, 1)),
                Loans(version, KimPhuong, ("Xóm Nà Loòng", "09"), (120, 0)));
        }

        var plan = await VersionAsync(db, FileKind.Plan, ("", KimPhuong, 2024));
        db.PlanRows.AddRange(
            Planned(plan, "Xóm Bản Đa", (700, 20, 30)),
            Planned(plan, "Xóm Cạm Phước", (814, 24, 28)),
            Planned(plan, "", (1514, 44, 58)));

        var register = await VersionAsync(db, FileKind.Register, ("", KimPhuong, 2024));
        for (var number = 1; number <= 4; number++)
        {
            db.Households.Add(new()
            {
                VersionId = register.Id,
                CommuneCode = KimPhuong,
                RegisterYear = 2024,
                HouseholdCode = $"H{number}",
                Class = number == 4 ? HouseholdClass.None : HouseholdClass.Poor,
            });
        }

        db.Links.Add(Linked(register, "0000000001", LinkDecision.Link, "H1"));
        db.Links.Add(Linked(register, "0000000002", LinkDecision.Link, "H1"));
        db.Links.Add(Linked(register, "0000000003", LinkDecision.Review, ""));
        db.Findings.AddRange(
            Finding("L-SPLIT", Severity.Error, DinhHoa, KimPhuong),
            Finding("E-NOREGISTER", Severity.Notice, "", KimPhuong),
            Finding("F-MISSING", Severity.Warning, DinhHoa, ""));
    }

    private static async Task AddCamLuongAsync(FundsDb db)
    {
        var loans = await VersionAsync(db, FileKind.Loans, (CamThuy, "", 202306));
        db.LoanSummaries.Add(Loans(loans, CamLuong, ("Thôn Hòa Thuận", "01"), (900, 9)));
        var lines = await VersionAsync(db, FileKind.Allocations, ("", CamLuong, 0));
        db.Allocations.AddRange(
            Line(lines, "DA6.2", AllocationState.Allocated, 5),
            Line(lines, "DA7.1", AllocationState.Allocated, 9),
            Line(lines, "DA7.2", AllocationState.Allocated, 12));
        db.Allocations.AddRange(new[] { "DA2", "DA3.1", "DA3.2", "DA4.1", "DA4.3", "DA6.1" }
            .Select(project => Line(lines, project, AllocationState.NotYetAllocated, null)));
        var total = Line(lines, "", AllocationState.Allocated, 26);
        total.IsDecisionTotal = true;
        db.Allocations.Add(total);

        var old = await VersionAsync(db, FileKind.Allocations, ("", CamLuong, 0), VersionState.Superseded);
        db.Allocations.Add(Line(old, "DA6.2", AllocationState.Allocated, 1000));
        var vouchers = await VersionAsync(db, FileKind.Expenditures, ("", CamLuong, 202306));
        var advance = Voucher(vouchers, "DA7.1", 1, new(2023, 6, 10));
        advance.IsAdvance = true;
        db.Expenditures.AddRange(
            Voucher(vouchers, "DA6.2", 5, new(2023, 6, 5)),
            Voucher(vouchers, "DA7.1", 2, new(2023, 6, 9)),
            advance);
        db.Findings.Add(Finding("B-UNALLOCATED", Severity.Notice, "", CamLuong));
    }

    private static Expenditure Voucher(FileVersion version, string project, long millions, DateOnly date) => new()
    {
        VersionId = version.Id,
        CommuneCode = version.CommuneCode,
        Year = 2023,
        Month = Month.Of(date),
        Date = date,
        Voucher = $"C{date.Day:00}",
        ProjectCode = project,
        Payee = "Cửa hàng vật tư",
        Amount = Money.FromDong(millions * Million),
        RowNumber = date.Day,
    };

    private static PlanRow Planned(FileVersion plan, string hamlet, (int All, int Poor, int NearPoor) households) => new()
    {
        VersionId = plan.Id,
        CommuneCode = plan.CommuneCode,
        Year = plan.Period,
        HamletName = hamlet,
        IsTotal = hamlet.Length == 0,
        Households = households.All,
        Poor = households.Poor,
        NearPoor = households.NearPoor,
    };

    private static Link Linked(FileVersion register, string customer, LinkDecision decision, string household) => new()
    {
        OfficeCode = DinhHoa,
        CommuneCode = KimPhuong,
        CustomerCode = customer,
        RegisterVersionId = register.Id,
        Decision = decision,
        HouseholdCode = household,
    };

    private static StoredFinding Finding(string rule, Severity severity, string office, string commune) => new()
    {
        Identity = $"{rule}|{office}|{commune}",
        Rule = rule,
        Severity = severity,
        Subject = rule == "F-MISSING" ? FileKind.Loans.Word() : commune + office,
        OfficeCode = office,
        CommuneCode = commune,
        Month = March,
        State = FindingState.Open,
        OpenedAtUtc = new(2024, 4, 2, 0, 0, 0, DateTimeKind.Utc),
    };
}
