using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans;

/// <summary>What the filters of the loans offer: the programmes and hamlets that occur.</summary>
/// <param name="Programmes">Reference data of the programmes that occur, in the order of their codes.</param>
/// <param name="Hamlets">Hamlets that occur, as the bank writes them.</param>
public sealed record LoanChoices(IReadOnlyList<CreditProgramme> Programmes, IReadOnlyList<string> Hamlets);

/// <summary>Reads the choices from the summaries, so that no month is read for a drop-down list.</summary>
public sealed class ListLoanChoices(IDbContextFactory<FundsDb> databases)
{
    private const int HamletsAtMost = 300;

    public async Task<LoanChoices> RunAsync(Reader reader, Month month, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = await db.CurrentIds(FileKind.Loans, month).ToListAsync(cancel);
        var rows = db.LoanSummaries.Where(s => versions.Contains(s.VersionId)).Within(reader.Limit).Within(area);
        var codes = await rows.Select(s => s.ProgrammeCode).Distinct().ToListAsync(cancel);
        var known = await db.CreditProgrammes.AsNoTracking().Where(p => codes.Contains(p.Code)).ToListAsync(cancel);
        var unknown = codes.Except(known.Select(p => p.Code)).Select(c => new CreditProgramme { Code = c, Name = c, NameEn = c });
        var hamlets = await rows.Select(s => s.HamletName).Where(h => h != "")
            .Distinct().OrderBy(h => h).Take(HamletsAtMost).ToListAsync(cancel);
        return new([.. known.Concat(unknown).OrderBy(p => p.Code, StringComparer.Ordinal)], hamlets);
    }
}
