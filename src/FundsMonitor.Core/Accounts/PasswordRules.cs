using System.Text;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Accounts;

/// <summary>What a new password must be: long, not one of those that everybody chooses, and not the account's own name.</summary>
/// <remarks>Rules of OWASP ASVS 5.0, section V6.2: length, no mixture of signs, no change by the calendar.</remarks>
public static class PasswordRules
{
    /// <summary>Least number of characters.</summary>
    public const int LeastLength = 12;

    /// <summary>Most characters; the bound only keeps a request small.</summary>
    public const int MostLength = 256;

    /// <summary>Characters that must be left when names are taken away.</summary>
    private const int LeastOwn = 8;

    /// <summary>Shorter words stand in too many other words.</summary>
    private const int LeastWord = 4;

    private const int LongestUnit = 4;

    /// <summary>Words of this program and its field, folded.</summary>
    private static readonly string[] Field = ["fundsmonitor", "giamsatvon", "nganhangchinhsach", "nhcsxh", "vbsp"];

    private static readonly string[] Rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

    /// <summary>The password as it is hashed: one writing of each character, because keyboards for Vietnamese differ in it.</summary>
    public static string Written(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character: hashed as it came.
            return password;
        }
    }

    /// <summary>What stands against a password, one sentence each; empty for a good one.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="names">Sign-in name and shown name of the account.</param>
    /// <param name="common">Passwords that are often chosen, as <see cref="Folded"/> gives them.</param>
    public static IReadOnlyList<Bilingual> Faults(string password, IReadOnlyList<string> names, IReadOnlySet<string> common)
    {
        var length = Written(password).EnumerateRunes().Count();
        if (length is < LeastLength or > MostLength)
        {
            return [length < LeastLength
                ? new($"Mật khẩu phải có ít nhất {LeastLength} ký tự.", $"A password has at least {LeastLength} characters.")
                : new($"Mật khẩu có nhiều nhất {MostLength} ký tự.", $"A password has at most {MostLength} characters.")];
        }

        var folded = Folded(password);
        if (IsCommon(folded, common))
        {
            return [new(
                "Mật khẩu này thuộc loại nhiều người dùng nên dễ đoán. Hãy ghép vài từ không liên quan đến nhau.",
                "Many people choose this password, so it is easily guessed. Put a few unrelated words together.")];
        }

        return Own(folded, names) < LeastOwn && length < LeastLength * 2
            ? [new(
                "Mật khẩu gần như chỉ gồm tên tài khoản hoặc tên chương trình. Hãy ghép vài từ không liên quan đến nhau.",
                "The password is hardly more than the account's or the program's name. Put a few unrelated words together.")]
            : [];
    }

    /// <summary>Lower case, without marks and without anything but letters and digits where there are any.</summary>
    public static string Folded(string password)
    {
        var folded = SearchText.Of(password);
        var plain = string.Concat(folded.Where(char.IsLetterOrDigit));
        return plain.Length > 0 ? plain : folded;
    }

    private static bool IsCommon(string folded, IReadOnlySet<string> common)
    {
        var word = folded.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return common.Contains(folded) || common.Contains(word) || IsRow(folded) || Unit(folded) is { } unit
            && (unit.Length <= LongestUnit || common.Contains(unit));
    }

    private static bool IsRow(string folded) => folded.Length >= LeastOwn && Rows.Any(row => row.Contains(folded, StringComparison.Ordinal)
        || string.Concat(row.Reverse()).Contains(folded, StringComparison.Ordinal));

    /// <summary>What the text repeats from beginning to end; null where it does not repeat itself.</summary>
    private static string? Unit(string folded)
    {
        for (var length = 1; length <= folded.Length / 2; length++)
        {
            if (folded.Length % length == 0 && folded.Select((c, at) => c == folded[at % length]).All(same => same))
            {
                return folded[..length];
            }
        }

        return null;
    }

    /// <summary>Characters that remain without names and words of the field.</summary>
    private static int Own(string folded, IReadOnlyList<string> names)
    {
        var words = names.SelectMany(n => n.Split('.', '-', '_', ' ').Append(n)).Select(Folded)
            .Where(w => w.Length >= LeastWord).Concat(Field).OrderByDescending(w => w.Length);
        return words.Aggregate(folded, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Length;
    }
}
