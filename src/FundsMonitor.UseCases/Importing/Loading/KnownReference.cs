using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>What the database knows of places, programmes and projects when an import begins: a few thousand short rows.</summary>
internal sealed record KnownReference(
    IReadOnlySet<string> Offices,
    IReadOnlyList<BankCommune> BankCommunes,
    IReadOnlySet<string> Programmes,
    IReadOnlySet<string> Projects,
    IReadOnlyList<Commune> Communes)
{
    private readonly Lazy<CommuneNames> names = new(() => new CommuneNames(Communes));

    /// <summary>The code that alone has this name on the day, or null.</summary>
    public string? CommuneByName(string written, DateOnly? day) => names.Value.OnlyCode(written, day);

    public static async Task<KnownReference> ReadAsync(FundsDb db, CancellationToken cancel) => new(
        await db.Offices.Select(o => o.Code).ToHashSetAsync(cancel),
        await db.BankCommunes.AsNoTracking().ToListAsync(cancel),
        await db.CreditProgrammes.Select(p => p.Code).ToHashSetAsync(cancel),
        await db.Projects.Select(p => p.Code).ToHashSetAsync(cancel),
        await db.Communes.AsNoTracking().ToListAsync(cancel));
}
