using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>Says what a reconciliation is asked for that is not there: "0 findings" must not mean that nothing could be judged.</summary>
public sealed class FindNothingToJudge(IDbContextFactory<FundsDb> databases)
{
    /// <param name="month">The month of the data.</param>
    /// <param name="officeOrCommune">A 6-digit office code, a 5-digit commune code, a 3-digit district code, or null for all.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What was not found; null where a file of the month, or of its year, ever came.</returns>
    public async Task<Bilingual?> RunAsync(Month month, string? officeOrCommune, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = officeOrCommune ?? "";
        var came = db.FileVersions.Where(v => v.State != VersionState.Loading);
        var ofScope = scope.Length == 0 ? came
            : AreaCodes.IsOffice(scope) ? came.Where(v => v.OfficeCode == scope)
            : await OfCommuneAsync(db, came, scope, cancel);
        return await ofScope.AnyAsync(v => v.Period == month.Key || v.Period == month.Year, cancel) ? null
            : scope.Length == 0 ? new($"Chưa có tệp nào của {month}.", $"No file of {month} has come.")
            : await IsKnownAsync(db, scope, cancel) || await ofScope.AnyAsync(cancel)
                ? new($"Chưa có tệp nào của {month} cho mã {scope}.", $"No file of {month} has come for the code {scope}.")
            : new($"Không có xã, huyện hoặc phòng giao dịch mang mã {scope}.", $"No commune, district or office has the code {scope}.");
    }

    private static async Task<IQueryable<FileVersion>> OfCommuneAsync(
        FundsDb db, IQueryable<FileVersion> came, string scope, CancellationToken cancel)
    {
        var around = await db.Communes.Where(c => c.Code == scope || c.DistrictCode == scope)
            .Select(c => new { c.Code, c.DistrictCode }).ToListAsync(cancel);
        var codes = around.SelectMany(c => new[] { c.Code, c.DistrictCode }).Append(scope).Where(c => c.Length > 0).Distinct().ToList();
        var offices = await db.LoanSummaries.Where(s => codes.Contains(s.CommuneCode)).Select(s => s.OfficeCode)
            .Union(db.BankCommunes.Where(b => codes.Contains(b.CommuneCode)).Select(b => b.OfficeCode)).ToListAsync(cancel);
        return came.Where(v => codes.Contains(v.CommuneCode) || offices.Contains(v.OfficeCode));
    }

    private static async Task<bool> IsKnownAsync(FundsDb db, string code, CancellationToken cancel) =>
        await db.Communes.AnyAsync(c => c.Code == code || c.DistrictCode == code, cancel)
        || await db.Offices.AnyAsync(o => o.Code == code, cancel);
}
