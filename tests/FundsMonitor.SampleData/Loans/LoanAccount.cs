namespace FundsMonitor.SampleData.Loans;

/// <summary>What happened to a loan in a month, or a quarter, or a year. Whole đồng.</summary>
internal sealed class Movements
{
    public long Lent { get; set; }

    public long RolledOver { get; set; }

    public long RepaidInTerm { get; set; }

    public long RepaidOverdue { get; set; }

    public long WrittenOff { get; set; }

    public long Extended { get; set; }

    public long MovedToOverdue { get; set; }

    public long Repaid => RepaidInTerm + RepaidOverdue;

    public void Add(Movements more)
    {
        Lent += more.Lent;
        RolledOver += more.RolledOver;
        RepaidInTerm += more.RepaidInTerm;
        RepaidOverdue += more.RepaidOverdue;
        WrittenOff += more.WrittenOff;
        Extended += more.Extended;
        MovedToOverdue += more.MovedToOverdue;
    }
}

/// <summary>A loan with its balances now and its movements of this month, quarter and year.</summary>
internal sealed class LoanAccount
{
    /// <summary>16 digits.</summary>
    public required string Number { get; init; }

    public required BankCustomer Customer { get; init; }

    public required LoanTerms Terms { get; init; }

    public DateOnly? DueByExtension { get; private set; }

    public DateOnly? DueByTransactionDay { get; private set; }

    public long InTerm { get; set; }

    public long Overdue { get; set; }

    public long Frozen { get; set; }

    public long PaidInAll { get; set; }

    /// <summary>Planted, L-SPLIT: missing from the cell "Dư nợ trong hạn" while it is not 0.</summary>
    public long MissingInTerm { get; set; }

    /// <summary>Planted, L-INTEREST: still owed when the principal is paid.</summary>
    public long InterestLeft { get; set; }

    /// <summary>Planted: nothing happens to it by chance.</summary>
    public bool IsKept { get; set; }

    /// <summary>Planted, L-GONE, or rolled over: has no row any more.</summary>
    public bool HasNoRow { get; set; }

    public Movements InMonth { get; private set; } = new();

    public Movements InQuarter { get; private set; } = new();

    public Movements InYear { get; private set; } = new();

    public long Balance => InTerm + Overdue + Frozen;

    public DateOnly DueOn => DueByTransactionDay ?? DueByExtension ?? Terms.DueByContract;

    public string Status => Balance == 0 ? "Tất toán" : Frozen > 0 ? "Khoanh" : Overdue > 0 ? "Quá hạn" : "Trong hạn";

    /// <summary>Begins a month: its movements are none, and a new quarter's and year's too.</summary>
    public void Begin(int month)
    {
        InMonth = new();
        InQuarter = month % 3 == 1 ? new() : InQuarter;
        InYear = month == 1 ? new() : InYear;
    }

    /// <summary>Ends it: quarter and year take the month in.</summary>
    public void End()
    {
        InQuarter.Add(InMonth);
        InYear.Add(InMonth);
    }

    /// <summary>The transaction day of the commune in the month the debt is due, where the loan is lent through a group.</summary>
    public void SetTransactionDay(int dayOfMonth)
    {
        if (Terms.Organisation == "99")
        {
            return;
        }

        var due = DueByExtension ?? Terms.DueByContract;
        var day = new DateOnly(due.Year, due.Month, dayOfMonth);
        DueByTransactionDay = day >= due ? day : day.AddMonths(1);
    }

    public void Lend(long amount, long rolledOver = 0)
    {
        InTerm += amount;
        InMonth.Lent += amount;
        InMonth.RolledOver += rolledOver;
    }

    public void Repay(long amount)
    {
        var fromOverdue = Math.Min(amount, Overdue);
        var fromTerm = Math.Min(amount - fromOverdue, InTerm);
        Overdue -= fromOverdue;
        InTerm -= fromTerm;
        InMonth.RepaidOverdue += fromOverdue;
        InMonth.RepaidInTerm += fromTerm;
        PaidInAll += fromOverdue + fromTerm;
    }

    public void MoveToOverdue()
    {
        InMonth.MovedToOverdue += InTerm;
        Overdue += InTerm;
        InTerm = 0;
    }

    public void Freeze()
    {
        Frozen += InTerm + Overdue;
        InTerm = 0;
        Overdue = 0;
    }

    public void WriteOff(long amount)
    {
        Frozen -= amount;
        InMonth.WrittenOff += amount;
    }

    public void Extend(int months, int transactionDay)
    {
        DueByExtension = Terms.DueByContract.AddMonths(months);
        InMonth.Extended += InTerm;
        SetTransactionDay(transactionDay);
    }
}

/// <summary>What was agreed.</summary>
internal sealed record LoanTerms
{
    public required string Programme { get; init; }

    public required DateOnly LentOn { get; init; }

    public required int Months { get; init; }

    /// <summary>Percent a year.</summary>
    public required decimal Rate { get; init; }

    public required long Agreed { get; init; }

    /// <summary>1 centre, 2 local.</summary>
    public string Fund { get; init; } = "1";

    /// <summary>11, 12, 13, 14, or 99 for a direct loan.</summary>
    public required string Organisation { get; init; }

    public DateOnly DueByContract => LentOn.AddMonths(Months);
}
