using FundsMonitor.Core;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>An ordinary loan with what a case changes; amounts in đồng.</summary>
public sealed record LoanCase
{
    public long Balance { get; init; } = 20_000_000;

    public long InTerm { get; init; } = 20_000_000;

    public long Overdue { get; init; }

    public long Frozen { get; init; }

    public long Disbursed { get; init; } = 20_000_000;

    public long Lent { get; init; }

    public long RolledOver { get; init; }

    public long Repaid { get; init; }

    public long WrittenOff { get; init; }

    public long? PrincipalDue { get; init; }

    public long? PrincipalPaid { get; init; }

    public string Programme { get; init; } = "02";

    public string Organisation { get; init; } = "12";

    public string FundSource { get; init; } = "1";

    public int? Rate { get; init; } = 6_600;

    public DateOnly LoanDate { get; init; } = new(2023, 5, 10);

    public DateOnly AsOf { get; init; } = new(2024, 3, 31);

    public DateOnly? DueByContract { get; init; } = new(2027, 5, 10);

    public DateOnly? DueByExtension { get; init; }

    public DateOnly? DueByTransactionDay { get; init; }

    public DateOnly? FirstDisbursedOn { get; init; }

    public int TermMonths { get; init; } = 48;

    public long InterestOwed { get; init; }

    public string Group { get; init; } = "4820101";

    /// <summary>The row.</summary>
    public LoanRow Row() => Books.Loan(1, loan =>
    {
        (loan.VersionId, loan.RowNumber) = (4, 6);
        (loan.Balance, loan.InTerm) = (Money.FromDong(Balance), Money.FromDong(InTerm));
        (loan.Overdue, loan.Frozen) = (Money.FromDong(Overdue), Money.FromDong(Frozen));
        loan.Disbursed = Money.FromDong(Disbursed);
        (loan.LentInMonth, loan.RolledOverInMonth) = (Money.FromDong(Lent), Money.FromDong(RolledOver));
        (loan.RepaidInMonth, loan.WrittenOffInMonth) = (Money.FromDong(Repaid), Money.FromDong(WrittenOff));
        loan.PrincipalDue = PrincipalDue is { } due ? Money.FromDong(due) : null;
        loan.PrincipalPaid = PrincipalPaid is { } paid ? Money.FromDong(paid) : null;
        (loan.ProgrammeCode, loan.OrganisationCode, loan.FundSource) = (Programme, Organisation, FundSource);
        (loan.RateThousandths, loan.LoanDate, loan.AsOf) = (Rate, LoanDate, AsOf);
        (loan.FirstDisbursedOn, loan.TermMonths, loan.InterestOwed) = (FirstDisbursedOn, TermMonths, Money.FromDong(InterestOwed));
        loan.GroupCode = Group;
        (loan.DueByContract, loan.DueByExtension, loan.DueByTransactionDay) = (DueByContract, DueByExtension, DueByTransactionDay);
    });

    /// <inheritdoc/>
    public override string ToString() => $"{Programme} {Rate} {Balance}";
}
