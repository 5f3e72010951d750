namespace FundsMonitor.Core.Reports;

/// <summary>Whose letterhead and signature a report carries, in the words of Nghị định 30/2020/NĐ-CP, phụ lục I.</summary>
public sealed record ReportIssuer
{
    private const string ByHand = "……………………";

    private static readonly string[] Kinds =
        ["Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Huyện ", "Quận ", "Thị xã ", "Thành phố ", "Tỉnh "];

    /// <summary>The body above it; empty where it has none on its letterhead.</summary>
    public string Superior { get; private init; } = "";

    /// <summary>The lines of its name, in capitals.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>What follows the number that the clerk writes: <c>BC-UBND</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Where the report is dated.</summary>
    public required string Town { get; init; }

    /// <summary>The lines above the signature, in capitals.</summary>
    public required IReadOnlyList<string> Signer { get; init; }

    /// <summary>Who issues the reports of a place. A report over everything leaves the lines for the hand.</summary>
    public static ReportIssuer Of(ReportPlace place) => place.Level switch
    {
        ReportLevel.Office => new()
        {
            Superior = "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI",
            Body = [OfficeName(place.Name)],
            Symbol = "BC-NHCS",
            Town = TownOf(place.Name[(place.Name.LastIndexOf("NHCSXH", StringComparison.Ordinal) is var at && at >= 0 ? at + 7 : 0)..]),
            Signer = ["GIÁM ĐỐC"],
        },
        ReportLevel.Everything => new() { Body = [ByHand], Symbol = "BC", Town = ByHand, Signer = [ByHand] },
        _ => new()
        {
            Body = ["ỦY BAN NHÂN DÂN", place.Name.ToUpperInvariant()],
            Symbol = "BC-UBND",
            Town = TownOf(place.Name),
            Signer = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        },
    };

    private static string OfficeName(string name) =>
        (name.StartsWith("PGD ", StringComparison.Ordinal) ? $"Phòng giao dịch {name[4..]}" : name)
        .Replace("NHCSXH ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string TownOf(string name) =>
        Kinds.FirstOrDefault(k => name.StartsWith(k, StringComparison.OrdinalIgnoreCase)) is { } kind ? name[kind.Length..] : name;
}
