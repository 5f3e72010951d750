using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>Puts together what linking compares of a customer: all that his loan files said, and the member a person said he is.</summary>
internal sealed class BorrowerRows(FundsDb db, Registers registers, OfficeEvidence evidence)
{
    private Dictionary<string, string> communes = [];

    /// <summary>Which ids belong together.</summary>
    public required OfficeAliases Aliases { get; init; }

    /// <summary>What people said.</summary>
    public required OfficeKnowledge Knowledge { get; init; }

    /// <summary>Reads which communes of the bank are known by now; a code that has meant several is read from the rows alone.</summary>
    public async Task ReadAsync(string office, CancellationToken cancel)
    {
        var known = await db.BankCommunes.Where(b => b.OfficeCode == office && b.CommuneCode != "")
            .Select(b => new { b.BankCode, b.CommuneCode }).Distinct().ToListAsync(cancel);
        communes = known.GroupBy(b => b.BankCode).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().CommuneCode);
    }

    /// <summary>A customer with his rows.</summary>
    public Borrower Of(LinkedCustomer customer)
    {
        PersonRow[] rows =
            [.. evidence.ByCustomer[customer.CustomerCode].SelectMany(RowsOf), .. Knowledge.SaidSame(customer.CustomerCode)];
        return new(customer, rows, Aliases.Of(rows.Select(r => r.CitizenId).Distinct()));
    }

    // A register may be of the commune, of its district or of a commune it was made of: the customer is of all.
    private IEnumerable<PersonRow> RowsOf(CustomerEvidence e)
    {
        var commune = e.CommuneCode.Length > 0 ? e.CommuneCode : communes.GetValueOrDefault(e.BankCommuneCode, "");
        var row = new PersonRow(e.Name, e.CitizenId, e.BirthDate, e.BirthYear, e.Sex, commune)
        {
            Hamlet = e.HamletName,
            SpouseName = e.SpouseName,
        };
        return [row, .. registers.OtherCodesOf(commune).Where(c => c != commune).Select(c => row with { Commune = c })];
    }
}
