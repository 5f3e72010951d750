using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Jobs.Plans;

/// <summary>What the demo's plans promise in their words, beside what their tables say.</summary>
public static class DemoTargets
{
    private const int Thousand = 1_000;
    private const string PoorAndNearPoor = "hộ nghèo, hộ cận nghèo";
    private const string Standard = "tất cả các hộ, chuẩn 2016–2020";
    private const string NoBaseline = "Bảng số đầu kỳ không có trong kế hoạch: số gốc chưa biết, không phải bằng 0.";
    private static readonly (string Code, int Year, string Decision) KimPhuong = ("05551", 2024, "45/KH-UBND");
    private static readonly (string Code, int Year, string Decision) ThapMuoi = ("872", 2024, "37/KH-UBND");
    private static readonly (string Code, int Year, string Decision) ThuongQuang = ("20173", 2021, "05/KH-UBND");
    private static readonly (string Code, int Year, string Decision) LongKhanh = ("732", 2024, "498/KH-UBND");

    /// <summary>Adds them where there are none.</summary>
    public static async Task AddMissingAsync(FundsDb db, CancellationToken cancel)
    {
        if (!await db.PlanTargets.AnyAsync(cancel))
        {
            db.PlanTargets.AddRange(All());
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>The targets, plan by plan.</summary>
    public static IReadOnlyList<PlanTarget> All() =>
    [
        Of(KimPhuong, "Có thẻ bảo hiểm y tế", (100, PoorAndNearPoor)),
        Of(ThapMuoi, "Người của hộ nghèo được giải quyết việc làm", (206, ""), t => t.Unit = TargetUnit.People),
        Of(ThapMuoi, "Người của hộ cận nghèo được giải quyết việc làm", (157, ""), t => t.Unit = TargetUnit.People),
        Of(ThuongQuang, "Tỷ lệ hộ nghèo", (4, Standard), t =>
            (t.Comparison, t.Measure) = (TargetComparison.LessThan, TargetMeasure.PoorShare)),
        Of(ThuongQuang, "Tỷ lệ hộ cận nghèo", (5, Standard), t =>
            (t.Comparison, t.Measure) = (TargetComparison.LessThan, TargetMeasure.NearPoorShare)),
        Of(ThuongQuang, "Có thẻ bảo hiểm y tế", (100, PoorAndNearPoor)),
        Of(ThuongQuang, "Được trợ giúp pháp lý", (90, "người thuộc hộ nghèo có yêu cầu"), t => t.Comparison = TargetComparison.MoreThan),
        Of(ThuongQuang, "Lao động được đào tạo nghề", (40, ""), t => t.Unit = TargetUnit.People),
        Of(LongKhanh, "Giảm hộ nghèo A", (35, "tổng số hộ nghèo A"), t => t.Remark =
            "Phần lời tính trên toàn bộ hộ nghèo, quyết định cấp trên tính trên hộ nghèo A. " + NoBaseline),
        Of(LongKhanh, "Giảm hộ cận nghèo", (35, "hộ cận nghèo cuối năm 2023"), t => t.Remark = NoBaseline),
        Of(LongKhanh, "Trẻ em được đi học", (96, "trẻ em của hộ nghèo, hộ cận nghèo")),
        Of(LongKhanh, "Dùng nước hợp vệ sinh", (95, PoorAndNearPoor)),
        Of(LongKhanh, "Có nhà tiêu hợp vệ sinh", (92, PoorAndNearPoor)),
        Of(LongKhanh, "Người vay vào tổ tự quản giảm nghèo", (100, "người vay vốn; tổ TK&VV của ngân hàng thay cho tổ tự quản"), t =>
            t.Measure = TargetMeasure.BorrowersInGroups),
    ];

    private static PlanTarget Of(
        (string Code, int Year, string Decision) plan, string title, (int Value, string OfWhom) promised, Action<PlanTarget>? more = null)
    {
        var target = new PlanTarget
        {
            CommuneCode = plan.Code,
            Year = plan.Year,
            Decision = plan.Decision,
            Title = title,
            OfWhom = promised.OfWhom,
            Thousandths = promised.Value * Thousand,
        };
        more?.Invoke(target);
        return target;
    }
}
