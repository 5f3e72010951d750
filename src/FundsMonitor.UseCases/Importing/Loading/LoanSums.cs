using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Sums loans over commune, hamlet and programme as they go by. Each loan counts once; savings-only customers do not.</summary>
internal sealed class LoanSums(FileVersion version)
{
    private readonly Dictionary<(string Commune, string Hamlet, string Programme), LoanSummary> sums = [];
    private readonly HashSet<(LoanSummary Sum, long Customer)> customers = [];

    /// <summary>The sums so far.</summary>
    public IReadOnlyCollection<LoanSummary> Rows => sums.Values;

    /// <summary>Adds a row of the file.</summary>
    public void Add(LoanRow loan)
    {
        if (!loan.IsLoan || !loan.Counts)
        {
            return;
        }

        var sum = Of(loan);
        sum.Loans++;
        sum.Balance += loan.Balance;
        sum.InTerm += loan.InTerm;
        sum.Overdue += loan.Overdue;
        sum.Frozen += loan.Frozen;
        sum.LentInMonth += loan.LentInMonth;
        sum.RolledOverInMonth += loan.RolledOverInMonth;
        sum.RepaidInMonth += loan.RepaidInMonth;
        sum.WrittenOffInMonth += loan.WrittenOffInMonth;
        if (loan.Balance > Money.Zero && customers.Add((sum, CustomerKey(loan.CustomerCode))))
        {
            sum.Customers++;
        }
    }

    /// <summary>Ten digits as a number, which takes less room than the text.</summary>
    private static long CustomerKey(string code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : ~(long)(uint)code.GetHashCode(StringComparison.Ordinal);

    private LoanSummary Of(LoanRow loan)
    {
        var key = (loan.BankCommuneCode, loan.HamletName, loan.ProgrammeCode);
        if (!sums.TryGetValue(key, out var sum))
        {
            sum = new LoanSummary
            {
                VersionId = version.Id,
                OfficeCode = loan.OfficeCode,
                CommuneCode = loan.CommuneCode,
                Month = loan.Month,
                BankCommuneCode = loan.BankCommuneCode,
                BankCommuneName = loan.BankCommuneName,
                HamletName = loan.HamletName,
                ProgrammeCode = loan.ProgrammeCode,
            };
            sums.Add(key, sum);
        }

        return sum;
    }
}
