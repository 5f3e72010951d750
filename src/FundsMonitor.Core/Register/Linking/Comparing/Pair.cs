using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>A customer with one member, and what the comparisons said. Used again for the next member.</summary>
internal sealed class Pair
{
    private const int MostLabels = 16;
    private readonly (Level Level, int Weight)[] labels = new (Level, int)[MostLabels];
    private int count;
    private ulong levels;

    /// <summary>The member; never null once started.</summary>
    public Person Member { get; private set; } = null!;

    /// <summary>Sum of the weights said.</summary>
    public int Score { get; private set; }

    /// <summary>The labels in the order said.</summary>
    public LinkLabel[] Labels
    {
        get
        {
            var all = new LinkLabel[count];
            for (var i = 0; i < count; i++)
            {
                all[i] = LinkLevels.Label(labels[i].Level, labels[i].Weight);
            }

            return all;
        }
    }

    /// <summary>Begins with another member.</summary>
    public void Start(Person member)
    {
        (Member, Score, count, levels) = (member, 0, 0, 0);
    }

    /// <summary>Says a level with its own weight.</summary>
    public void Say(Level level) => Say(level, LinkLevels.Of(level).Weight);

    /// <summary>Says a level with the weight it has for this member.</summary>
    public void Say(Level level, int weight)
    {
        labels[count++] = (level, weight);
        levels |= 1UL << (int)level;
        Score += weight;
    }

    /// <summary>Whether the level was said.</summary>
    public bool Has(Level level) => (levels & (1UL << (int)level)) != 0;

    /// <summary>Whether one of the levels was said.</summary>
    public bool HasAny(params ReadOnlySpan<Level> any)
    {
        foreach (var level in any)
        {
            if (Has(level))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The better of two pairs of one customer; of equal ones that of the smaller code.</summary>
    public bool IsBetterThan(Pair other)
    {
        var (said, otherSaid) = (Has(Level.SaidSame), other.Has(Level.SaidSame));
        return said != otherSaid ? said
            : Score != other.Score ? Score > other.Score
            : string.CompareOrdinal(Member.Side.Code, other.Member.Side.Code) < 0;
    }
}
