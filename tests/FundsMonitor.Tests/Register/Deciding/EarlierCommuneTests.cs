using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Deciding;

public sealed class EarlierCommuneOnSqlite() : EarlierCommuneTests(DatabaseProvider.Sqlite);

public sealed class EarlierCommuneOnPostgreSql() : EarlierCommuneTests(DatabaseProvider.PostgreSql);

public sealed class EarlierCommuneOnSqlServer() : EarlierCommuneTests(DatabaseProvider.SqlServer);

/// <summary>A loan file names a commune of after the reform, the registers are those of the communes it was made of.</summary>
public abstract class EarlierCommuneTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string New = "99010";
    private const string Neighbour = "99009";
    private static readonly Month August = new(2025, 8);

    [SkippableFact]
    public async Task A_borrower_is_found_in_the_register_of_the_commune_that_his_was_made_of()
    {
        var database = await PrepareAsync();
        var village = new Village(database);
        await village.RegisterAsync(2024);
        await village.Books.LoansAsync(August, Village.Clear(0, Moved), Stranger());
        await village.Books.ReconcileAsync(August);

        await using var db = database.Open();
        var link = await db.Links.SingleAsync(l => l.CustomerCode == Village.Clear(0).CustomerCode);
        Assert.Equal((LinkDecision.Link, "100"), (link.Decision, link.HouseholdCode));
        Assert.DoesNotContain(await EligibilityAsync(village), f => f.Subject == Village.Clear(0).LoanNumber);
    }

    [SkippableFact]
    public async Task Who_is_in_no_register_is_unlisted_only_when_every_earlier_commune_has_sent_its_own()
    {
        var village = new Village(await PrepareAsync());
        await village.RegisterAsync(2024);
        await village.Books.LoansAsync(August, Village.Clear(0, Moved), Stranger());
        await village.Books.ReconcileAsync(August);
        Assert.Equal(["E-NOREGISTER"], (await EligibilityAsync(village)).Select(f => f.Rule));

        await village.Books.AcceptAsync(new(FileKind.Register, "", Neighbour, 2024, ""), [Member()]);
        await village.Books.ReconcileAsync(August);
        Assert.Equal([("E-UNLISTED", Stranger().LoanNumber)], await EligibilityAsync(village));
    }

    private static void Moved(LoanRow loan) => loan.CommuneCode = New;

    private static LoanRow Stranger() => Books.Loan(77, l =>
    {
        Moved(l);
        (l.ProgrammeCode, l.LoanDate, l.Name, l.NameSearch) = ("01", new(2024, 1, 10), "Đàm Quốc Vượng", "dam quoc vuong");
    });

    private static Member Member()
    {
        var member = Village.Person("900", "Quách Thị Thơm", 1971);
        (member.CommuneCode, member.ClassFrom, member.ClassTo) = (Neighbour, new(2024, 1, 1), new(2024, 12, 31));
        return member;
    }

    private static async Task<IReadOnlyList<(string Rule, string Subject)>> EligibilityAsync(Village village) =>
        [.. (await village.Books.FindingsAsync())
            .Where(f => f.Rule.StartsWith("E-", StringComparison.Ordinal) && f.State == Core.Reconciliation.FindingState.Open)
            .Select(f => (f.Rule, f.Subject))];

    private async Task<FundsMonitor.Testing.TestDatabase> PrepareAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        db.Communes.AddRange(
            new Commune { Code = Neighbour, Name = "Xã Láng Giềng", From = new(2004, 1, 1), To = new(2025, 6, 30) },
            new Commune { Code = New, Name = "Xã Mới", From = new(2025, 7, 1) });
        db.PlaceChanges.AddRange(new[] { Books.Commune, Neighbour }.Select(old => new PlaceChange
        {
            OldCode = old,
            NewCode = New,
            On = new(2025, 7, 1),
            Extent = ChangeExtent.Whole,
        }));
        await db.SaveChangesAsync();
        return database;
    }
}
