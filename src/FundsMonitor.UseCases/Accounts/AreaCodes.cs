using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>The codes of areas: 6 digits for an office, 5 for a commune, 3 for a district of old, <c>*</c> for everything.</summary>
public static class AreaCodes
{
    /// <summary>The code for no limit.</summary>
    public const string Everything = "*";

    private const int OfficeLength = 6;
    private const int DistrictLength = 3;

    /// <summary>Whether the code has an office's length.</summary>
    public static bool IsOffice(string code) => code.Length == OfficeLength;

    /// <summary>Whether the code has a district's length.</summary>
    public static bool IsDistrict(string code) => code.Length == DistrictLength;

    /// <summary>The limit that these codes make: a district stands for its own rows and all its communes'.</summary>
    public static async Task<AreaLimit> LimitAsync(FundsDb db, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        if (codes.Contains(Everything))
        {
            return AreaLimit.None;
        }

        var districts = codes.Where(IsDistrict).ToList();
        var below = districts.Count == 0
            ? []
            : await db.Communes.Where(c => districts.Contains(c.DistrictCode)).Select(c => c.Code).Distinct().ToListAsync(cancel);
        return new(false, [.. codes.Where(IsOffice)], [.. codes.Where(c => !IsOffice(c)).Concat(below).Distinct().Order()]);
    }
}
