using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>Writes the state's commune code into stored rows that carry only the bank's.</summary>
internal static class CommuneCodes
{
    /// <summary>Fills the rows of one office's commune in these versions, version by version, so that no statement takes long.</summary>
    public static async Task FillAsync(
        FundsDb db, IReadOnlyList<FileVersion> versions, (BankCommuneName Commune, string Code) match, CancellationToken cancel)
    {
        var (commune, code) = match;
        foreach (var version in versions)
        {
            if (version.Kind == FileKind.Loans && commune.BankCode.Length > 0)
            {
                await Unmapped(db.LoanRows, version).Where(r => r.BankCommuneCode == commune.BankCode)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel);
                await Unmapped(db.LoanSummaries, version).Where(r => r.BankCommuneCode == commune.BankCode)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.CommuneCode, code), cancel);
            }
            else if (version.Kind == FileKind.Debts)
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
    }

    private static IQueryable<T> Unmapped<T>(DbSet<T> rows, FileVersion version)
        where T : FileRow => rows.Where(r => r.VersionId == version.Id && r.CommuneCode == "");
}
