using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Deciding;

public sealed class LaterCommuneOnSqlite() : LaterCommuneTests(DatabaseProvider.Sqlite);

public sealed class LaterCommuneOnPostgreSql() : LaterCommuneTests(DatabaseProvider.PostgreSql);

public sealed class LaterCommuneOnSqlServer() : LaterCommuneTests(DatabaseProvider.SqlServer);

/// <summary>
/// Loans still stand under the code of a commune that is no more; the register is that of the commune it went into, whose code another
/// commune had before.
/// </summary>
public abstract class LaterCommuneTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Old = "99009";
    private const string New = "99010";
    private const string Part = "99011";
    private static readonly Month March = new(2026, 3);
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private TestDatabase database = null!;

    [SkippableFact]
    public async Task A_borrower_is_found_in_the_register_of_the_commune_that_his_went_into()
    {
        var village = await PrepareAsync();
        await RegisterAsync(village, (New, 2026), Village.Ordinary(0));
        await village.Books.LoansAsync(March, Village.Clear(0, Under), Stranger());
        await village.Books.ReconcileAsync(March);

        await using var db = database.Open();
        var link = await db.Links.SingleAsync();
        Assert.Equal(
            (Village.Clear(0).CustomerCode, LinkDecision.Link, "100"), (link.CustomerCode, link.Decision, link.HouseholdCode));
        Assert.Contains("commune-", link.Reasons, StringComparison.Ordinal);
        Assert.DoesNotContain("commune-other", link.Reasons, StringComparison.Ordinal);
        Assert.Equal([("E-UNLISTED", Stranger().LoanNumber)], await EligibilityAsync(village));
    }

    [SkippableFact]
    public async Task The_list_of_another_commune_that_had_the_code_before_is_not_his()
    {
        var village = await PrepareAsync();
        await RegisterAsync(village, (New, 2025), Village.Person("900", Stranger().Name, 1971));
        await village.Books.LoansAsync(March, Stranger(), Village.Clear(0, Under));
        await village.Books.ReconcileAsync(March);

        await using var db = database.Open();
        Assert.False(await db.Links.AnyAsync(l => l.Decision == LinkDecision.Link));
        Assert.Equal([("E-NOREGISTER", $"{Old}/2026")], await EligibilityAsync(village));
    }

    [SkippableFact]
    public async Task After_the_year_of_the_change_nobody_is_accused_by_the_old_list_alone()
    {
        var village = await PrepareAsync();
        await RegisterAsync(village, (Old, 2025), Village.Ordinary(1), open: true);
        await village.Books.LoansAsync(March, Stranger());
        await village.Books.ReconcileAsync(March);
        Assert.Equal([("E-NOREGISTER", $"{Old}/2026")], await EligibilityAsync(village));

        await RegisterAsync(village, (New, 2026), Village.Ordinary(2));
        await village.Books.ReconcileAsync(March);
        Assert.Equal([("E-UNLISTED", Stranger().LoanNumber)], await EligibilityAsync(village));
    }

    [SkippableFact]
    public async Task In_the_year_of_the_change_the_old_list_is_enough()
    {
        var village = await PrepareAsync();
        await RegisterAsync(village, (Old, 2025), Village.Ordinary(1), open: true);
        var lent = Stranger();
        lent.LoanDate = new(2025, 10, 10);
        await village.Books.LoansAsync(March, lent);
        await village.Books.ReconcileAsync(March);

        Assert.Equal([("E-UNLISTED", lent.LoanNumber)], await EligibilityAsync(village));
    }

    [SkippableFact]
    public async Task Of_a_commune_that_was_split_every_part_must_have_sent_its_list()
    {
        var village = await PrepareAsync(ChangeExtent.Part);
        await RegisterAsync(village, (New, 2026), Village.Ordinary(2));
        await village.Books.LoansAsync(March, Stranger());
        await village.Books.ReconcileAsync(March);
        Assert.Equal([("E-NOREGISTER", $"{Old}/2026")], await EligibilityAsync(village));

        await RegisterAsync(village, (Part, 2026), Village.Ordinary(3));
        await village.Books.ReconcileAsync(March);
        Assert.Equal([("E-UNLISTED", Stranger().LoanNumber)], await EligibilityAsync(village));
    }

    [SkippableFact]
    public async Task A_month_of_before_the_change_knows_nothing_of_it()
    {
        var village = await PrepareAsync();
        await RegisterAsync(village, (New, 2026), Village.Ordinary(0));
        var june = new Month(2025, 6);
        await village.Books.LoansAsync(june, Stranger(l => l.LoanDate = new(2025, 5, 10)));
        await village.Books.ReconcileAsync(june);

        await using var db = database.Open();
        Assert.False(await db.Links.AnyAsync());
        Assert.Equal([("E-NOREGISTER", $"{Old}/2025")], await EligibilityAsync(village));
    }

    private static void Under(LoanRow loan) => (loan.CommuneCode, loan.LoanDate) = (Old, new(2026, 2, 10));

    private static LoanRow Stranger(Action<LoanRow>? with = null) => Books.Loan(77, l =>
    {
        Under(l);
        (l.ProgrammeCode, l.Name, l.NameSearch, l.BirthYear, l.BirthDate) =
            ("01", "Đàm Quốc Vượng", "dam quoc vuong", 1971, new(1971, 3, 4));
        with?.Invoke(l);
    });

    private static Task<int> RegisterAsync(Village village, (string Commune, int Year) of, Member member, bool open = false)
    {
        var (commune, year) = of;
        member.CommuneCode = commune;
        (member.ClassFrom, member.ClassTo) = (new(year, 1, 1), open ? null : new(year, 12, 31));
        return village.Books.AcceptAsync(new(FileKind.Register, "", commune, year, ""), [member]);
    }

    private static async Task<IReadOnlyList<(string Rule, string Subject)>> EligibilityAsync(Village village) =>
        [.. (await village.Books.FindingsAsync())
            .Where(f => f.Rule.StartsWith("E-", StringComparison.Ordinal) && f.State == FindingState.Open)
            .Select(f => (f.Rule, f.Subject))];

    private async Task<Village> PrepareAsync(ChangeExtent extent = ChangeExtent.Whole)
    {
        database = await DatabaseAsync();
        await using var db = database.Open();
        var last = Reform.AddDays(-1);
        db.Communes.AddRange(
            new Commune { Code = Old, Name = "Xã Láng Giềng", From = new(2004, 1, 1), To = last },
            new Commune { Code = New, Name = "Xã Suối Cũ", From = new(2004, 1, 1), To = last },
            new Commune { Code = New, Name = "Xã Rừng Mới", From = Reform },
            new Commune { Code = Part, Name = "Xã Đồi Mới", From = Reform });
        db.PlaceChanges.AddRange(
            new PlaceChange { OldCode = Old, NewCode = New, On = Reform, Extent = extent },
            new PlaceChange { OldCode = New, NewCode = New, On = Reform, Extent = ChangeExtent.Whole });
        if (extent == ChangeExtent.Part)
        {
            db.PlaceChanges.Add(new PlaceChange { OldCode = Old, NewCode = Part, On = Reform, Extent = extent });
        }

        await db.SaveChangesAsync();
        return new(database);
    }
}
