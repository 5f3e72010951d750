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
        var said = evidence.ByCustomer[customer.CustomerCode].Select(RowOf).ToList();
        PersonRow[] rows = [.. said.SelectMany(WithEarlier), .. Knowledge.SaidSame(customer.CustomerCode)];
        return new(customer, rows, [.. said.SelectMany(Later)], Aliases.Of(rows.Select(r => r.CitizenId).Distinct()));
    }

    private PersonRow RowOf(CustomerEvidence e)
    {
        var commune = e.CommuneCode.Length > 0 ? e.CommuneCode : communes.GetValueOrDefault(e.BankCommuneCode, "");
        return new(e.Name, e.CitizenId, e.BirthDate, e.BirthYear, e.Sex, commune)
        {
            Hamlet = e.HamletName,
            SpouseName = e.SpouseName,
        };
    }

    // A register may be of the commune, of its district or of a commune it was made of: the customer is of all.
    private IEnumerable<PersonRow> WithEarlier(PersonRow row) =>
        [row, .. registers.OtherCodesOf(row.Commune).Where(c => c != row.Commune).Select(c => row with { Commune = c })];

    private IEnumerable<LaterRow> Later(PersonRow row) =>
        registers.LaterCodesOf(row.Commune).Select(p => new LaterRow(row with { Commune = p.Code }, p.From));
}
