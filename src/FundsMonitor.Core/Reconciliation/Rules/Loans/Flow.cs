using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>Opening, the month's movements and closing of a loan, or of a customer's loans of one programme.</summary>
internal readonly record struct Flow(Money Opening, Money Lent, Money Repaid, Money WrittenOff, Money Closing)
{
    /// <summary>What the closing should be.</summary>
    public Money Computed => Opening + Lent - Repaid - WrittenOff;

    /// <summary>Whether the closing follows.</summary>
    public bool Holds => Closing == Computed;
}

/// <summary>The flow of a customer's loans of one programme, where a rollover has moved money between them.</summary>
internal static class GroupFlow
{
    /// <summary>Sums the loans; lending is taken less đảo khoản. Loans that are gone count in the opening.</summary>
    /// <returns>The earlier loans summed, and the flow.</returns>
    public static (IReadOnlyList<EarlierLoan> Before, Flow Flow) Of(IReadOnlyList<LoanRow> loans, OpeningLoans opening)
    {
        var (customer, programme) = (loans[0].CustomerCode, loans[0].ProgrammeCode);
        var before = loans.Select(l => opening.Loans.GetValueOrDefault(l.LoanNumber)).OfType<EarlierLoan>()
            .Concat(opening.Missing.Where(m => m.CustomerCode == customer && m.ProgrammeCode == programme)).ToList();
        return (before, new Flow(
            Sum(before.Select(b => b.Balance)),
            Sum(loans.Select(l => l.LentInMonth - l.RolledOverInMonth)),
            Sum(loans.Select(l => l.RepaidInMonth)),
            Sum(loans.Select(l => l.WrittenOffInMonth)),
            Sum(loans.Select(l => l.Balance))));
    }

    /// <summary>The sum of amounts.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
