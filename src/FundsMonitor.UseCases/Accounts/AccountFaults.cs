using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>What stands against a role and areas, for a new account and for one that is changed.</summary>
internal static class AccountFaults
{
    public static async Task<List<Bilingual>> OfAsync(
        FundsDb db, string role, IReadOnlyList<string> areas, CancellationToken cancel)
    {
        List<Bilingual> faults = [];
        if (!Roles.All.Contains(role))
        {
            faults.Add(new(
                $"Không có vai trò \"{role}\". Các vai trò: {string.Join(", ", Roles.All)}.",
                $"There is no role \"{role}\". Roles: {string.Join(", ", Roles.All)}."));
        }

        if (areas.Count == 0)
        {
            faults.Add(new(
                "Chưa có địa bàn: hãy cho mã xã, mã huyện, mã phòng giao dịch hoặc * (tất cả).",
                "No area: give the code of a commune, district or office, or * for everything."));
        }

        var codes = areas.Select(a => AreaDay.Of(a).Code).Where(a => a != AreaCodes.Everything).Distinct().ToList();
        faults.AddRange(RoleAreas.Faults(role, codes));
        var known = await db.Communes.Where(c => codes.Contains(c.Code)).Select(c => c.Code)
            .Union(db.Offices.Where(o => codes.Contains(o.Code)).Select(o => o.Code)).ToListAsync(cancel);
        faults.AddRange(codes.Except(known).Where(c => !IsOfficeCode(c)).Select(code => new Bilingual(
            $"Không có địa bàn hoặc phòng giao dịch mang mã \"{code}\".",
            $"No area or office has the code \"{code}\".")));
        return faults;
    }

    /// <summary>An office has its account before its first file makes it known.</summary>
    private static bool IsOfficeCode(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);
}
