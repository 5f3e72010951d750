using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>The words registers use for classes, work and answers.</summary>
internal static class RegisterWords
{
    /// <summary>
    /// "Hộ nghèo", "Nghèo A", "HCN", "Mới thoát nghèo": the class, and the province's own kind where one is written; null for other
    /// words.
    /// </summary>
    public static (HouseholdClass Class, string Kind)? ClassOf(string text)
    {
        var folded = SearchText.Of(text);
        var bare = HeaderText.Fold(text);
        if (folded.Contains("thoat ngheo", StringComparison.Ordinal) || bare is "mtn" or "hmtn" or "tn")
        {
            return (HouseholdClass.NewlyEscaped, "");
        }

        if (folded.Contains("can ngheo", StringComparison.Ordinal) || bare is "cn" or "hcn" or "cannheo")
        {
            return (HouseholdClass.NearPoor, "");
        }

        if (folded.Contains("khong ngheo", StringComparison.Ordinal) || bare is "khong" or "khongthuocdien")
        {
            return (HouseholdClass.None, "");
        }

        if (folded.Contains("ngheo", StringComparison.Ordinal) || bare is "hn" or "ngheo")
        {
            var last = folded[(folded.LastIndexOf(' ') + 1)..];
            return (HouseholdClass.Poor, last is "a" or "b" ? last.ToUpperInvariant() : "");
        }

        return null;
    }

    /// <summary>The class that carries a programme of the bank (01 poor, 19 near-poor, 09 newly escaped), or null.</summary>
    public static HouseholdClass? ClassOfProgramme(string text) => text.TrimStart('0') switch
    {
        "1" => HouseholdClass.Poor,
        "19" => HouseholdClass.NearPoor,
        "9" => HouseholdClass.NewlyEscaped,
        _ => null,
    };

    /// <summary>The one class that a title names ("DANH SÁCH HỘ CẬN NGHÈO"); null where it names none or several.</summary>
    public static HouseholdClass? ClassInTitle(IEnumerable<string> foldedLines)
    {
        var classes = new HashSet<HouseholdClass>();
        foreach (var line in foldedLines)
        {
            var rest = Take(line, "moi thoat ngheo", HouseholdClass.NewlyEscaped, classes);
            rest = Take(rest, "thoat ngheo", HouseholdClass.NewlyEscaped, classes);
            rest = Take(rest, "can ngheo", HouseholdClass.NearPoor, classes);
            rest = rest.Replace("giam ngheo", "", StringComparison.Ordinal);
            Take(rest, "ngheo", HouseholdClass.Poor, classes);
        }

        return classes.Count == 1 ? classes.First() : null;
    }

    /// <summary>What a member does; null for words that are none of the seven.</summary>
    public static Employment? EmploymentOf(string text)
    {
        var folded = SearchText.Of(text);
        bool Has(string words) => folded.Contains(words, StringComparison.Ordinal);
        return Has("kha nang") ? Employment.NotAble
            : Has("tim viec") ? Employment.Looking
            : Has("di hoc") || Has("hoc sinh") || Has("sinh vien") ? Employment.Studying
            : Has("khong muon") ? Employment.Unwilling
            : Has("noi tro") ? Employment.Housework
            : Has("khong") || Has("chua co viec") || Has("that nghiep") ? Employment.NoWork
            : Has("viec") || Has("lam") ? Employment.Working
            : null;
    }

    /// <summary>Yes and no as forms write them; null for nothing; anything else is not understood.</summary>
    public static bool TryAnswer(string text, out bool? answer)
    {
        var folded = HeaderText.Fold(text);
        answer = folded switch
        {
            "co" or "x" or "1" or "du" or "true" or "yes" or "dung" => true,
            "khong" or "0" or "chua" or "false" or "no" or "khongdu" => false,
            _ when folded.StartsWith("co", StringComparison.Ordinal) => true,
            _ when folded.StartsWith("khong", StringComparison.Ordinal) || folded.StartsWith("chua", StringComparison.Ordinal) => false,
            _ when folded.StartsWith("du", StringComparison.Ordinal) => true,
            _ => null,
        };
        return answer is not null || text.Trim('-', ' ').Length == 0;
    }

    private static string Take(string text, string words, HouseholdClass @class, HashSet<HouseholdClass> found)
    {
        if (!text.Contains(words, StringComparison.Ordinal))
        {
            return text;
        }

        found.Add(@class);
        return text.Replace(words, "", StringComparison.Ordinal);
    }
}
