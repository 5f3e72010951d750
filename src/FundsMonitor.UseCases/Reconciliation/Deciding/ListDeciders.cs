using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>Who could see to findings: accounts that may decide every one of them.</summary>
public sealed class ListDeciders(IDbContextFactory<FundsDb> databases, FindReader findReader)
{
    /// <returns>Account names in their order; none for a reader who may not decide.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<long> findingIds, Reader reader, CancellationToken cancel)
    {
        if (!DecideFindings.MayDecide(reader.Role))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var places = await db.Findings.AsNoTracking().Where(f => findingIds.Contains(f.Id)).Within(reader.Limit)
            .Select(f => new Place(f.OfficeCode, f.CommuneCode)).Distinct().ToListAsync(cancel);
        var accounts = await db.Users.AsNoTracking().Where(a => a.Enabled).Select(a => a.UserName ?? "").ToListAsync(cancel);
        var deciders = new List<string>();
        foreach (var account in accounts.Order(StringComparer.Ordinal))
        {
            var person = await findReader.RunAsync(account, cancel);
            if (DecideFindings.MayDecide(person.Role) && places.TrueForAll(person.Limit.Allows))
            {
                deciders.Add(person.Name);
            }
        }

        return deciders;
    }

    private sealed record Place(string OfficeCode, string CommuneCode) : Core.IInArea;
}
