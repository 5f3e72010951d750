using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Versions;

/// <summary>How each kind of file is compared with the version it replaces.</summary>
public static partial class ComparedKinds
{
    /// <summary>Every record of a file's rows.</summary>
    public static IReadOnlyList<ComparedRows> All { get; } =
        [Loans, ControlTotals, Register, Allocations, Expenditures, Plans, Debts, Groups];

    /// <summary>The comparison of these rows.</summary>
    /// <exception cref="InvalidOperationException">There is none: a kind was added and not listed here.</exception>
    public static ComparedRows Of(Type row) => All.First(k => k.Row == row);

    private static ComparedRows Make<T>(Func<T, string> key, Func<T, string> subject, Func<T, string> title, params ComparedField[] fields)
        where T : FileRow => new(typeof(T), r => key((T)r))
        {
            Subject = r => subject((T)r),
            Title = r => title((T)r),
            Fields = fields,
        };

    private static ComparedField Field<T>(string vi, string en, Func<T, object?> value)
        where T : FileRow => new(new Bilingual(vi, en), r => value((T)r));

    private static ComparedMeasure Measure<T>(string vi, string en, Func<T, Money?> amount)
        where T : FileRow => new(new Bilingual(vi, en), r => amount((T)r));

    private static string Words(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
