using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>Under which other codes the households of communes may stand in a register.</summary>
internal sealed class RegisterPlaces
{
    private readonly Succession succession;
    private readonly DateOnly day;
    private readonly IReadOnlyDictionary<string, string> districts;

    private RegisterPlaces(Succession succession, DateOnly day, IReadOnlyDictionary<string, string> districts) =>
        (this.succession, this.day, this.districts) = (succession, day, districts);

    /// <summary>Reads what the communes were made of, and the districts of all.</summary>
    public static async Task<RegisterPlaces> ReadAsync(
        FundsDb db, IReadOnlyCollection<string> communes, DateOnly day, CancellationToken cancel)
    {
        var succession = await SuccessionReading.ReadAsync(db, [.. communes.Where(c => c.Length > 0)], day, cancel);
        string[] codes = [.. communes.Concat(communes.SelectMany(c => succession.EarlierCodes(c, day))).Distinct()];
        var rows = await db.Communes.AsNoTracking().Where(c => codes.Contains(c.Code) && c.DistrictCode != "").ToListAsync(cancel);
        return new(
            succession, day, rows.OrderBy(c => c.From).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.DistrictCode));
    }

    /// <summary>District of a commune before July 2025, or empty.</summary>
    public string DistrictOf(string commune) => districts.GetValueOrDefault(commune, "");

    /// <summary>Codes of the communes that this one was made of.</summary>
    public IReadOnlyList<string> EarlierOf(string commune) => succession.EarlierCodes(commune, day);

    /// <summary>Communes that the land of this one went to, where its loans still stand under the code of old.</summary>
    public IReadOnlyList<Territory> LaterOf(string commune) => succession.LaterOf(commune, day);

    /// <summary>Its district, and the communes that it was made of with their districts.</summary>
    public IReadOnlyList<string> OtherCodesOf(string commune) =>
        [.. EarlierOf(commune).Prepend(commune).Select(DistrictOf).Concat(EarlierOf(commune)).Where(c => c.Length > 0).Distinct()];
}
