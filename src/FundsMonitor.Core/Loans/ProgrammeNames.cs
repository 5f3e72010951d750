using System.Text.RegularExpressions;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Loans;

/// <summary>Knows a credit programme by the name a form gives it: 01.2/BCTD has names and no codes.</summary>
/// <remarks>Compared without marks, numbering and the words "cho vay". The short forms are those of bank staff.</remarks>
public static partial class ProgrammeNames
{
    private static readonly (string Code, string[] Names)[] Other =
    [
        ("02", ["hoc sinh sinh vien", "hoc sinh sinh vien co hoan canh kho khan"]),
        ("03", ["ho tro tao viec lam", "ho tro tao viec lam duy tri mo rong viec lam", "tao viec lam duy tri mo rong viec lam"]),
        ("04",
        [
            "xuat khau lao dong", "lao dong di lam viec o nuoc ngoai", "di lam viec o nuoc ngoai",
            "lao dong di lam viec co thoi han o nuoc ngoai",
        ]),
        ("06", ["nuoc sach", "nuoc sach ve sinh moi truong", "nuoc sach nong thon", "nuoc sach ve sinh nong thon"]),
        ("07", ["ho tro ho ngheo ve nha o", "nha o ho ngheo", "ho ngheo lam nha o"]),
        ("09", ["moi thoat ngheo"]),
        ("10", ["san xuat kinh doanh vung kho khan", "ho gia dinh san xuat kinh doanh vung kho khan"]),
        ("15", ["thuong nhan hoat dong thuong mai vung kho khan"]),
        ("19", ["can ngheo"]),
        ("26", ["nguoi da chap hanh xong an phat tu"]),
    ];

    /// <summary>Words as bank staff shorten them; what stands for nothing is left out.</summary>
    private static readonly Dictionary<string, string> Long = new()
    {
        ["va"] = "",
        ["ns"] = "nuoc sach",
        ["vs"] = "ve sinh",
        ["vsmt"] = "ve sinh moi truong",
        ["vsmtnt"] = "ve sinh moi truong nong thon",
        ["nsvsmt"] = "nuoc sach ve sinh moi truong",
        ["nsvsmtnt"] = "nuoc sach ve sinh moi truong nong thon",
        ["nt"] = "nong thon",
        ["hssv"] = "hoc sinh sinh vien",
        ["gqvl"] = "giai quyet viec lam",
        ["sxkd"] = "san xuat kinh doanh",
        ["vkk"] = "vung kho khan",
        ["xkld"] = "xuat khau lao dong",
        ["noxh"] = "nha o xa hoi",
        ["hn"] = "ho ngheo",
        ["hcn"] = "ho can ngheo",
        ["mtn"] = "moi thoat ngheo",
        ["nd"] = "nghi dinh",
        ["qd"] = "quyet dinh",
    };

    private static readonly Dictionary<string, string> Codes = Build();

    /// <summary>The 2-digit code; empty where the name is not known or could be of two programmes.</summary>
    public static string CodeOf(string name)
    {
        var key = Key(name);
        return Codes.TryGetValue(key, out var code) ? code : Decree(key);
    }

    // Decisions and decrees are named in many ways, always by their number.
    private static string Decree(string key) =>
        DecreeNumber().Match(key).Groups["number"].Value switch
        {
            "755" => "17",
            "2085" => "21",
            "28" => "25",
            "22" => "26",
            _ => "",
        };

    private static Dictionary<string, string> Build()
    {
        var codes = ProgrammeReference.Programmes.ToDictionary(p => Key(p.Name), p => p.Code);
        foreach (var (code, names) in Other)
        {
            foreach (var name in names)
            {
                codes[Key(name)] = code;
            }
        }

        return codes;
    }

    private static string Key(string name)
    {
        var words = Marks().Replace(Numbering().Replace(SearchText.Of(name), ""), " ").Trim().Split(' ');
        return Beginning().Replace(string.Join(' ', words.Select(w => Long.GetValueOrDefault(w, w)).Where(w => w.Length > 0)), "");
    }

    [GeneratedRegex(@"^([0-9]{1,2}([.,][0-9]{1,2})*|[ivx]{1,5}|[a-z])\s*[.)\-–:]+\s*|^[0-9]{1,2}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("^(du no |chuong trinh |ct |cho vay |cv )+", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(quyet dinh|nghi dinh)( so)? (?<number>755|2085|28|22)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DecreeNumber();
}
