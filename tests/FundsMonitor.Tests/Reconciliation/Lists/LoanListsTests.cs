using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Lists;

public sealed class LoanListsOnSqlite() : LoanListsTests(DatabaseProvider.Sqlite);

public sealed class LoanListsOnPostgreSql() : LoanListsTests(DatabaseProvider.PostgreSql);

public sealed class LoanListsOnSqlServer() : LoanListsTests(DatabaseProvider.SqlServer);

/// <summary>Rules over loans read the office's other lists and its older months.</summary>
public abstract class LoanListsTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly string One = Books.Loan(1).LoanNumber;
    private static readonly string Two = Books.Loan(2).LoanNumber;

    [SkippableFact]
    public async Task The_list_of_frozen_debt_says_until_when_also_an_older_one_and_a_newer_list_is_looked_at()
    {
        var books = new Books(await DatabaseAsync());
        LoanRow[] loans = [Books.Loan(1, Frozen), Books.Loan(2, Frozen)];
        await DebtsAsync(books, Books.March.Previous, DebtList.Frozen, Debt(One, d => d.Until = new(2024, 3, 1)));
        await books.LoansAsync(Books.March, loans);
        await books.ReconcileAsync(Books.March);
        var before = await books.FindingsAsync();

        await DebtsAsync(
            books, Books.March, DebtList.Frozen, Debt(One, d => d.Until = new(2024, 9, 1)), Debt(Two, d => d.Until = new(2024, 3, 9)));
        await books.ReconcileAsync(Books.March);

        Assert.Equal([("L-FROZEN", One, FindingState.Open)], before);
        Assert.Equal([("L-FROZEN", One, FindingState.Gone), ("L-FROZEN", Two, FindingState.Open)], await books.FindingsAsync());
    }

    [SkippableFact]
    public async Task A_list_that_came_is_waited_for_no_longer()
    {
        var database = await DatabaseAsync();
        var books = new Books(database);
        await books.LoansAsync(Books.March, Books.Loan(1));
        await DebtsAsync(books, Books.March, DebtList.Idle, Debt(Two));
        await books.AcceptAsync(new(FileKind.Groups, Books.Office, "", Books.March.Key, ""), [Group("4820101", 9)]);

        await books.ReconcileAsync(Books.March);

        Assert.Empty(await database.Get<FindPendingReconciliations>().RunAsync(CancellationToken.None));
        Assert.Empty(await books.FindingsAsync());
    }

    [SkippableFact]
    public async Task Idle_loans_and_last_transactions_are_those_of_the_month()
    {
        var books = new Books(await DatabaseAsync());
        await DebtsAsync(books, Books.March.Previous, DebtList.Idle, Debt(One));
        await DebtsAsync(books, Books.March, DebtList.Statement, Debt(Two, d => d.LastTransactionOn = new(2023, 12, 1)));
        await DebtsAsync(books, Books.March, DebtList.Overdue, Debt(Two, d => d.LastTransactionOn = new(2023, 11, 1)));
        await books.LoansAsync(Books.March, Books.Loan(1, InProgramme03), Books.Loan(2, InProgramme03));

        await books.ReconcileAsync(Books.March);

        Assert.Equal([("L-IDLE", Two, FindingState.Open)], await books.FindingsAsync());
    }

    [SkippableTheory]
    [InlineData("10 20 30 40", "", true)]
    [InlineData("10 20 20 40", "", false)]
    [InlineData("20 20 30 40", "", false)]
    [InlineData("10 20 30 40", "repaid", false)]
    [InlineData("10 20 30 40", "frozen", false)]
    [InlineData("10 20 30", "", false)]
    public async Task Four_months_ends_without_a_movement_and_with_growing_interest_are_idle(string interest, string what, bool isIdle)
    {
        var books = new Books(await DatabaseAsync());
        var owed = interest.Split(' ').Select(n => long.Parse(n, null)).ToArray();
        var month = Month.Of(Books.March.FirstDay.AddMonths(1 - owed.Length));
        foreach (var (index, amount) in owed.Index())
        {
            var isLast = index == owed.Length - 1;
            await books.LoansAsync(month, Books.Loan(1, l =>
            {
                InProgramme03(l);
                l.InterestOwed = Money.FromDong(amount);
                if (isLast && what == "frozen")
                {
                    (l.InTerm, l.Frozen) = (Money.FromDong(19_000_000), Money.FromDong(1_000_000));
                }

                if (index == 0 || what != "repaid")
                {
                    return;
                }

                Books.Owes(20_000_000 - (index * 1_000))(l);
                l.RepaidInMonth = Money.FromDong(1_000);
            }));
            month = month.Next;
        }

        await books.ReconcileAsync(Books.March);

        Assert.Equal(isIdle ? ["L-IDLE"] : Array.Empty<string>(), (await books.FindingsAsync()).Select(f => f.Rule));
    }

    [SkippableFact]
    public async Task A_loan_is_new_only_where_no_older_month_has_it()
    {
        var books = new Books(await DatabaseAsync());
        var back = Books.Loan(2, l => l.LentInMonth = l.Balance);
        await books.LoansAsync(new Month(2024, 1), Books.Loan(3), Books.Loan(2));
        await books.LoansAsync(Books.March.Previous, Books.Loan(3));
        await books.LoansAsync(Books.March, Books.Loan(3), back, Books.Loan(1, l => l.LentInMonth = l.Balance));

        await books.ReconcileAsync(Books.March);

        Assert.Equal([("L-NEW", One, FindingState.Open)], await books.FindingsAsync());
    }

    [SkippableFact]
    public async Task Groups_are_those_of_the_newest_list_and_customers_are_looked_for_in_all_communes()
    {
        var books = new Books(await DatabaseAsync());
        await books.AcceptAsync(new(FileKind.Groups, Books.Office, "", Books.March.Previous.Key, ""), [Group("4820101", 4)]);
        await books.AcceptAsync(new(FileKind.Groups, Books.Office, "", Books.March.Key, ""), [Group("4820101", 5), Group("4820102", 61)]);
        await books.LoansAsync(
            Books.March,
            Books.Loan(1, l => l.GroupCode = "4820101"),
            Books.Loan(2, l => (l.GroupCode, l.CustomerCode, l.CommuneCode) = ("4820102", Books.Loan(1).CustomerCode, "05542")),
            Books.Loan(3, l => l.GroupCode = "0000000"));

        await books.ReconcileAsync(Books.March);

        Assert.Equal(
            [("L-GROUP", Books.Loan(1).CustomerCode, FindingState.Open), ("L-GROUP", "4820102", FindingState.Open)],
            await books.FindingsAsync());
    }

    private static void Frozen(LoanRow loan) => (loan.InTerm, loan.Frozen) = (Money.FromDong(15_000_000), Money.FromDong(5_000_000));

    private static void InProgramme03(LoanRow loan) => (loan.ProgrammeCode, loan.RateThousandths) = ("03", 7_920);

    private static DebtRow Debt(string loan, Action<DebtRow>? change = null)
    {
        var row = new DebtRow { OfficeCode = Books.Office, CommuneCode = Books.Commune, LoanNumber = loan };
        change?.Invoke(row);
        return row;
    }

    private static SavingsGroup Group(string code, int members) => new()
    {
        OfficeCode = Books.Office,
        CommuneCode = Books.Commune,
        GroupCode = code,
        Members = members,
    };

    private static Task<int> DebtsAsync(Books books, Month month, DebtList list, params DebtRow[] rows)
    {
        foreach (var row in rows)
        {
            (row.List, row.Month) = (list, month);
        }

        return books.AcceptAsync(new(FileKind.Debts, Books.Office, "", month.Key, list.Label().Vi), rows);
    }
}
