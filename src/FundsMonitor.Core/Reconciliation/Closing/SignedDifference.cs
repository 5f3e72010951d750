namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>One value as it was signed and as it is now.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Signed">As signed; null where it was not there.</param>
/// <param name="Now">As it is now; null where it is not there any longer.</param>
/// <param name="IsMoney">True for đồng.</param>
public sealed record ComparedValue(Text.Bilingual Name, long? Signed, long? Now, bool IsMoney)
{
    /// <summary>Whether the two differ.</summary>
    public bool Differs => Signed != Now;
}

/// <summary>What was signed against what the same figures give now.</summary>
public static class SignedDifference
{
    private static readonly Text.Bilingual FindingsOpen = new("Phát hiện chưa xử lý", "Findings open");
    private static readonly Text.Bilingual FindingsDecided = new("Phát hiện đã xử lý", "Findings decided");

    /// <summary>Every figure of either side, in the order of the overview, then balances by programme and hamlet, then findings.</summary>
    public static IReadOnlyList<ComparedValue> Of(SignedMonth signed, SignedMonth now) =>
    [
        .. FigureKinds.All.Select(k => new ComparedValue(k.Label, Value(signed, k), Value(now, k), k.IsMoney))
            .Where(v => v.Signed is not null || v.Now is not null),
        .. Loans(signed.Programmes, now.Programmes),
        .. Loans(signed.Hamlets, now.Hamlets),
        new(FindingsOpen, Count(signed, FindingState.Open), Count(now, FindingState.Open), false),
        new(FindingsDecided, Count(signed, FindingState.Decided), Count(now, FindingState.Decided), false),
    ];

    private static long? Value(SignedMonth month, FigureKind kind) => month.Figures.FirstOrDefault(f => f.Key == kind.Key)?.Value;

    private static long Count(SignedMonth month, FindingState state) => month.Findings.Where(f => f.State == state).Sum(f => f.Count);

    private static IEnumerable<ComparedValue> Loans(IReadOnlyList<SignedLoans> signed, IReadOnlyList<SignedLoans> now)
    {
        var (then, today) = (signed.ToDictionary(l => l.Code), now.ToDictionary(l => l.Code));
        foreach (var code in then.Keys.Union(today.Keys).Order(StringComparer.Ordinal))
        {
            var (a, b) = (then.GetValueOrDefault(code), today.GetValueOrDefault(code));
            var name = (a ?? b)!.Name;
            yield return new(new($"Dư nợ: {name}", $"Balance: {name}"), a?.Balance, b?.Balance, true);
        }
    }
}
