using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>A heading taken apart to be compared: short forms written out, words that say nothing left out.</summary>
/// <param name="Folded">The words without spaces.</param>
/// <param name="Words">The words, without marks.</param>
internal sealed record HeadingWords(string Folded, IReadOnlyList<string> Words)
{
    private static readonly HashSet<string> Empty = ["va", "cua", "theo", "cac", "la", "tren", "ve", "neu", "de"];

    // Short forms seen in lists of communes and exports of the bank, without marks.
    private static readonly Dictionary<string, string> Short = new (string Short, string Whole)[]
    {
        ("n", "ngheo"), ("c", "can"), ("hd", "hop dong"), ("dh", "den han"), ("gh", "gia han"), ("hvt", "ho ten"),
        ("htvt", "ho ten"), ("ht", "ho ten"), ("hten", "ho ten"), ("ns", "nam sinh"),
        ("ngsinh", "ngay sinh"), ("gt", "gioi tinh"), ("gtinh", "gioi tinh"), ("qh", "qua han"), ("kh", "khach hang"),
        ("khhang", "khach hang"), ("dn", "du no"), ("ct", "chuong trinh"), ("ctr", "chuong trinh"), ("cttd", "chuong trinh"),
        ("sku", "so khe uoc"), ("ku", "khe uoc"), ("hdtd", "khe uoc"), ("cmtnd", "cmnd"), ("cmt", "cmnd"),
        ("ddcn", "dinh danh ca nhan"), ("da", "du an"), ("tda", "tieu du an"), ("kp", "kinh phi"), ("qd", "quyet dinh"),
        ("sqd", "so quyet dinh"), ("nd", "noi dung"), ("dvth", "don vi thu huong"), ("nv", "nguon von"), ("sl", "so"),
        ("slg", "so"), ("nns", "nam ngan sach"), ("ptsxkd", "phuong an sxkd"), ("pa", "phuong an"), ("ldong", "lao dong"),
        ("ld", "lao dong"), ("dk", "dieu kien"), ("vl", "viec lam"), ("nchv", "nhu cau vay"), ("phg", "phuong"),
        ("tdp", "to dan pho"), ("dv", "don vi"), ("ls", "lai suat"), ("gn", "giai ngan"), ("stgn", "so tien giai ngan"),
        ("st", "so tien"), ("ngvay", "ngay vay"), ("bq", "binh quan"), ("cn", "can ngheo"), ("hn", "ho ngheo"),
        ("hcn", "ho can ngheo"), ("mtn", "moi thoat ngheo"), ("sct", "so chung tu"), ("ngayct", "ngay chung tu"),
    }.ToDictionary(s => s.Short, s => s.Whole);

    /// <summary>Takes a heading apart.</summary>
    public static HeadingWords Of(string heading)
    {
        var words = Joined(Split(SearchText.Of(heading))).SelectMany(w => Short.TryGetValue(w, out var whole) ? whole.Split(' ') : [w])
            .Where(w => !Empty.Contains(w)).ToList();
        return new(string.Concat(words), words);
    }

    /// <summary>How alike two headings are: 1 for the same words, 0 for nothing in common.</summary>
    public static double Likeness(HeadingWords a, HeadingWords b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0)
        {
            return 0;
        }

        if (a.Folded == b.Folded)
        {
            return 1;
        }

        var common = Common(a.Words, b.Words);
        var words = 0.95 * 2 * common / (a.Words.Count + b.Words.Count);
        return Math.Max(words, Letters(a.Folded, b.Folded));
    }

    private static int Common(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var left = b.ToList();
        return a.Count(left.Remove);
    }

    /// <summary>By single letters: typing errors and words run together; nothing below four fifths.</summary>
    private static double Letters(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest < 4 || Math.Min(a.Length, b.Length) * 5 < longest * 4)
        {
            return 0;
        }

        var alike = 1 - ((double)Distance(a, b) / longest);
        return alike >= 0.8 ? 0.97 * alike : 0;
    }

    private static int Distance(string a, string b)
    {
        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        var now = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                now[j] = Math.Min(replaced, Math.Min(before[j], now[j - 1]) + 1);
            }

            (before, now) = (now, before);
        }

        return before[b.Length];
    }

    /// <summary>Single letters in a row are one short form: "D.A" is "da".</summary>
    private static IEnumerable<string> Joined(IEnumerable<string> words)
    {
        var letters = "";
        foreach (var word in words)
        {
            if (word.Length == 1 && char.IsLetter(word[0]))
            {
                letters += word;
                continue;
            }

            if (letters.Length > 0)
            {
                yield return letters;
                letters = "";
            }

            yield return word;
        }

        if (letters.Length > 0)
        {
            yield return letters;
        }
    }

    private static IEnumerable<string> Split(string folded)
    {
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var letter = i < folded.Length && char.IsLetterOrDigit(folded[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }
}
