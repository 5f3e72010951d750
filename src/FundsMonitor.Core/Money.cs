namespace FundsMonitor.Core;

/// <summary>An amount of money in whole đồng. Arithmetic is checked: an overflow throws.</summary>
/// <remarks>Made only by <see cref="FromDong"/>, <see cref="FromThousand"/> or
/// <see cref="FromMillion"/>, so that every amount names its unit once.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(long dong) => Dong = dong;

    /// <summary>Whole đồng; negative for an amount taken back.</summary>
    public long Dong { get; }

    /// <summary>No money; not to be used for "not known".</summary>
    public static Money Zero => default;

    /// <summary>An amount given in đồng.</summary>
    public static Money FromDong(long dong) => new(dong);

    /// <summary>An amount given in nghìn đồng; fractions must come out in whole đồng.</summary>
    /// <exception cref="ArgumentException">The amount is not a whole number of đồng.</exception>
    public static Money FromThousand(decimal thousand) => Whole(thousand * 1_000m, nameof(thousand));

    /// <summary>An amount given in triệu đồng (control totals carry up to 6 decimals); fractions must come out in whole đồng.</summary>
    /// <exception cref="ArgumentException">The amount is not a whole number of đồng.</exception>
    public static Money FromMillion(decimal million) => Whole(million * 1_000_000m, nameof(million));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Dong.CompareTo(other.Dong);

    /// <summary>Whole đồng with the unit, culture-free: for logs and tests, not for screens.</summary>
    public override string ToString() => $"{Dong} đ";

    /// <summary>The amount in whole đồng; the database translates it, so sums are <c>g.Sum(x =&gt; (long)x.Balance)</c>.</summary>
    public static explicit operator long(Money money) => money.Dong;

#pragma warning disable CS1591, CA2225 // Operators mean what they always mean.
    public static Money operator +(Money a, Money b) => new(a.Dong + b.Dong);
    public static Money operator -(Money a, Money b) => new(a.Dong - b.Dong);
    public static Money operator -(Money a) => new(-a.Dong);
    public static bool operator <(Money a, Money b) => a.Dong < b.Dong;
    public static bool operator >(Money a, Money b) => a.Dong > b.Dong;
    public static bool operator <=(Money a, Money b) => a.Dong <= b.Dong;
    public static bool operator >=(Money a, Money b) => a.Dong >= b.Dong;
#pragma warning restore CS1591, CA2225

    private static Money Whole(decimal dong, string name) =>
        decimal.Truncate(dong) == dong ? new((long)dong) : throw new ArgumentException($"{dong} is not a whole number of đồng.", name);
}
