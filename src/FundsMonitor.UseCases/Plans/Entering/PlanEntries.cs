using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Who may enter what stands in a plan's words, and what several entries check alike.</summary>
public static class PlanEntries
{
    /// <summary>What is said where an entry is gone, or is of a place outside the areas of who asks.</summary>
    internal static Bilingual Gone { get; } = new(
        "Dòng này không còn, hoặc không thuộc phạm vi của bạn: hãy tải lại trang.",
        "This entry is gone, or is not in your areas: load the page again.");

    /// <summary>What is said to somebody of another role.</summary>
    internal static Bilingual NotAllowed { get; } = new(
        "Chỉ cán bộ tài chính và quản trị nhập được: hãy nhờ một người như vậy.",
        "Only finance officers and administrators enter this: ask one of them.");

    /// <summary>Whether somebody of this role may enter: finance officers and administrators.</summary>
    public static bool MayEnter(string role) => role is Roles.FinanceOfficer or Roles.Administrator;

    /// <summary>What stands against the place of an entry.</summary>
    /// <param name="db">The database.</param>
    /// <param name="place">5 digits of a commune, or 3 of a district.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="cancel">Stops.</param>
    internal static async Task<IReadOnlyList<Bilingual>> PlaceFaultsAsync(FundsDb db, string place, Reader by, CancellationToken cancel)
    {
        var isKnown = await db.Communes.AnyAsync(c => c.Code == place, cancel);
        var isOwn = by.Limit.Everything || by.Limit.Communes.Contains(place);
        return isKnown && isOwn
            ? []
            : [new(
                $"Nơi mang mã {place} không có, hoặc không thuộc phạm vi của bạn: hãy chọn trong danh sách.",
                $"There is no place {place}, or it is not in your areas: choose one of the list.")];
    }

    /// <summary>What stands against the reason of a withdrawal.</summary>
    internal static Bilingual? WhyFault(string why) => why.Trim().Length is 0 or > Reports.NoteReport.TextLength
        ? new("Cần ghi lý do rút lại, nhiều nhất 200 chữ.", "Say why it is withdrawn, in 200 letters at most.")
        : null;
}
