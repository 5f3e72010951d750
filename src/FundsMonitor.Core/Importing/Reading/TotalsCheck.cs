using System.Globalization;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Compares the total rows a table prints with the rows before them; a total is never a record.</summary>
internal sealed class TotalsCheck(CellReader cells, TableReader reader, AmountUnit unit)
{
    private readonly IReadOnlyList<Field> fields = reader.Summed;
    private readonly decimal[] all = new decimal[reader.Summed.Count];
    private readonly decimal[] sinceTotal = new decimal[reader.Summed.Count];
    private bool hasRows;

    /// <summary>Adds the current row to the sums.</summary>
    public void Add()
    {
        hasRows = true;
        for (var i = 0; i < fields.Count; i++)
        {
            var value = Value(fields[i]) ?? 0m;
            all[i] += value;
            sinceTotal[i] += value;
        }
    }

    /// <summary>Compares the current row with all rows before it and with those since the last total; one of the two must fit.</summary>
    public void Compare()
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var value = hasRows ? Value(fields[i]) : null;
            if (value is not null && value != all[i] && value != sinceTotal[i])
            {
                var sum = all[i] / (int)unit;
                cells.Problem(ProblemKinds.TotalDiffers, fields[i], sum.ToString("0.######", CultureInfo.InvariantCulture));
            }
        }

        Array.Clear(sinceTotal);
    }

    private decimal? Value(Field field) =>
        MoneyText.TryReadNumber(cells.Raw(field), unit, out var value) == AmountOutcome.Read ? value : null;
}
