using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using FundsMonitor.Tests.Register.Deciding;
using FundsMonitor.UseCases.Places.Bank;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Places.Bank;

public sealed class RemappedEvidenceOnSqlite() : RemappedEvidenceTests(DatabaseProvider.Sqlite);

public sealed class RemappedEvidenceOnPostgreSql() : RemappedEvidenceTests(DatabaseProvider.PostgreSql);

/// <summary>What linking keeps of an office's customers follows when a code of the bank turns out to stand for another commune.</summary>
public abstract class RemappedEvidenceTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Wrong = "05545";

    [SkippableFact]
    public async Task Customers_are_compared_again_as_of_the_commune_that_the_code_stands_for()
    {
        var database = await DatabaseAsync();
        var village = new Village(database);
        await village.RegisterAsync(2024);
        await village.Books.LoansAsync(new Month(2024, 2), Village.Clear(0, Mapped), Neighbour());
        await village.Books.LoansAsync(Books.March, Village.Clear(0, Mapped), Neighbour());
        int mapping;
        await using (var db = database.Open())
        {
            db.BankCommunes.RemoveRange(db.BankCommunes.Where(b => b.OfficeCode == Books.Office));
            var row = db.BankCommunes.Add(new()
            {
                OfficeCode = Books.Office,
                BankCode = "482001",
                Name = "Kim Phượng",
                CommuneCode = Wrong,
            }).Entity;
            await db.SaveChangesAsync();
            mapping = row.Id;
        }

        await village.Books.ReconcileAsync(Books.March);
        Assert.Equal((Wrong, "commune-other"), await LinkAsync(database));

        await database.Get<DecideBankCommunes>().RunAsync(
            [new(mapping, Books.Commune)], new Reader("admin", Roles.Administrator, AreaLimit.None), CancellationToken.None);
        await database.Get<RefillCommuneCodes>().RunAsync(Books.Office, "admin", CancellationToken.None);
        await village.Books.ReconcileAsync(Books.March);

        Assert.Equal((Books.Commune, "commune-same"), await LinkAsync(database));
    }

    /// <summary>Somebody of another code of the bank, for whom the register is looked through.</summary>
    private static Core.Loans.LoanRow Neighbour() => Village.Clear(1, l => l.BankCommuneCode = "482002");

    private static void Mapped(Core.Loans.LoanRow loan) => loan.CommuneCode = Wrong;

    /// <summary>The communes kept of the customer, and what his commune says in his link.</summary>
    private static async Task<(string Kept, string Commune)> LinkAsync(Testing.TestDatabase database)
    {
        await using var db = database.Open();
        var customer = Village.Clear(0).CustomerCode;
        var kept = await db.CustomerEvidence.Where(e => e.CustomerCode == customer).Select(e => e.CommuneCode).Distinct()
            .OrderBy(c => c).ToListAsync();
        var link = await db.Links.SingleAsync(l => l.CustomerCode == customer && l.Decision == LinkDecision.Link);
        var labels = link.Reasons.Split(',').Select(r => r.Split(':')[0]);
        return (string.Join(' ', kept), labels.Single(r => r.StartsWith("commune-", StringComparison.Ordinal)));
    }
}
