namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>How common parts of names are in the country, for communes whose register is too small to tell.</summary>
/// <remarks>
/// Family names: Lê Trung Hoa, "Họ và tên người Việt Nam" (2005), as widely quoted. Middle and given names: rounded estimates; no public
/// census of them is known to us.
/// </remarks>
internal static class CommonNames
{
    private static readonly Dictionary<string, double> Families = new()
    {
        ["nguyen"] = 0.384,
        ["tran"] = 0.12,
        ["le"] = 0.095,
        ["pham"] = 0.07,
        ["hoang"] = 0.03,
        ["huynh"] = 0.025,
        ["phan"] = 0.045,
        ["vu"] = 0.02,
        ["vo"] = 0.02,
        ["dang"] = 0.021,
        ["bui"] = 0.02,
        ["do"] = 0.014,
        ["ho"] = 0.013,
        ["ngo"] = 0.013,
        ["duong"] = 0.01,
        ["li"] = 0.005,
    };

    private static readonly Dictionary<string, double> Middles = new()
    {
        ["thi"] = 0.32,
        ["van"] = 0.2,
        ["duc"] = 0.015,
        ["huu"] = 0.015,
        ["quang"] = 0.015,
        ["xuan"] = 0.015,
        ["minh"] = 0.015,
        ["ngoc"] = 0.02,
        ["thanh"] = 0.02,
        ["dinh"] = 0.015,
        ["cong"] = 0.01,
        ["kim"] = 0.01,
        ["thu"] = 0.01,
        ["hong"] = 0.01,
    };

    private static readonly HashSet<string> Givens =
    [
        "anh", "binh", "cuong", "dung", "duc", "giang", "ha", "hai", "hang", "hanh", "hien", "hieu", "hoa", "hong", "hung", "huong", "hue",
        "lan", "linh", "loan", "long", "mai", "minh", "nam", "nga", "ngoc", "nhung", "phuong", "quang", "son", "tam", "thanh", "thao",
        "thang", "thu", "thuy", "tuan", "tung", "van", "viet", "xuan", "yen",
    ];

    /// <summary>Share of people with this family name, without marks.</summary>
    public static double Family(string letters) => Families.GetValueOrDefault(letters, 0.003);

    /// <summary>Share of people with this middle name of one word, without marks.</summary>
    public static double Middle(string letters) => Middles.GetValueOrDefault(letters, 0.004);

    /// <summary>Share of people with this given name, without marks.</summary>
    public static double Given(string letters) => Givens.Contains(letters) ? 0.012 : 0.003;
}
