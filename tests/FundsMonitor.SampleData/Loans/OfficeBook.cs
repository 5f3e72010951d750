using System.Globalization;
using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Registers;

namespace FundsMonitor.SampleData.Loans;

/// <summary>An office's loans, carried from month to month: closing = opening + lent − repaid − written off, always.</summary>
internal sealed class OfficeBook
{
    private readonly Randomizer random;
    private readonly CustomerMaker customers;
    private int lastNumber;

    /// <summary>Makes the loans as they stand on the day before the first month.</summary>
    public OfficeBook(SampleOffice office, SampleRegisters registers, DateOnly firstDay)
    {
        Office = office;
        random = new Randomizer(int.Parse(office.Code, CultureInfo.InvariantCulture));
        customers = new CustomerMaker(random, office, registers);
        for (var i = 0; i < office.Communes.Length; i++)
        {
            Open(office.Communes[i], i == 0 ? 170 : 100, firstDay);
        }

        SavingsOnly = [.. Enumerable.Range(0, 12).Select(i => customers.Stranger(office.Communes[i % office.Communes.Length]))];
    }

    public SampleOffice Office { get; }

    public List<LoanAccount> Accounts { get; } = [];

    public BankCustomer[] SavingsOnly { get; }

    public CustomerMaker Customers => customers;

    public Randomizer Random => random;

    /// <summary>A month goes by: new loans, repayments, what falls due. <paramref name="asOf"/> is its last day.</summary>
    public void Advance(DateOnly asOf)
    {
        foreach (var account in Accounts)
        {
            account.Begin(asOf.Month);
        }

        foreach (var account in Accounts.Where(a => a is { IsKept: false, Balance: > 0 }).ToList())
        {
            Happen(account, asOf);
        }

        foreach (var commune in Office.Communes)
        {
            LendInMonth(commune, asOf);
        }
    }

    /// <summary>Quarter and year take the month in; after what was planted in it.</summary>
    public void EndMonth() => Accounts.ForEach(a => a.End());

    /// <summary>A new loan; disbursed in full on its day.</summary>
    public LoanAccount NewLoan(BankCustomer customer, SampleProgramme programme, DateOnly lentOn)
    {
        var agreed = random.Int(programme.LeastMillion / 5, programme.MostMillion / 5) * 5_000_000L;
        var direct = programme.Code is "04" or "10" && random.Bool(0.5f);
        var terms = new LoanTerms
        {
            Programme = programme.Code,
            LentOn = lentOn,
            Months = random.ArrayElement(programme.Months),
            Rate = programme.Rate,
            Agreed = agreed,
            Organisation = direct ? "99" : customer.Group.Organisation,
            Fund = programme.Code == "03" && random.Bool(0.2f) ? "2" : "1",
        };
        return Open(customer, terms);
    }

    public LoanAccount Open(BankCustomer customer, LoanTerms terms)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"66{Office.Code[^4..]}{terms.Programme}{++lastNumber:00000000}");
        var account = new LoanAccount { Number = number, Customer = customer, Terms = terms };
        account.SetTransactionDay(TransactionDay(customer.Commune));
        account.Lend(terms.Agreed);
        Accounts.Add(account);
        return account;
    }

    /// <summary>The fixed day of the month on which the bank comes to a commune.</summary>
    public static int TransactionDay(SampleCommune commune) => 5 + (int.Parse(commune.Code, CultureInfo.InvariantCulture) % 17);

    private void Open(SampleCommune commune, int borrowers, DateOnly firstDay)
    {
        for (var i = 0; i < borrowers; i++)
        {
            // Some listed households have not borrowed; months to come and planted differences need them.
            var household = i % 2 == 0 || customers.CountUnused(commune) <= 24 ? null
                : customers.Unused(h => h.CommuneCode == commune.Code && !h.WasPoorBefore);

            var customer = household is null ? customers.Stranger(commune) : customers.Of(household);
            for (var loans = random.WeightedRandom([1, 2], [0.85f, 0.15f]); loans > 0; loans--)
            {
                OpenEarlier(customer, firstDay);
            }
        }
    }

    private void OpenEarlier(BankCustomer customer, DateOnly firstDay)
    {
        var lentOn = firstDay.AddDays(-random.Int(1, 1_400));
        var account = NewLoan(customer, Programme(customer, lentOn), lentOn);
        account.Repay(random.Int(0, 3) * account.Terms.Agreed / 10);
        if (account.DueOn < firstDay)
        {
            Settle(account);
            account.HasNoRow = account.Balance == 0;
        }
        else if (random.Bool(0.02f))
        {
            account.MoveToOverdue();
        }
        else if (random.Bool(0.012f))
        {
            account.Freeze();
        }

        account.Begin(1);
        account.InYear.Lent = lentOn.Year == firstDay.AddDays(-1).Year && firstDay.Month > 1 ? account.Terms.Agreed : 0;
    }

    /// <summary>Due before the sample begins: repaid, extended or overdue.</summary>
    private void Settle(LoanAccount account)
    {
        switch (random.Int(0, 3))
        {
            case 0:
                account.MoveToOverdue();
                break;
            case 1:
                account.Extend(36, TransactionDay(account.Customer.Commune));
                break;
            default:
                account.Repay(account.Balance);
                break;
        }
    }

    /// <summary>A programme that the borrower's class carried on that day, where a register tells.</summary>
    private SampleProgramme Programme(BankCustomer customer, DateOnly lentOn)
    {
        var covered = customers.IsCovered(customer.Commune, lentOn);
        if (customer.Household is { } household && random.Bool(0.8f))
        {
            var @class = covered ? customers.ClassOn(household, lentOn) : household.Class;
            return @class is null ? Programmes.Other(random) : Programmes.For(@class);
        }

        return !covered && random.Bool(0.45f) ? Programmes.AnyListed(random) : Programmes.Other(random);
    }

    private void Happen(LoanAccount account, DateOnly asOf)
    {
        if (account.DueOn < asOf && account.InTerm > 0)
        {
            FallDue(account);
            return;
        }

        switch (random.Int(0, 99))
        {
            case < 2:
                account.Repay(account.InTerm + account.Overdue);
                break;
            case < 9:
                account.Repay(Math.Min(random.Int(1, 10) * 500_000L, account.InTerm + account.Overdue));
                break;
            case < 11:
                account.Repay(Math.Min(random.Int(200_001, 1_999_999), account.InTerm + account.Overdue));
                break;
        }
    }

    private void FallDue(LoanAccount account)
    {
        switch (random.Int(0, 9))
        {
            case < 6:
                account.Repay(account.InTerm);
                break;
            case < 8 when account.DueByExtension is null:
                account.Extend(account.Terms.Months >= 60 ? 24 : 18, TransactionDay(account.Customer.Commune));
                break;
            default:
                account.MoveToOverdue();
                break;
        }
    }

    private void LendInMonth(SampleCommune commune, DateOnly asOf)
    {
        for (var i = 0; i < 5; i++)
        {
            var household = i < 3 ? customers.Unused(h => h.CommuneCode == commune.Code && !h.WasPoorBefore
                && (i > 0 || h.Class == ClassWords.Poor)) : null;
            var customer = household is null ? customers.Stranger(commune) : customers.Of(household);
            var lentOn = asOf.AddDays(-random.Int(1, asOf.Day - 1));
            NewLoan(customer, Programme(customer, lentOn), lentOn);
        }
    }
}
