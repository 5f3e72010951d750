using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>What the filters of the list of borrowers offer, and what is at stake.</summary>
/// <param name="Communes">Codes with names, of communes with borrowers.</param>
/// <param name="Programmes">2-digit codes of their open loans.</param>
/// <param name="Undecided">Borrowers who wait for a person.</param>
/// <param name="AtStake">What they owe.</param>
public sealed record BorrowerChoices(
    IReadOnlyList<(string Code, string Name)> Communes, IReadOnlyList<string> Programmes, int Undecided, Money AtStake);

/// <summary>Reads what a reader can filter borrowers by.</summary>
public sealed class ReadBorrowerChoices(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="area">The area the page shows.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<BorrowerChoices> RunAsync(Reader reader, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = db.LinkedCustomers.AsNoTracking().Within(reader.Limit).Within(area);
        var communes = await rows.Where(c => c.CommuneCode != "").Select(c => c.CommuneCode).Distinct().ToListAsync(cancel);
        var programmes = await rows.Select(c => c.Programmes).Distinct().ToListAsync(cancel);
        var undecided = rows.Where(c => c.State == LinkState.Undecided);
        var names = await PlaceNames.ReadAsync(db, communes, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        return new(
            [.. communes.Select(c => (c, names.Of(c))).OrderBy(c => c.Item2, StringComparer.Ordinal)],
            [.. programmes.SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)],
            await undecided.CountAsync(cancel),
            Money.FromDong(await undecided.SumAsync(c => (long)c.Balance, cancel)));
    }
}
