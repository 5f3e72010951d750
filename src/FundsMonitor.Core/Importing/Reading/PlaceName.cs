using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Finds the commune or district a title names.</summary>
internal static class PlaceName
{
    private static readonly string[] CommuneWords = ["xa", "phuong", "thi tran", "dac khu"];
    private static readonly string[] DistrictWords = ["huyen", "thanh pho", "thi xa", "quan", "tp"];
    private static readonly string[] Ends = ["huyện", "tỉnh", "theo", "giai", "ngày", "đến", "tháng"];
    private const int LongestName = 4;

    /// <summary>"UBND XÃ KIM PHƯỢNG" gives "XÃ KIM PHƯỢNG"; a commune goes before a district; "" where none is named.</summary>
    public static string In(IReadOnlyList<string> lines) =>
        lines.Select(l => In(l, CommuneWords)).FirstOrDefault(n => n.Length > 0)
        ?? lines.Select(l => In(l, DistrictWords)).FirstOrDefault(n => n.Length > 0)
        ?? "";

    private static string In(string line, string[] kinds)
    {
        var words = line.Split(' ');
        var folded = Array.ConvertAll(words, HeaderText.Fold);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var kind in kinds)
            {
                var parts = kind.Split(' ');
                if (folded.AsSpan(i).StartsWith(parts) && Name(words, folded, i + parts.Length) is { Length: > 0 } name)
                {
                    return string.Join(' ', words.AsSpan(i, parts.Length).ToArray()) + " " + name;
                }
            }
        }

        return "";
    }

    private static string Name(string[] words, string[] folded, int start)
    {
        // "Cộng hòa xã hội chủ nghĩa", "Ngân hàng Chính sách xã hội".
        if (start < folded.Length && folded[start] == "hoi" && (start + 1 == folded.Length || folded[start + 1] == "chu"))
        {
            return "";
        }

        var name = new List<string>();
        for (var i = start; i < words.Length && name.Count < LongestName; i++)
        {
            var bare = words[i].Trim(',', '.', ';', ':', '(', ')', '-', '–');
            if (bare.Length == 0 || !char.IsUpper(bare[0]) || (i > start && IsEnd(words, folded, i)))
            {
                break;
            }

            name.Add(bare);
            if (bare.Length < words[i].Length)
            {
                break;
            }
        }

        return string.Join(' ', name);
    }

    // With their marks, and with what must follow: Kim Thành, Mỹ Quý and Đông Nam are names.
    private static bool IsEnd(string[] words, string[] folded, int i)
    {
        var next = i + 1 < folded.Length ? folded[i + 1] : "";
        return Ends.Contains(words[i].ToLowerInvariant())
            || (folded[i] == "nam" && next.Length == 4 && char.IsAsciiDigit(next[0]))
            || (folded[i] == "thanh" && next == "pho")
            || (folded[i] == "thi" && next is "xa" or "tran")
            || (folded[i] == "quy" && next is "i" or "ii" or "iii" or "iv");
    }
}
