using System.Globalization;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading.Columns;

/// <summary>How large a file's amounts come out, which tells whether its unit can be the one they were read in.</summary>
/// <remarks>
/// Nobody allocates or pays less than a million đồng throughout a file, and no row of any form reaches 100,000 tỷ. Amounts that name their
/// own unit say nothing of the others.
/// </remarks>
internal sealed class AmountSizes
{
    private const decimal Small = 1_000_000m;
    private const decimal Huge = 100_000_000_000_000m;
    private decimal largest;

    /// <summary>Takes an amount into account.</summary>
    /// <param name="dong">As read, in đồng.</param>
    public void Add(decimal dong) => largest = Math.Max(largest, Math.Abs(dong));

    /// <summary>The question for the unit; null where the file or its sender names one, or the amounts are plausible.</summary>
    public Refusal? Question(RecognisedTable table, Asked asked)
    {
        var isNamed = table.UnitInFile is not null || asked.Unit is not null || !table.Layout.HasAmounts || largest == 0m;
        var isSmall = table.Layout.Kind is FileKind.Allocations or FileKind.Expenditures && largest < Small;
        return isNamed || (!isSmall && largest < Huge)
            ? null
            : new(
                ProblemKinds.UnitAsked.Code,
                (largest / (int)table.Unit).ToString("#,0.######", CultureInfo.InvariantCulture),
                table.Unit.Label());
    }
}
