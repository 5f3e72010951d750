using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Hamlets;

/// <summary>Keeps where a hamlet of a split commune lies, and that two ways of writing mean one hamlet.</summary>
public sealed class PlaceHamlets(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="id">The hamlet.</param>
    /// <param name="newCode">5-digit code of the commune it went to; empty where it is not known.</param>
    /// <param name="by">An administrator: who may read its rows follows from it.</param>
    /// <param name="cancel">Stops and leaves all as it is.</param>
    /// <returns>False where there is no such hamlet, its commune did not go there, or this is not for the reader.</returns>
    public Task<bool> PlaceAsync(int id, string newCode, Reader by, CancellationToken cancel) => ChangeAsync(
        (id, by),
        async (db, hamlet) =>
        {
            var onto = newCode.Length == 0
                || await db.PlaceChanges.AnyAsync(c => c.OldCode == hamlet.CommuneCode && c.NewCode == newCode, cancel);
            if (onto)
            {
                hamlet.NewCommuneCode = newCode;
            }

            return onto;
        },
        cancel);

    /// <param name="id">The way of writing.</param>
    /// <param name="sameAs">The hamlet that is meant; null for the hamlet itself.</param>
    /// <param name="by">An administrator.</param>
    /// <param name="cancel">Stops and leaves all as it is.</param>
    /// <returns>False where there are no such hamlets of one commune, or this is not for the reader.</returns>
    public Task<bool> MergeAsync(int id, int? sameAs, Reader by, CancellationToken cancel) => ChangeAsync(
        (id, by),
        async (db, hamlet) =>
        {
            // One that others are the same as, or that is the same as another itself, is not merged: no chains.
            var meant = sameAs is null ? null : await db.Hamlets.SingleOrDefaultAsync(h => h.Id == sameAs, cancel);
            var may = sameAs is null
                || (meant is { SameAsId: null } && meant.Id != id && meant.CommuneCode == hamlet.CommuneCode
                    && !await db.Hamlets.AnyAsync(h => h.SameAsId == id, cancel));
            if (may)
            {
                hamlet.SameAsId = sameAs;
            }

            return may;
        },
        cancel);

    private async Task<bool> ChangeAsync((int Id, Reader By) asked, Func<FundsDb, Hamlet, Task<bool>> change, CancellationToken cancel) =>
        asked.By.Role == Roles.Administrator && await Chain.CommitAsync(
            databases,
            async db =>
            {
                var hamlet = await db.Hamlets.SingleOrDefaultAsync(h => h.Id == asked.Id, cancel);
                if (hamlet is null || !await change(db, hamlet))
                {
                    return false;
                }

                hamlet.DecidedBy = asked.By.Name;
                var news = new ChainNews(
                    ChainKinds.HamletPlaced,
                    string.Create(CultureInfo.InvariantCulture, $"hamlet:{hamlet.Id}"),
                    string.Create(CultureInfo.InvariantCulture, $"commune={hamlet.CommuneCode}\nnow={hamlet.NewCommuneCode}\n")
                        + string.Create(CultureInfo.InvariantCulture, $"same-as={hamlet.SameAsId}"),
                    asked.By.Name);
                await Chain.AddAsync(db, [news], clock.GetUtcNow().UtcDateTime, cancel);
                return true;
            },
            cancel);
}
