namespace FundsMonitor.Core.Text;

/// <summary>64-bit FNV-1a over values in their order: the same on every machine and in every run, so that it can be stored.</summary>
public sealed class StableHash
{
    private ulong state = 14_695_981_039_346_656_037;

    /// <summary>The hash of what was added so far.</summary>
    public long Value => unchecked((long)state);

    /// <summary>Adds a text and its end: "a", "bc" and "ab", "c" differ.</summary>
    public StableHash Add(string text)
    {
        foreach (var c in text)
        {
            Mix(c);
        }

        return Mix(0xFFFF);
    }

    /// <summary>Adds a whole number.</summary>
    public StableHash Add(long number) => Mix(unchecked((ulong)number));

    /// <summary>Adds a day; none is a value of its own.</summary>
    public StableHash Add(DateOnly? day) => Mix((ulong)(day?.DayNumber ?? 0));

    private StableHash Mix(ulong value)
    {
        state = unchecked((state ^ value) * 1_099_511_628_211);
        return this;
    }
}
