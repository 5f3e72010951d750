using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>
/// Tries again to say which communes of the state the bank's communes are, and fills the code into the rows that wait for it.
/// </summary>
/// <remarks>
/// Asked before each reconciliation: the name may have become clear since the file came, through reference data or a person.
/// </remarks>
public sealed class MapBankCommunes(IDbContextFactory<FundsDb> databases)
{
    /// <param name="officeCode">6 digits, or null for all offices.</param>
    /// <param name="cancel">Stops between communes.</param>
    /// <returns>How many of the bank's communes got their code.</returns>
    public async Task<int> RunAsync(string? officeCode, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var offices = await db.FileVersions
            .Where(v => v.State == VersionState.Current && v.OfficeCode != "" && (officeCode == null || v.OfficeCode == officeCode))
            .Select(v => v.OfficeCode).Distinct().Order().ToListAsync(cancel);
        var matcher = new BankCommuneMatcher(await db.Communes.AsNoTracking().ToListAsync(cancel));
        var filled = 0;
        foreach (var office in offices)
        {
            filled += await MapAsync(db, matcher, office, cancel);
        }

        return filled;
    }

    private static async Task<int> MapAsync(FundsDb db, BankCommuneMatcher matcher, string office, CancellationToken cancel)
    {
        var versions = await WaitingAsync(db, office, cancel);
        if (versions.Count == 0)
        {
            return 0;
        }

        var communes = await db.BankCommunes.Where(b => b.OfficeCode == office).ToListAsync(cancel);
        var nameless = await NamesWithoutCodeAsync(db, office, cancel);
        var waiting = communes.Where(b => b.CommuneCode == "" && !b.Confirmed).Select(b => new BankCommuneName(b.BankCode, b.Name))
            .Concat(nameless).ToList();
        var asOf = Month.FromKey(versions.Max(v => v.Period)).LastDay;
        var matches = matcher.Match(waiting, [.. communes.Where(b => b.CommuneCode != "").Select(b => b.CommuneCode)], asOf);
        foreach (var commune in communes.Where(b => b.CommuneCode == "" && !b.Confirmed))
        {
            commune.CommuneCode = matches.GetValueOrDefault(new BankCommuneName(commune.BankCode, commune.Name), "");
        }

        await db.SaveChangesAsync(cancel);
        foreach (var version in versions)
        {
            await CommuneCodes.BringAfterAsync(db, version, [.. communes.Where(b => b.CommuneCode != "")], cancel);
        }

        await CommuneCodes.FillAsync(db, versions, [.. nameless.Where(matches.ContainsKey).Select(n => (n, matches[n]))], cancel);
        return matches.Count;
    }

    /// <summary>Accepted versions with rows that carry no code yet.</summary>
    private static async Task<List<FileVersion>> WaitingAsync(FundsDb db, string office, CancellationToken cancel)
    {
        var ofOffice = db.FileVersions.Where(v => v.OfficeCode == office);

        // Rows that name no commune at all (a form by programme, the list of idle loans) wait for none.
        var ids = Unmapped(db.LoanSummaries).Where(r => r.BankCommuneCode + r.BankCommuneName != "").Select(r => r.VersionId)
            .Union(Unmapped(db.ControlTotalRows).Where(r => r.BankCommuneCode + r.BankCommuneName != "").Select(r => r.VersionId))
            .Union(ofOffice.Where(v => v.Kind == FileKind.Debts && db.DebtRows
                .Any(r => r.VersionId == v.Id && r.CommuneCode == "" && r.BankCommuneCode + r.BankCommuneName != "")).Select(v => v.Id))
            .Union(ofOffice.Where(v => v.Kind == FileKind.Groups && db.SavingsGroups
                .Any(r => r.VersionId == v.Id && r.CommuneCode == "" && r.BankCommuneCode + r.BankCommuneName != "")).Select(v => v.Id));
        return await db.FileVersions.AsNoTracking()
            .Where(v => v.State != VersionState.Loading && ids.Contains(v.Id)).ToListAsync(cancel);

        IQueryable<T> Unmapped<T>(IQueryable<T> rows)
            where T : FileRow => rows.Where(r => r.OfficeCode == office && r.CommuneCode == "");
    }

    /// <summary>Communes of control totals whose form gives no code.</summary>
    private static async Task<List<BankCommuneName>> NamesWithoutCodeAsync(FundsDb db, string office, CancellationToken cancel)
    {
        var names = await db.ControlTotalRows
            .Where(r => r.OfficeCode == office && r.BankCommuneCode == "" && r.BankCommuneName != "" && r.CommuneCode == "")
            .Select(r => r.BankCommuneName).Distinct().ToListAsync(cancel);
        return [.. names.Select(n => new BankCommuneName("", n))];
    }
}
