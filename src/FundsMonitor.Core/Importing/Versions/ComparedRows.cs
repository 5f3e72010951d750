using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Versions;

/// <summary>A value that is compared between two versions of a row.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Value">A text, number, day, amount, yes or no, or null.</param>
public sealed record ComparedField(Bilingual Label, Func<FileRow, object?> Value);

/// <summary>An amount that is added up over a version.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Amount">Null where the row is in no sum.</param>
public sealed record ComparedMeasure(Bilingual Label, Func<FileRow, Money?> Amount);

/// <summary>How rows of one kind are compared: what makes two rows the same one, what may differ, what is added up.</summary>
/// <param name="Row">The record of the kind's rows.</param>
/// <param name="Key">The business key: several rows of one version that share it are matched in their order.</param>
public sealed record ComparedRows(Type Row, Func<FileRow, string> Key)
{
    /// <summary>What a finding of the row is about: see <c>Finding.Subject</c>.</summary>
    public required Func<FileRow, string> Subject { get; init; }

    /// <summary>The row in a few words: a loan number with its name, a voucher.</summary>
    public required Func<FileRow, string> Title { get; init; }

    /// <summary>What is compared.</summary>
    public required IReadOnlyList<ComparedField> Fields { get; init; }

    /// <summary>What is added up; empty for kinds without amounts.</summary>
    public IReadOnlyList<ComparedMeasure> Measures { get; init; } = [];

    /// <summary>
    /// 64-bit FNV-1a over the compared values: equal for rows that say the same. Two rows of one key that differ share it once in 2^64.
    /// </summary>
    public long ContentHash(FileRow row)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var field in Fields)
        {
            hash = Mix(hash, field.Value(row));
        }

        return unchecked((long)hash);
    }

    /// <summary>The fields whose values differ.</summary>
    public IEnumerable<ComparedField> Differing(FileRow before, FileRow after) =>
        Fields.Where(f => !Equals(f.Value(before), f.Value(after)));

    private static ulong Mix(ulong hash, object? value) => value switch
    {
        null => Mix(hash, 1UL),
        string text => Mix(hash, text),
        Money money => Mix(Mix(hash, 2UL), unchecked((ulong)money.Dong)),
        DateOnly day => Mix(Mix(hash, 3UL), (ulong)day.DayNumber),
        bool yes => Mix(Mix(hash, 4UL), yes ? 1UL : 0UL),
        int number => Mix(Mix(hash, 5UL), unchecked((ulong)number)),
        Enum word => Mix(Mix(hash, 6UL), Convert.ToUInt64(word, System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value that rows are compared by."),
    };

    private static ulong Mix(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        return Mix(hash, 0xFFFFUL);
    }

    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value) * 1_099_511_628_211);
}
