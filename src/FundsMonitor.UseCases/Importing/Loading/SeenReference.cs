using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>
/// Fills the state's commune codes in as rows go by, and notes places, programmes and projects that nobody knew: they are added
/// unconfirmed.
/// </summary>
internal sealed class SeenReference(KnownReference known)
{
    /// <summary>A place taken from a file counts as known from the list of communes of 2004 on.</summary>
    private static readonly DateOnly FirstList = new(2004, 1, 1);

    private readonly ILookup<(string Office, string BankCode), BankCommune> mapped = known.BankCommunes
        .ToLookup(b => (b.OfficeCode, b.BankCode));

    private readonly HashSet<string> communeCodes = [.. known.Communes.Select(c => c.Code)];
    private readonly HashSet<string> offices = [];
    private readonly HashSet<(string Office, BankCommuneName Name)> unmapped = [];
    private readonly HashSet<string> programmes = [];
    private readonly Dictionary<string, Project> projects = [];
    private readonly HashSet<string> communes = [];

    /// <summary>Looks at a row before it is stored.</summary>
    public void Add(FileRow row)
    {
        switch (row)
        {
            case LoanRow loan:
                Place(loan, loan.Month, (loan.BankCommuneCode, loan.BankCommuneName));
                programmes.Add(loan.ProgrammeCode);
                break;
            case ControlTotalRow total:
                Place(total, total.Month, (total.BankCommuneCode, total.BankCommuneName));
                programmes.Add(total.ProgrammeCode);
                break;
            case DebtRow debt:
                Place(debt, debt.Month, (debt.BankCommuneCode, debt.BankCommuneName));
                programmes.Add(debt.ProgrammeCode);
                break;
            case SavingsGroup group:
                Place(group, group.Month, (group.BankCommuneCode, group.BankCommuneName));
                break;
            case Allocation allocation:
                Project(allocation.ProjectCode, allocation.ProjectName, allocation.Year);
                break;
            case Expenditure expenditure:
                Project(expenditure.ProjectCode, expenditure.ProjectName, expenditure.Year);
                break;
        }

        if (row.CommuneCode.Length > 0)
        {
            communes.Add(row.CommuneCode);
        }

        if (row.OfficeCode.Length > 0)
        {
            offices.Add(row.OfficeCode);
        }
    }

    /// <summary>
    /// Codes of the bank's communes that were not mapped before and whose names are clear, now that all of the file's are known.
    /// </summary>
    public IReadOnlyList<(string Office, BankCommuneName Name, string CommuneCode)> MatchNames(DateOnly asOf)
    {
        var matcher = new BankCommuneMatcher(known.Communes);
        var found = new List<(string, BankCommuneName, string)>();
        foreach (var office in unmapped.GroupBy(u => u.Office))
        {
            var already = known.BankCommunes.Where(b => b.OfficeCode == office.Key && b.CommuneCode.Length > 0).Select(b => b.CommuneCode);
            var matched = matcher.Match([.. office.Select(u => u.Name)], [.. already], asOf);
            found.AddRange(matched.Select(m => (office.Key, m.Key, m.Value)));
        }

        return found;
    }

    /// <summary>Adds what is still missing to the context; the caller saves, in the transaction that accepts the file.</summary>
    public async Task AddMissingAsync(
        FundsDb db, IReadOnlyList<(string Office, BankCommuneName Name, string CommuneCode)> matches, CancellationToken cancel)
    {
        var now = await KnownReference.ReadAsync(db, cancel);
        db.Offices.AddRange(offices.Except(now.Offices).Select(code => new Office { Code = code, Name = $"PGD {code}" }));
        db.CreditProgrammes.AddRange(
            programmes.Where(p => p.Length > 0).Except(now.Programmes)
                .Select(code => new CreditProgramme { Code = code, Name = code, NameEn = code }));
        db.Projects.AddRange(projects.Values.Where(p => !now.Projects.Contains(p.Code)));
        db.Communes.AddRange(communes.Except(now.Communes.Select(c => c.Code))
            .Select(c => new Commune { Code = c, Name = c, From = FirstList }));
        var bankCodes = now.BankCommunes.Select(b => (b.OfficeCode, b.BankCode)).ToHashSet();
        var codes = matches.ToDictionary(m => (m.Office, m.Name), m => m.CommuneCode);
        db.BankCommunes.AddRange(unmapped
            .Where(u => u.Name.BankCode.Length > 0 && !bankCodes.Contains((u.Office, u.Name.BankCode)))
            .DistinctBy(u => (u.Office, u.Name.BankCode))
            .Select(u => new BankCommune
            {
                OfficeCode = u.Office,
                BankCode = u.Name.BankCode,
                Name = u.Name.Name,
                CommuneCode = codes.GetValueOrDefault(u, ""),
            }));
    }

    private void Place(FileRow row, Month month, (string Code, string Name) bank)
    {
        if (row.CommuneCode.Length > 0)
        {
            return;
        }

        var known = mapped[(row.OfficeCode, bank.Code)].Where(b => bank.Code.Length > 0).ToList();
        if (known.Find(b => b.HoldsOn(month.LastDay)) is { CommuneCode.Length: > 0 } mapping)
        {
            row.CommuneCode = mapping.CommuneCode;
        }
        else if (known.Exists(b => b.Confirmed))
        {
            // A person said that the code stands for nothing that is known: its likeness to a name does not count against that.
            return;
        }
        else if (bank.Code.Length > 0 || bank.Name.Length > 0)
        {
            unmapped.Add((row.OfficeCode, new BankCommuneName(bank.Code, bank.Name)));
        }
    }

    private void Project(string code, string name, int year)
    {
        if (code.Length > 0 && !projects.ContainsKey(code))
        {
            var dot = code.LastIndexOf('.');
            var above = dot > 0 ? code[..dot] : "";
            projects.Add(code, new() { Code = code, ParentCode = above, Name = name, From = new DateOnly(year, 1, 1) });
        }
    }
}
