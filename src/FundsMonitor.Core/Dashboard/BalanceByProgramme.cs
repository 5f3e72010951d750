using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Loans of one programme at one month's end.</summary>
/// <param name="Month">The month.</param>
/// <param name="ProgrammeCode">2-digit code.</param>
/// <param name="Name">The programme's name.</param>
/// <param name="Balance">Sum of the balances.</param>
/// <param name="Overdue">Of it overdue.</param>
public sealed record ProgrammeBalance(Month Month, string ProgrammeCode, Bilingual Name, Money Balance, Money Overdue);

/// <summary>One programme over the chart's months.</summary>
/// <param name="ProgrammeCode">2-digit code; empty for the programmes that are summed up as others.</param>
/// <param name="Name">Its name.</param>
/// <param name="Balances">One per month of the chart; zero where the programme has no loans.</param>
public sealed record ProgrammeSeries(string ProgrammeCode, Bilingual Name, IReadOnlyList<Money> Balances);

/// <summary>The chart of balances by programme over months.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Months">Months with data, oldest first.</param>
/// <param name="Programmes">The largest programmes of the last month, largest first, and the others as one.</param>
public sealed record BalanceByProgramme(Bilingual Title, IReadOnlyList<Month> Months, IReadOnlyList<ProgrammeSeries> Programmes)
{
    /// <summary>More series cannot be told apart in stacked columns.</summary>
    private const int LargestShown = 3;

    /// <summary>All programmes of a month.</summary>
    public Money TotalOf(int monthIndex) => Programmes.Aggregate(Money.Zero, (sum, p) => sum + p.Balances[monthIndex]);

    /// <summary>The series of these rows.</summary>
    /// <param name="rows">Balances by month and programme.</param>
    /// <param name="offices">Which offices' files hold each month: see <see cref="ComparableMonths.Last"/>.</param>
    public static BalanceByProgramme Of(IReadOnlyCollection<ProgrammeBalance> rows, IReadOnlyDictionary<Month, string>? offices = null)
    {
        List<Month> months = [.. rows.Select(r => r.Month).Distinct().Order()];
        var programmes = rows.GroupBy(r => r.ProgrammeCode)
            .Select(g => new ProgrammeSeries(g.Key, g.First().Name, [.. months.Select(m => SumOf(g, m))]))
            .OrderByDescending(p => p.Balances[^1]).ThenBy(p => p.ProgrammeCode, StringComparer.Ordinal).ToList();
        var comparable = ComparableMonths.Last(months, offices ?? new Dictionary<Month, string>()).Count;
        return new(TitleOf(programmes, comparable), months, programmes.Count > LargestShown + 1 ? WithOthers(programmes) : programmes);
    }

    private static List<ProgrammeSeries> WithOthers(List<ProgrammeSeries> programmes)
    {
        var others = programmes.Skip(LargestShown).ToList();
        var sums = Enumerable.Range(0, others[0].Balances.Count)
            .Select(m => others.Aggregate(Money.Zero, (sum, p) => sum + p.Balances[m])).ToList();
        var name = new Bilingual($"{others.Count} chương trình khác", $"{others.Count} other programmes");
        return [.. programmes.Take(LargestShown), new ProgrammeSeries("", name, sums)];
    }

    private static Bilingual TitleOf(List<ProgrammeSeries> programmes, int months)
    {
        if (programmes.Count == 0)
        {
            return new("Chưa có số liệu dư nợ", "There are no balances yet");
        }

        if (months == 1)
        {
            return new($"Dư nợ nhiều nhất ở chương trình {programmes[0].Name.Vi}", $"Most is lent under {programmes[0].Name.En}");
        }

        var changes = programmes.Select(p => (Programme: p, By: p.Balances[^1] - p.Balances[^2])).ToList();
        var total = changes.Aggregate(Money.Zero, (sum, c) => sum + c.By);
        if (total == Money.Zero)
        {
            return new("Dư nợ không đổi so với kỳ trước", "The balance is the same as before");
        }

        var most = (total > Money.Zero ? changes.MaxBy(c => c.By) : changes.MinBy(c => c.By)).Programme.Name;
        return total > Money.Zero
            ? new($"Dư nợ tăng so với kỳ trước, nhiều nhất ở {most.Vi}", $"The balance rose, most of all under {most.En}")
            : new($"Dư nợ giảm so với kỳ trước, nhiều nhất ở {most.Vi}", $"The balance fell, most of all under {most.En}");
    }

    private static Money SumOf(IEnumerable<ProgrammeBalance> rows, Month month) =>
        rows.Where(r => r.Month == month).Aggregate(Money.Zero, (sum, r) => sum + r.Balance);
}
