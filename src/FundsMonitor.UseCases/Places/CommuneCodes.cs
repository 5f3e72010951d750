using System.Linq.Expressions;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>Writes the state's commune code into stored rows that carry the bank's.</summary>
/// <remarks>The bank's files give no state codes: what a row has is what its bank code was mapped to when it was written.</remarks>
internal static class CommuneCodes
{
    // Communes named in one statement: an office has about twenty.
    private const int CommunesAtOnce = 100;

    /// <summary>Fills the rows of one office's communes without a code, version by version, so that no statement takes long.</summary>
    public static async Task FillAsync(
        FundsDb db,
        IReadOnlyList<FileVersion> versions,
        IReadOnlyCollection<(BankCommuneName Commune, string Code)> matches,
        CancellationToken cancel)
    {
        foreach (var version in versions.OrderBy(v => v.Kind != FileKind.Loans))
        {
            await WriteAsync(db, version, (matches, OnlyEmpty: true), cancel);
        }
    }

    /// <summary>Brings one version's rows after the mappings: also rows that have another code.</summary>
    /// <returns>How many rows were written.</returns>
    public static Task<int> BringAfterAsync(
        FundsDb db, FileVersion version, IReadOnlyCollection<BankCommune> mappings, CancellationToken cancel)
    {
        var day = Month.FromKey(version.Period).LastDay;
        var inForce = mappings.Where(m => m.HoldsOn(day)).Select(m => (new BankCommuneName(m.BankCode, m.Name), m.CommuneCode)).ToList();
        return WriteAsync(db, version, (inForce, OnlyEmpty: false), cancel);
    }

    private static async Task<int> WriteAsync(
        FundsDb db,
        FileVersion version,
        (IReadOnlyCollection<(BankCommuneName Commune, string Code)> Matches, bool OnlyEmpty) what,
        CancellationToken cancel)
    {
        var written = 0;
        var signed = await SignedCommunes.OfAsync(db, version, cancel);
        var matches = what.Matches.Where(m => !signed.Contains(m.Code)).ToList();
        foreach (var communes in matches.Where(m => m.Commune.BankCode.Length > 0).DistinctBy(m => m.Commune.BankCode)
            .Chunk(CommunesAtOnce))
        {
            written += version.Kind switch
            {
                FileKind.Loans => await ByCodeAsync(Of(db.LoanRows), communes, what.OnlyEmpty, cancel)
                    + await ByCodeAsync(Of(db.LoanSummaries), communes, what.OnlyEmpty, cancel),
                FileKind.Debts => await ByCodeAsync(Of(db.DebtRows), communes, what.OnlyEmpty, cancel),
                FileKind.Groups => await ByCodeAsync(Of(db.SavingsGroups), communes, what.OnlyEmpty, cancel),
                FileKind.ControlTotals => await ByCodeAsync(Of(db.ControlTotalRows), communes, what.OnlyEmpty, cancel),
                _ => 0,
            };
        }

        foreach (var (commune, code) in matches.Where(m => m.Commune.BankCode.Length == 0))
        {
            written += await ByNameAsync(db, version, (commune.Name, code), cancel);
        }

        return written;

        IQueryable<T> Of<T>(DbSet<T> rows)
            where T : FileRow => rows.Where(r => r.VersionId == version.Id && !signed.Contains(r.CommuneCode));
    }

    /// <summary>All communes in one statement: a loan file is large, and no index leads to the rows of one commune.</summary>
    private static Task<int> ByCodeAsync<T>(
        IQueryable<T> rows, IReadOnlyCollection<(BankCommuneName Commune, string Code)> communes, bool onlyEmpty, CancellationToken cancel)
        where T : FileRow
    {
        var row = Expression.Parameter(typeof(T));
        var bankCode = Expression.Property(row, nameof(LoanRow.BankCommuneCode));
        Expression code = Expression.Property(row, nameof(FileRow.CommuneCode));
        Expression wrong = Expression.Constant(false);
        foreach (var (commune, state) in communes)
        {
            var same = Expression.Equal(bankCode, Expression.Constant(commune.BankCode));
            var stored = Expression.Property(row, nameof(FileRow.CommuneCode));
            var other = onlyEmpty
                ? Expression.Equal(stored, Expression.Constant(""))
                : Expression.NotEqual(stored, Expression.Constant(state));
            code = Expression.Condition(same, Expression.Constant(state), code);
            wrong = Expression.OrElse(wrong, Expression.AndAlso(same, other));
        }

        var given = Expression.Lambda<Func<T, string>>(code, row);
        return rows.Where(Expression.Lambda<Func<T, bool>>(wrong, row))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, given), cancel);
    }

    private static Task<int> ByNameAsync(FundsDb db, FileVersion version, (string Name, string Code) commune, CancellationToken cancel)
    {
        var (name, code) = commune;
        return version.Kind switch
        {
            FileKind.Debts => db.DebtRows
                .Where(r => r.VersionId == version.Id && r.CommuneCode == "" && r.BankCommuneCode == "" && r.BankCommuneName == name)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel),
            FileKind.Groups => db.SavingsGroups
                .Where(r => r.VersionId == version.Id && r.CommuneCode == "" && r.BankCommuneCode == "" && r.BankCommuneName == name)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel),
            FileKind.ControlTotals => db.ControlTotalRows
                .Where(r => r.VersionId == version.Id && r.CommuneCode == "" && r.BankCommuneCode == "" && r.BankCommuneName == name)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel),
            _ => Task.FromResult(0),
        };
    }
}
