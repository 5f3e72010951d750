using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Jobs.Importing;

/// <summary>The demo's transaction offices, with invented codes. Each owes the month after its sample, which has not come.</summary>
public static class DemoOffices
{
    /// <summary>A day on which all that any of them owes is due.</summary>
    public static DateOnly AllDue { get; } = new(2024, 5, 31);

    /// <summary>The three offices.</summary>
    public static IReadOnlyList<Office> All { get; } =
    [
        new() { Code = "004820", Name = "PGD NHCSXH huyện Định Hóa", DueFrom = 202401, DueTo = 202404, Confirmed = true },
        new() { Code = "002716", Name = "PGD NHCSXH huyện Cẩm Thủy", DueFrom = 202304, DueTo = 202307, Confirmed = true },
        new() { Code = "006307", Name = "PGD NHCSXH thành phố Long Khánh", DueFrom = 202401, DueTo = 202404, Confirmed = true },
    ];

    /// <summary>Adds those that are not there.</summary>
    public static async Task AddMissingAsync(FundsDb db, CancellationToken cancel)
    {
        var there = await db.Offices.Select(o => o.Code).ToListAsync(cancel);
        db.Offices.AddRange(All.Where(o => !there.Contains(o.Code)).Select(o => new Office
        {
            Code = o.Code,
            Name = o.Name,
            DueFrom = o.DueFrom,
            DueTo = o.DueTo,
            Confirmed = o.Confirmed,
        }));
        await db.SaveChangesAsync(cancel);
    }
}
