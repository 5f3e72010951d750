using System.Linq.Expressions;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>Writes the state's commune code into stored rows that carry only the bank's.</summary>
internal static class CommuneCodes
{
    // Communes named in one statement: an office has about twenty.
    private const int CommunesAtOnce = 100;

    /// <summary>Fills the rows of one office's communes in these versions, version by version, so that no statement takes long.</summary>
    public static async Task FillAsync(
        FundsDb db,
        IReadOnlyList<FileVersion> versions,
        IReadOnlyCollection<(BankCommuneName Commune, string Code)> matches,
        CancellationToken cancel)
    {
        foreach (var version in versions.Where(v => v.Kind == FileKind.Loans))
        {
            await FillLoansAsync(db, version, matches, cancel);
        }

        foreach (var version in versions.Where(v => v.Kind != FileKind.Loans))
        {
            foreach (var match in matches)
            {
                await FillAsync(db, version, match, cancel);
            }
        }
    }

    private static async Task FillAsync(
        FundsDb db, FileVersion version, (BankCommuneName Commune, string Code) match, CancellationToken cancel)
    {
        var (commune, code) = match;
        if (version.Kind == FileKind.Debts)
        {
            await Unmapped(db.DebtRows, version)
                .Where(r => r.BankCommuneCode == commune.BankCode && (commune.BankCode != "" || r.BankCommuneName == commune.Name))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel);
        }
        else if (version.Kind == FileKind.Groups)
        {
            await Unmapped(db.SavingsGroups, version)
                .Where(r => r.BankCommuneCode == commune.BankCode && (commune.BankCode != "" || r.BankCommuneName == commune.Name))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel);
        }
        else if (version.Kind == FileKind.ControlTotals)
        {
            await Unmapped(db.ControlTotalRows, version)
                .Where(r => r.BankCommuneCode == commune.BankCode && (commune.BankCode != "" || r.BankCommuneName == commune.Name))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel);
        }
    }

    /// <summary>All communes in one statement: a loan file is large, and no index leads to the rows of one commune.</summary>
    private static async Task FillLoansAsync(
        FundsDb db, FileVersion version, IEnumerable<(BankCommuneName Commune, string Code)> matches, CancellationToken cancel)
    {
        var byCode = matches.Where(m => m.Commune.BankCode.Length > 0).DistinctBy(m => m.Commune.BankCode);
        foreach (var communes in byCode.Chunk(CommunesAtOnce))
        {
            string[] codes = [.. communes.Select(c => c.Commune.BankCode)];
            var ofLoan = CodeOf<LoanRow>(nameof(LoanRow.BankCommuneCode), communes);
            await Unmapped(db.LoanRows, version).Where(r => codes.Contains(r.BankCommuneCode))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, ofLoan), cancel);
            var ofSummary = CodeOf<LoanSummary>(nameof(LoanSummary.BankCommuneCode), communes);
            await Unmapped(db.LoanSummaries, version).Where(r => codes.Contains(r.BankCommuneCode))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, ofSummary), cancel);
        }
    }

    /// <summary>For a row: the state's code that belongs to the bank's, or the code that the row has.</summary>
    private static Expression<Func<T, string>> CodeOf<T>(string bankCode, IEnumerable<(BankCommuneName Commune, string Code)> communes)
        where T : FileRow
    {
        var row = Expression.Parameter(typeof(T));
        Expression code = Expression.Property(row, nameof(FileRow.CommuneCode));
        foreach (var (commune, state) in communes)
        {
            var same = Expression.Equal(Expression.Property(row, bankCode), Expression.Constant(commune.BankCode));
            code = Expression.Condition(same, Expression.Constant(state), code);
        }

        return Expression.Lambda<Func<T, string>>(code, row);
    }

    private static IQueryable<T> Unmapped<T>(DbSet<T> rows, FileVersion version)
        where T : FileRow => rows.Where(r => r.VersionId == version.Id && r.CommuneCode == "");
}
