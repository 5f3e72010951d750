using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Lists;

/// <summary>The reference data that rules over loans read.</summary>
internal sealed record LoanReference(
    ILookup<string, ProgrammeRate> Rates, ILookup<string, ProgrammeClass> Classes, ILookup<string, ProgrammeCap> Caps,
    ILookup<string, ProgrammeTerm> Terms, Settings Settings)
{
    public static async Task<LoanReference> ReadAsync(FundsDb db, CancellationToken cancel) => new(
        (await db.ProgrammeRates.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel)).ToLookup(r => r.ProgrammeCode),
        (await db.ProgrammeClasses.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.ProgrammeCode),
        (await db.ProgrammeCaps.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.ProgrammeCode),
        (await db.ProgrammeTerms.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancel)).ToLookup(t => t.ProgrammeCode),
        new(await db.RuleSettings.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel)));
}
