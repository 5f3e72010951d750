using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>A version whose rows are going in, with what is summed on the way: the small tables that pages read.</summary>
internal sealed class LoadingVersion(FileVersion version)
{
    private readonly LoanSums loans = new(version);
    private readonly HouseholdsOfMembers households = new(version);

    /// <summary>The version's row, in state <see cref="VersionState.Loading"/>.</summary>
    public FileVersion Version { get; } = version;

    /// <summary>Summaries of a loan file, once all rows went by.</summary>
    public IReadOnlyCollection<LoanSummary> Summaries => loans.Rows;

    /// <summary>Households of a register, once all members went by.</summary>
    public IReadOnlyCollection<Household> Households => households.Rows;

    /// <summary>Counts a row in and ties it to the version.</summary>
    public void Add(FileRow row)
    {
        row.VersionId = Version.Id;
        Version.RowCount++;
        switch (row)
        {
            case LoanRow loan:
                loans.Add(loan);
                Version.Total += loan is { IsLoan: true, Counts: true } ? loan.Balance : Money.Zero;
                break;
            case ControlTotalRow total:
                Version.Total += total.Balance ?? Money.Zero;
                break;
            case DebtRow { Counts: true } debt:
                Version.Total += debt.ListedAmount ?? Money.Zero;
                break;
            case Allocation allocation:
                Version.Total += allocation.IsDecisionTotal ? Money.Zero : allocation.Amount ?? Money.Zero;
                break;
            case Expenditure expenditure:
                Version.Total += expenditure.Amount;
                break;
            case Member member:
                member.RegisterYear = Version.Period;
                households.Add(member);
                break;
        }
    }
}
