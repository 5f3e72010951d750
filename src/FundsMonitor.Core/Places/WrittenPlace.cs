using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places;

/// <summary>Names of communes and hamlets as lists write them, made equal where only the writing differs.</summary>
public static class WrittenPlace
{
    private static readonly (string Written, string Meant)[] CommuneWords =
    [
        ("thi tran", "thi tran"), ("tt", "thi tran"),
        ("thanh pho", "thanh pho"), ("tp", "thanh pho"),
        ("thi xa", "thi xa"), ("tx", "thi xa"),
        ("dac khu", "dac khu"),
        ("huien", "huien"), ("h", "huien"),
        ("phuong", "phuong"), ("p", "phuong"),
        ("xa", "xa"), ("x", "xa"),
    ];

    private static readonly string[] HamletWords =
    [
        "to dan pho", "tdp", "khu pho", "kp", "tieu khu", "khu", "thon", "xom", "ap", "ban", "buon", "bon", "lang", "plei", "khom", "khoi",
        "to", "cum",
    ];

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>A commune with the word before it spelt out ("TT. Chợ Chu" is "thi tran cho chu"), and without that word.</summary>
    public static (string Full, string Bare) Commune(string written)
    {
        // "Quí" and "Quý" are one name.
        var folded = SearchText.Of(written.Replace('.', ' ')).Replace('y', 'i');
        foreach (var (prefix, meant) in CommuneWords)
        {
            if (StartsWith(folded, prefix))
            {
                var bare = folded[(prefix.Length + 1)..];
                return ($"{meant} {bare}", bare);
            }
        }

        return (folded, folded);
    }

    /// <summary>A hamlet without the word before it and without zeros or Roman figures: "Thôn 03", "thôn III" and "3" are one.</summary>
    public static string Hamlet(string written)
    {
        var folded = SearchText.Of(written.Replace('.', ' ').Replace(',', ' ')).Replace('y', 'i');
        foreach (var word in HamletWords)
        {
            if (StartsWith(folded, word))
            {
                folded = folded[(word.Length + 1)..];
                break;
            }
        }

        var roman = Array.IndexOf(Romans, folded);
        return roman >= 0 ? FormattableString.Invariant($"{roman + 1}") : folded.TrimStart('0');
    }

    private static bool StartsWith(string folded, string word) =>
        folded.Length > word.Length + 1 && folded.StartsWith(word, StringComparison.Ordinal) && folded[word.Length] == ' ';
}
