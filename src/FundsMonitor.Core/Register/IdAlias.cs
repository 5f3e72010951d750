namespace FundsMonitor.Core.Register;

/// <summary>Where two ids of one person stand together. The numbers are stored.</summary>
public enum AliasSource
{
    /// <summary>One customer of an office had both over the months.</summary>
    Customer = 1,

    /// <summary>One member of a household had both over the registers of his commune.</summary>
    Register = 2,
}

/// <summary>A 9-digit id and the 12-digit id of the same person.</summary>
public sealed class IdAlias : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>9 digits.</summary>
    public string OldIdCode { get; set; } = "";

    /// <summary>12 digits.</summary>
    public string NewIdCode { get; set; } = "";

    /// <summary>Which side it is known from.</summary>
    public AliasSource Source { get; set; }

    /// <summary>The customer's code, or the number of the member's household.</summary>
    public string SourceCode { get; set; } = "";
}

/// <summary>Puts ids of one person together, and says which of the pairs can be relied on.</summary>
public static class IdAliases
{
    private const int OldLength = 9;
    private const int NewLength = 12;

    /// <summary>The pair among all the ids that one person had; null unless there is one of each form and no other.</summary>
    public static (string Old, string New)? PairOf(IEnumerable<string> ids)
    {
        var distinct = ids.Where(IsId).Distinct().Order(StringComparer.Ordinal).ToList();
        var older = distinct.Where(i => i.Length == OldLength).ToList();
        var newer = distinct.Where(i => i.Length == NewLength).ToList();
        return older.Count == 1 && newer.Count == 1 ? (older[0], newer[0]) : null;
    }

    /// <summary>New ids by old ones, without those where one id stands beside two others.</summary>
    public static IReadOnlyDictionary<string, string> Certain(IEnumerable<(string Old, string New)> pairs)
    {
        var distinct = pairs.Distinct().ToList();
        var oldTwice = Repeated(distinct.Select(p => p.Old));
        var newTwice = Repeated(distinct.Select(p => p.New));
        return distinct.Where(p => !oldTwice.Contains(p.Old) && !newTwice.Contains(p.New)).ToDictionary(p => p.Old, p => p.New);
    }

    private static HashSet<string> Repeated(IEnumerable<string> ids) =>
        [.. ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)];

    // One digit repeated stands for "no number" in many lists.
    private static bool IsId(string id) =>
        id.Length is OldLength or NewLength && id.All(char.IsAsciiDigit) && id.Any(c => c != id[0]);
}
