using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Loans.Reference;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Loans.Reference;

public sealed class ReferenceOnSqlite() : ReferenceTests(DatabaseProvider.Sqlite);

public sealed class ReferenceOnPostgreSql() : ReferenceTests(DatabaseProvider.PostgreSql);

public sealed class ReferenceOnSqlServer() : ReferenceTests(DatabaseProvider.SqlServer);

/// <summary>An administrator edits reference data: nothing overlaps, nothing is lost, and what it decides is judged again.</summary>
public abstract class ReferenceTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);
    private static readonly ReferenceTable Rates = ReferenceTables.Find("rates")!;
    private static readonly ReferenceTable Caps = ReferenceTables.Find("caps")!;

    [SkippableFact]
    public async Task A_row_that_overlaps_is_refused_with_a_sentence_and_one_after_the_end_is_taken()
    {
        var database = await DatabaseAsync();

        var refused = await AddAsync(database, Caps, Cap("120.000.000", new(2027, 1, 1)));
        await EndAsync(database, Caps, "01", new(2026, 12, 31));
        var taken = await AddAsync(database, Caps, Cap("120.000.000", new(2027, 1, 1)));

        Assert.Contains("từ 01/03/2019 đến nay", refused!.Vi, StringComparison.Ordinal);
        Assert.Null(taken);
        await using var db = database.Open();
        var caps = await db.ProgrammeCaps.Where(c => c.ProgrammeCode == "01").OrderBy(c => c.From).ToListAsync();
        Assert.Equal(
            [(100_000_000L, new DateOnly(2026, 12, 31), "admin"), (120_000_000L, (DateOnly?)null, "admin")],
            caps.Select(c => (c.Amount.Dong, c.To, c.ChangedBy)));
    }

    [SkippableFact]
    public async Task A_row_of_an_older_delivery_goes_where_it_is_delivered_no_longer_and_a_person_s_stays()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        var delivered = await db.ProgrammeCaps.CountAsync();
        var (old, own) = (new ProgrammeCap { ProgrammeCode = "10", From = new(2015, 6, 1), To = new(2020, 1, 1), Source = "cũ" },
            new ProgrammeCap { ProgrammeCode = "99", From = new(2015, 6, 1), Source = "riêng", ChangedBy = "admin" });
        db.ProgrammeCaps.AddRange(old, own);
        await db.SaveChangesAsync();

        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);

        var kept = await db.ProgrammeCaps.AsNoTracking().ToListAsync();
        Assert.Equal(delivered + 1, kept.Count);
        Assert.DoesNotContain(kept, c => c.Id == old.Id);
        Assert.Contains(kept, c => c.Id == own.Id);
        Assert.Contains(kept, c => c.Source.Contains("chưa rõ ngày bắt đầu", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Nobody_but_an_administrator_changes_anything()
    {
        var database = await DatabaseAsync();
        var finance = new Reader("finance", Roles.FinanceOfficer, AreaLimit.None);

        Assert.NotNull(await database.Get<AddReferenceRow>().RunAsync(Caps, Cap("1", new(2030, 1, 1)), finance, CancellationToken.None));
        Assert.NotNull(await database.Get<EndReferenceRow>().RunAsync(Caps, "1", new(2030, 1, 1), finance, CancellationToken.None));
        Assert.NotNull(await database.Get<RestoreReference>().RunAsync(Caps, finance, CancellationToken.None));
        await using var db = database.Open();
        Assert.False(await db.ProgrammeCaps.AnyAsync(c => c.ChangedBy != ""));
    }

    [SkippableFact]
    public async Task A_start_leaves_what_an_administrator_changed_and_the_delivered_values_can_come_back()
    {
        var database = await DatabaseAsync();
        await EndAsync(database, Caps, "01", new(2024, 12, 31));
        await AddAsync(database, Caps, Cap("50000000", new(2025, 1, 1)));

        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        var changed = await AmountsAsync(database);
        Assert.Null(await database.Get<RestoreReference>().RunAsync(Caps, Administrator, CancellationToken.None));
        var restored = await AmountsAsync(database);

        Assert.Equal([(100_000_000L, new DateOnly(2024, 12, 31)), (50_000_000L, (DateOnly?)null)], changed);
        Assert.Equal([(100_000_000L, (DateOnly?)null)], restored);
        await using var db = database.Open();
        var told = await db.ChainEntries.Where(c => c.Kind == ChainKinds.ReferenceChanged).OrderBy(c => c.Number).ToListAsync();
        Assert.Equal(
            ["added", "ended", "removed", "restored"],
            told.Select(c => c.Payload.Split('\n')[0]["what=".Length..]).Order(StringComparer.Ordinal));
        Assert.Contains("100.000.000", told[0].Payload, StringComparison.Ordinal);
        Assert.All(told, c => Assert.Equal("admin", c.By));
        Assert.Equal(4, await db.AuditEntries.CountAsync(a => a.Action.StartsWith("reference-")));
    }

    [SkippableFact]
    public async Task What_a_changed_rate_decides_is_judged_again()
    {
        var database = await DatabaseAsync();
        var books = new Books(database);
        await books.LoansAsync(Books.March.Previous, Books.Loan(1));
        await books.LoansAsync(Books.March, Books.Loan(1, l => l.RateThousandths = 7_000));
        await books.ReconcileAsync(Books.March.Previous);
        await books.ReconcileAsync(Books.March);
        Assert.Equal(["L-RATE"], (await books.FindingsAsync()).Select(f => f.Rule));
        Assert.Empty(await database.Get<FindPendingReconciliations>().RunAsync(CancellationToken.None));

        var form = new ReferenceForm { From = new(2020, 1, 1), Source = "QĐ thử" };
        (form.Values[ReferenceField.Programme], form.Values[ReferenceField.Rate]) = ("02", "7,0");
        Assert.Null(await AddAsync(database, Rates, form));

        var pending = Assert.Single(await database.Get<FindPendingReconciliations>().RunAsync(CancellationToken.None));
        Assert.Equal((Books.March, Books.Office), (pending.Month, pending.OfficeOrCommune));
        await books.ReconcileAsync(pending.Month, pending.OfficeOrCommune);
        Assert.All(await books.FindingsAsync(), f => Assert.Equal(Core.Reconciliation.FindingState.Gone, f.State));
    }

    [SkippableTheory]
    [InlineData("rates", "Rate", "6,66666", "Lãi suất")]
    [InlineData("rates", "Rate", "101", "Lãi suất")]
    [InlineData("caps", "Amount", "0", "Số tiền")]
    [InlineData("caps", "Amount", "1,5", "Số tiền")]
    [InlineData("terms", "Months", "-3", "số nguyên")]
    [InlineData("caps", "Programme", "1", "2 chữ số")]
    [InlineData("settings", "Setting", "nothing", "danh sách")]
    public async Task What_cannot_be_read_is_said(string word, string field, string typed, string said)
    {
        var database = await DatabaseAsync();
        var form = new ReferenceForm { From = new(2030, 1, 1), Source = "QĐ thử" };
        foreach (var (name, value) in new[] { ("Programme", "88"), ("Rate", "6,6"), ("Amount", "5"), ("Unit", "Borrower"), ("Months", "5"),
            ("Setting", "idle-months"), ("Value", "4"), (field, typed) })
        {
            form.Values[Enum.Parse<ReferenceField>(name)] = value;
        }

        var fault = await AddAsync(database, ReferenceTables.Find(word)!, form);

        Assert.Contains(said, fault!.Vi, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Every_table_is_listed_searched_and_sorted()
    {
        var database = await DatabaseAsync();
        foreach (var table in ReferenceTables.All)
        {
            var page = await ListAsync(database, table, "", new(0, 500));
            Assert.Equal(table.Delivered.Count, page.Total);
            Assert.All(page.Items, i => Assert.False(i.What.Vi.Length == 0 || i.What.En.Length == 0 || i.Value.Vi.Length == 0));
        }

        var newest = await ListAsync(database, Rates, "viec lam", new(0, 1, nameof(ReferenceItem.From), Descending: true));
        Assert.Equal((4, new DateOnly(2026, 1, 1)), (newest.Total, newest.Items[0].From));
    }

    private static Task<Page<ReferenceItem>> ListAsync(TestDatabase database, ReferenceTable table, string text, PageRequest page) =>
        database.Get<ListReference>().RunAsync(table, text, page, CancellationToken.None);

    private static ReferenceForm Cap(string amount, DateOnly from)
    {
        var form = new ReferenceForm { From = from, Source = "QĐ thử" };
        form.Values[ReferenceField.Programme] = "01";
        form.Values[ReferenceField.Amount] = amount;
        form.Values[ReferenceField.Unit] = nameof(CapUnit.Household);
        return form;
    }

    private static Task<Core.Text.Bilingual?> AddAsync(TestDatabase database, ReferenceTable table, ReferenceForm form) =>
        database.Get<AddReferenceRow>().RunAsync(table, form, Administrator, CancellationToken.None);

    private static async Task EndAsync(TestDatabase database, ReferenceTable table, string programme, DateOnly lastDay)
    {
        var row = (await ListAsync(database, table, "", new(0, 500))).Items
            .Single(i => i.What.Vi.StartsWith(programme, StringComparison.Ordinal));
        Assert.Null(await database.Get<EndReferenceRow>().RunAsync(table, row.Key, lastDay, Administrator, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<(long, DateOnly?)>> AmountsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var caps = await db.ProgrammeCaps.Where(c => c.ProgrammeCode == "01").OrderBy(c => c.From).ToListAsync();
        return [.. caps.Select(c => (c.Amount.Dong, c.To))];
    }
}
