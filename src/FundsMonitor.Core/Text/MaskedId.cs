namespace FundsMonitor.Core.Text;

/// <summary>Hides the middle of a citizen id: lists and pages show <c>0721•••••345</c>, never the whole number.</summary>
public static class MaskedId
{
    private const char Dot = '•';
    private const int Tail = 3;
    private static readonly string[] IdHeadings = ["cmnd", "cccd", "cmt", "cancuoc", "dinhdanh"];

    /// <summary>12 digits keep the first four and last three, 9 to 11 the first two and last three; anything shorter is hidden
    /// whole.</summary>
    /// <param name="id">As stored: 9 or 12 digits, or as written where it could not be repaired; empty stays empty.</param>
    public static string Of(string id) =>
        id.Length switch
        {
            >= 12 => Hide(id, 4),
            >= 9 => Hide(id, 2),
            _ => new string(Dot, id.Length),
        };

    /// <summary>Hides the value of a cell that stands under a heading of ids; any other value is given back as it is.</summary>
    /// <param name="heading">The heading as written in the file ("Số CMND", "CCCD" …).</param>
    /// <param name="value">The cell as it stood.</param>
    public static string InCell(string heading, string value) => IsIdHeading(heading) ? Of(value) : value;

    /// <summary>Whether a heading names a citizen id: CMND, CCCD, CMT, căn cước, định danh.</summary>
    public static bool IsIdHeading(string heading)
    {
        var folded = SearchText.Of(heading).Replace(" ", "", StringComparison.Ordinal);
        return IdHeadings.Any(folded.Contains);
    }

    private static string Hide(string id, int head) => $"{id[..head]}{new string(Dot, id.Length - head - Tail)}{id[^Tail..]}";
}
