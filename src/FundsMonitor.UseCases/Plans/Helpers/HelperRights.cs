using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>Who records helpers and visits: whoever may read households, within his areas.</summary>
public static class HelperRights
{
    /// <summary>Characters a name, position or note may have.</summary>
    public const int TextLength = 200;

    /// <summary>Characters the note of a visit may have.</summary>
    public const int VisitLength = 1000;

    /// <summary>Whether somebody of this role records helpers and visits.</summary>
    public static bool MayRecord(string role) => role is Roles.Administrator or Roles.FinanceOfficer or Roles.CommuneChair;

    internal static Bilingual NotAllowed { get; } = new(
        "Tài khoản này không được ghi người giúp đỡ.", "This account may not record helpers.");

    internal static Bilingual NotThere { get; } = new(
        "Không có người giúp đỡ này, hoặc đã kết thúc.", "There is no such helper, or it has ended.");

    /// <summary>The household of a register that the reader may see; null where there is none.</summary>
    internal static Task<Household?> HouseholdAsync(
        FundsDb db, AreaLimit limit, (int Version, string Code) asked, CancellationToken cancel) =>
        db.Households.AsNoTracking().Within(limit).Where(h => h.VersionId == asked.Version && h.HouseholdCode == asked.Code)
            .Where(h => db.FileVersions.Any(v => v.Id == h.VersionId && v.Kind == FileKind.Register && v.State != VersionState.Loading))
            .FirstOrDefaultAsync(cancel);
}
