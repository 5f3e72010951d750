using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Who may enter what stands in a plan's words, and what several entries check alike.</summary>
public static class PlanEntries
{
    /// <summary>Letters the reason of a withdrawal may have.</summary>
    public const int WhyLength = 200;

    /// <summary>What is said where an entry is gone, or is of a place outside the areas of who asks.</summary>
    internal static Bilingual Gone { get; } = new(
        "Dòng này không còn, hoặc không thuộc phạm vi của bạn: hãy tải lại trang.",
        "This entry is gone, or is not in your areas: load the page again.");

    /// <summary>What is said where somebody else changed the entry since it was opened.</summary>
    internal static Bilingual ChangedMeanwhile { get; } = new(
        "Người khác vừa sửa dòng này, nên chưa lưu gì: hãy tải lại trang để xem bản mới rồi sửa tiếp.",
        "Somebody else has just changed this entry, so nothing was saved: load the page again, look at it and change it then.");

    /// <summary>What is said to somebody of another role.</summary>
    internal static Bilingual NotAllowed { get; } = new(
        "Chỉ cán bộ tài chính và quản trị nhập được: hãy nhờ một người như vậy.",
        "Only finance officers and administrators enter this: ask one of them.");

    /// <summary>Whether somebody of this role may enter: finance officers and administrators.</summary>
    public static bool MayEnter(string role) => role is Roles.FinanceOfficer or Roles.Administrator;

    /// <summary>Whether a place's plan of a year lies in the areas of who enters; the office of an entry gives no right to it.</summary>
    internal static bool IsOwn(Reader by, string place, int year) => by.Limit.Allows(new PlanTarget { CommuneCode = place, Year = year });

    /// <summary>What stands against the place of an entry.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">5 digits of a commune, or 3 of a district; and the plan's year.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="cancel">Stops.</param>
    internal static async Task<IReadOnlyList<Bilingual>> PlaceFaultsAsync(
        FundsDb db, (string Place, int Year) plan, Reader by, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        var known = await db.Communes.Where(c => c.Code == plan.Place).Select(c => new { c.From, c.To }).ToListAsync(cancel);
        return known.Count == 0 || !IsOwn(by, plan.Place, plan.Year)
            ? [new(
                $"Nơi mang mã {plan.Place} không có, hoặc không thuộc phạm vi của bạn: hãy chọn trong danh sách.",
                $"There is no place {plan.Place}, or it is not in your areas: choose one of the list.")]
            : known.Exists(c => c.From <= last && (c.To is null || c.To >= first)) ? []
            : [new(
                $"Năm {plan.Year} không xã, huyện nào mang mã {plan.Place}: hãy xem lại nơi hoặc năm của kế hoạch.",
                $"In {plan.Year} no place had the code {plan.Place}: look at the plan's place or year again.")];
    }

    /// <summary>What stands against the reason of a withdrawal.</summary>
    internal static Bilingual? WhyFault(string why) => why.Trim().Length is 0 or > WhyLength
        ? new(
            $"Ô “Lý do rút lại” phải có chữ, nhiều nhất {WhyLength}: người xem lịch sử cần biết vì sao dòng này không còn.",
            $"“Why it is withdrawn” needs words, {WhyLength} letters at most: whoever reads the history must know why the entry is gone.")
        : null;

    /// <summary>The receivers of every place, and those of the reader's own.</summary>
    internal static IQueryable<ReportReceiver> ReceiversOf(FundsDb db, AreaLimit limit)
    {
        var communes = limit.Communes;
        return limit.Everything
            ? db.ReportReceivers
            : db.ReportReceivers.Where(r => r.CommuneCode == "" || communes.Contains(r.CommuneCode));
    }

    /// <summary>Names of the places of plans, each as it was called in its plan's year.</summary>
    internal static async Task<Func<string, int, string>> NamesAsync(
        FundsDb db, IEnumerable<(string Place, int Year)> plans, CancellationToken cancel)
    {
        var byYear = new Dictionary<int, PlaceNames>();
        foreach (var year in plans.GroupBy(p => p.Year))
        {
            byYear[year.Key] = await PlaceNames.ReadAsync(db, year.Select(p => p.Place), new DateOnly(year.Key, 1, 1), cancel);
        }

        return (place, year) => byYear[year].Of(place);
    }
}
