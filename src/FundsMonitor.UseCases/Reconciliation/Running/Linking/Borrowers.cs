using FundsMonitor.Core;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>A customer as one of the commune that his went into: said only where lists of its time are compared.</summary>
/// <param name="Row">He, with that commune.</param>
/// <param name="From">Its first day; lists from before are those of another commune that had the code.</param>
internal sealed record LaterRow(PersonRow Row, DateOnly From);

/// <summary>A customer with loans in the newest month, and all that is known of who he is.</summary>
internal sealed class Borrower
{
    private readonly IReadOnlyList<PersonRow> rows;
    private readonly IReadOnlyList<LaterRow> later;

    public Borrower(
        LinkedCustomer customer, IReadOnlyList<PersonRow> rows, IReadOnlyList<LaterRow> later, IReadOnlyList<string> aliases)
    {
        (this.rows, this.later) = (rows, later);
        Customer = customer;
        Ids = [.. rows.Select(r => r.CitizenId).Where(id => id.Length > 0).Concat(aliases).Distinct()];
        Births = [.. rows.Where(r => r.BirthDate is not null).Select(r => (SearchText.Alike(r.Name), r.BirthDate!.Value)).Distinct()];
    }

    /// <summary>The row of the list of borrowers.</summary>
    public LinkedCustomer Customer { get; }

    /// <summary>His ids, with those of the other form that are known to be his.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Names as searched, with days of birth.</summary>
    public IReadOnlyList<(string Name, DateOnly Birth)> Births { get; }

    /// <summary>Hash of the rows and of what people said.</summary>
    public long FingerprintWith(string engine, IEnumerable<string> said)
    {
        var hash = new StableHash().Add(engine);
        var described = rows.Concat(later.Select(l => l.Row)).Select(TextOf).Order(StringComparer.Ordinal);
        foreach (var text in described.Concat(Ids.Order(StringComparer.Ordinal)).Concat(said))
        {
            hash.Add(text);
        }

        return hash.Value;
    }

    /// <summary>Communes of his loans, their districts, and those they were made of or went into, in a register of this first
    /// day.</summary>
    public IEnumerable<string> CommunesIn(DateOnly registerFrom) => RowsIn(registerFrom).Select(r => r.Commune).Where(c => c.Length > 0);

    /// <summary>As linking compares him with a register of this first day.</summary>
    public LinkSide Side(DateOnly registerFrom) => LinkSide.Customer(Customer.CustomerCode, [.. RowsIn(registerFrom)]);

    private IEnumerable<PersonRow> RowsIn(DateOnly registerFrom) =>
        rows.Concat(later.Where(l => l.From <= registerFrom).Select(l => l.Row));

    private static string TextOf(PersonRow r) => string.Join(
        '\t', r.Name, r.CitizenId, r.BirthDate?.DayNumber, r.BirthYear, (int)r.Sex, r.Commune, r.Hamlet, r.SpouseName, r.HeadName);
}

/// <summary>Reads who has loans in an office's newest month.</summary>
internal static class Borrowers
{
    /// <summary>Customers of a loan version, by code; of their state and fingerprint nothing is said.</summary>
    public static async Task<IReadOnlyList<LinkedCustomer>> ReadAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var rows = await db.LoanRows.Where(l => l.VersionId == version && l.LoanNumber != "").OrderBy(l => l.RowNumber)
            .Select(l => new { l.OfficeCode, l.CustomerCode, l.Name, l.NameSearch, l.CommuneCode, l.ProgrammeCode, l.Balance, l.Counts })
            .ToListAsync(cancel);
        return
        [
            .. from customer in rows.GroupBy(r => r.CustomerCode, StringComparer.Ordinal)
               orderby customer.Key
               let first = customer.First()
               let counted = customer.Where(r => r.Counts).ToList()
               select new LinkedCustomer
               {
                   OfficeCode = first.OfficeCode,
                   CommuneCode = customer.Select(r => r.CommuneCode).FirstOrDefault(c => c.Length > 0) ?? "",
                   CustomerCode = customer.Key,
                   Name = first.Name,
                   NameSearch = first.NameSearch,
                   Programmes = ProgrammesOf(counted.Where(r => r.Balance > Money.Zero).Select(r => r.ProgrammeCode)),
                   Balance = counted.Aggregate(Money.Zero, (sum, r) => sum + r.Balance),
               },
        ];
    }

    private static string ProgrammesOf(IEnumerable<string> codes)
    {
        var distinct = codes.Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? "" : $",{string.Join(',', distinct)},";
    }
}
