using System.Globalization;
using FundsMonitor.Core.Importing.Debts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.LoanFiles.LoanFields;

namespace FundsMonitor.Core.Importing.LoanFiles;

/// <summary>Tells amounts in triệu or nghìn where đồng are due.</summary>
/// <remarks>
/// The bank lends no sum under a million đồng, so in a file in đồng the largest of agreed sum, sum lent and balance reaches
/// 1,000,000 on every loan that has any. Where nine of ten loans with amounts stay below, fractions included, the unit is another.
/// </remarks>
internal sealed class LoanUnitCheck(CellReader cells)
{
    private const decimal SmallestLoan = 1_000_000m;
    private int loans;
    private int small;
    private decimal largest;

    /// <summary>Takes a loan into account.</summary>
    public void Add(LoanRow row)
    {
        var amount = Math.Max(row.Balance.Dong, Math.Max(row.Agreed.Dong, row.Disbursed.Dong));
        var seen = amount >= SmallestLoan ? amount : Math.Max(Number(F.Balance), Number(F.Agreed));
        Add(row.IsLoan ? seen : 0m);
    }

    /// <summary>Takes a loan of a list into account that says what was lent or is owed in all, not what is overdue or due.</summary>
    public void Add(DebtRow row)
    {
        var amount = Math.Max(row.Balance?.Dong ?? 0m, row.Disbursed?.Dong ?? 0m);
        Add(amount >= SmallestLoan ? amount : Math.Max(Number(DebtFields.Balance), Number(DebtFields.Disbursed)));
    }

    private void Add(decimal seen)
    {
        if (seen <= 0m)
        {
            return;
        }

        loans++;
        small += seen < SmallestLoan ? 1 : 0;
        largest = Math.Max(largest, seen);
    }

    /// <summary>The refusal, or null where the amounts are plausible.</summary>
    public Refusal? Verdict() =>
        loans > 0 && small * 10 >= loans * 9
            ? new(ProblemKinds.AmountsNotDong.Code, Text(largest), Text(small), Text(loans))
            : null;

    // A balance of 45.5 is no whole number of đồng, and just what is looked for.
    private decimal Number(Layouts.Field field)
    {
        var outcome = MoneyText.TryReadNumber(cells.Raw(field), AmountUnit.Dong, out var number);
        return outcome is AmountOutcome.Read or AmountOutcome.NotWhole ? number : 0m;
    }

    private static string Text(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
