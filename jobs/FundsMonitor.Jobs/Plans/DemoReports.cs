using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Jobs.Plans;

/// <summary>Who owes which report to whom by when, as the demo's five plans say; what came, as far as the demo tells.</summary>
/// <remarks>Where a plan names no day, none stands here: such a report is never late.</remarks>
public static class DemoReports
{
    private const string Results = "Kết quả giảm nghèo";
    private const string ThuongQuang = "UBND xã Thượng Quảng";
    private static readonly DateOnly LastOfDistricts = new(2025, 6, 30);
    private static readonly DateOnly LastOfLabour = new(2025, 2, 28);

    /// <summary>The obligations.</summary>
    public static IReadOnlyList<ReportObligation> Obligations { get; } =
    [
        KimPhuong("Các xóm", "UBND xã Kim Phượng"),
        KimPhuong("UBND xã Kim Phượng", "UBND huyện Định Hóa"),
        CamLuong(ReportRhythm.Monthly),
        CamLuong(ReportRhythm.Quarterly),
        ThapMuoi(ReportRhythm.Quarterly, Results),
        ThapMuoi(ReportRhythm.HalfYearly, Results),
        ThapMuoi(ReportRhythm.Yearly, Results),
        ThapMuoi(ReportRhythm.HalfYearly, Results, onwards: true),
        ThapMuoi(ReportRhythm.Yearly, Results, onwards: true),
        ThapMuoi(ReportRhythm.Yearly, "Đối thoại với hộ nghèo"),
        ThapMuoi(ReportRhythm.Undated, "Danh sách hộ không có khả năng lao động và người giúp đỡ"),
        OfThuongQuang("Các thôn", ThuongQuang, ReportRhythm.OnDays, "15/06;20/11"),
        OfThuongQuang(ThuongQuang, "UBND huyện Nam Đông", ReportRhythm.OnDays, "30/06;10/12"),
        OfThuongQuang(ThuongQuang, "UBND huyện Nam Đông", ReportRhythm.WhenAsked, ""),
        LongKhanh("Các xã, phường", Results, ReportRhythm.Undated),
        LongKhanh("PGD NHCSXH thành phố Long Khánh", "Cho vay, nợ đến hạn, nợ quá hạn", ReportRhythm.Monthly, "006307"),
        LongKhanh("PGD NHCSXH thành phố Long Khánh", "Cho vay, nợ đến hạn, nợ quá hạn", ReportRhythm.Quarterly, "006307"),
    ];

    /// <summary>Receivers that no longer exist, with who took their place.</summary>
    public static IReadOnlyList<ReportReceiver> Abolished { get; } =
    [
        Gone("UBND huyện Định Hóa", LastOfDistricts, "UBND tỉnh Thái Nguyên"),
        Gone("Phòng LĐTBXH huyện Tháp Mười", LastOfLabour, "UBND huyện Tháp Mười"),
        Gone("UBND huyện Tháp Mười", LastOfDistricts, "UBND tỉnh Đồng Tháp"),
        Gone("Sở LĐTBXH tỉnh Đồng Tháp", LastOfLabour, "Sở Nông nghiệp và Môi trường tỉnh Đồng Tháp"),
        Gone("UBND huyện Nam Đông", new(2024, 12, 31), "UBND huyện Phú Lộc"),
        Gone("UBND huyện Phú Lộc", LastOfDistricts, "UBND thành phố Huế"),
        Gone("UBND thành phố Long Khánh", LastOfDistricts, "UBND tỉnh Đồng Nai"),
    ];

    /// <summary>Adds what is not there; the two reports of June 2021 came in time.</summary>
    public static async Task AddMissingAsync(FundsDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.ReportObligations.AnyAsync(cancel))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        List<ReportObligation> added = [.. Obligations.Select(Copy)];
        db.ReportObligations.AddRange(added);
        db.ReportReceivers.AddRange(Abolished.Select(r => Gone(r.Name, r.Until, r.SuccessorName)));
        await db.SaveChangesAsync(cancel);
        var dated = added.Where(o => o.Rhythm == ReportRhythm.OnDays).ToList();
        db.ReportReceipts.AddRange(
            Came(dated[0], ("2021-06-15", new(2021, 6, 11)), clock), Came(dated[1], ("2021-06-30", new(2021, 6, 28)), clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static ReportObligation KimPhuong(string from, string to) => new()
    {
        CommuneCode = "05551",
        Year = 2024,
        Decision = "45/KH-UBND",
        DebtorName = from,
        ReceiverName = to,
        Title = Results,
        Rhythm = ReportRhythm.Undated,
    };

    private static ReportObligation CamLuong(ReportRhythm rhythm) => new()
    {
        CommuneCode = "15139",
        Year = 2023,
        Decision = "12/KH-UBND",
        DebtorName = "Ban giám sát xã Cẩm Lương",
        ReceiverName = "UBND xã Cẩm Lương",
        Title = "Kết quả giám sát",
        Rhythm = rhythm,
    };

    private static ReportObligation ThapMuoi(ReportRhythm rhythm, string title, bool onwards = false) => new()
    {
        CommuneCode = "872",
        Year = 2024,
        Decision = "37/KH-UBND",
        DebtorName = onwards ? "Phòng LĐTBXH huyện Tháp Mười" : "Các xã, thị trấn",
        ReceiverName = onwards ? "Sở LĐTBXH tỉnh Đồng Tháp" : "Phòng LĐTBXH huyện Tháp Mười",
        Title = title,
        Rhythm = rhythm,
    };

    private static ReportObligation OfThuongQuang(string from, string to, ReportRhythm rhythm, string days) => new()
    {
        CommuneCode = "20173",
        Year = 2021,
        Decision = "05/KH-UBND",
        DebtorName = from,
        ReceiverName = to,
        Title = Results,
        Rhythm = rhythm,
        DueDays = days,
        IsBefore = days.Length > 0,
    };

    private static ReportObligation LongKhanh(string from, string title, ReportRhythm rhythm, string office = "") => new()
    {
        OfficeCode = office,
        CommuneCode = "732",
        Year = 2024,
        Decision = "498/KH-UBND",
        DebtorName = from,
        ReceiverName = "UBND thành phố Long Khánh",
        Title = title,
        Rhythm = rhythm,
    };

    private static ReportReceiver Gone(string name, DateOnly until, string successor) =>
        new() { Name = name, Until = until, SuccessorName = successor };

    private static ReportObligation Copy(ReportObligation o) => new()
    {
        OfficeCode = o.OfficeCode,
        CommuneCode = o.CommuneCode,
        Year = o.Year,
        Decision = o.Decision,
        DebtorName = o.DebtorName,
        ReceiverName = o.ReceiverName,
        Title = o.Title,
        Rhythm = o.Rhythm,
        DueDays = o.DueDays,
        DaysAfter = o.DaysAfter,
        IsBefore = o.IsBefore,
    };

    private static ReportReceipt Came(ReportObligation obligation, (string Key, DateOnly On) report, TimeProvider clock) => new()
    {
        ObligationId = obligation.Id,
        OfficeCode = obligation.OfficeCode,
        CommuneCode = obligation.CommuneCode,
        PeriodKey = report.Key,
        ReceivedOn = report.On,
        ReceivedBy = "Văn thư",
        NotedBy = "demo",
        NotedAtUtc = clock.GetUtcNow().UtcDateTime,
    };
}
