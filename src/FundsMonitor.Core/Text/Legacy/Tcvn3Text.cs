using System.Text;

namespace FundsMonitor.Core.Text.Legacy;

/// <summary>TCVN 5712:1993 (ABC), the encoding of the .Vn fonts: one character of Latin-1 a letter, U+00AD being ư.</summary>
/// <remarks>There are codes for Ă Â Ê Ô Ơ Ư Đ; every other capital is the small letter in a font whose name ends in H.</remarks>
public static class Tcvn3Text
{
    private const char First = '\u00A1';
    private const char None = '.';

    // From U+00A1, one letter a code; a full stop where the encoding has none.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ......."
        + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

    /// <summary>The letter a code stands for; ASCII stands for itself; null for codes the encoding has not.</summary>
    public static char? Letter(char code)
    {
        var index = code - First;
        return code < '\u0080' ? code : index < 0 || index >= Letters.Length || Letters[index] == None ? null : Letters[index];
    }

    /// <summary>The text in Unicode.</summary>
    /// <param name="text">As the file has it, codes as characters of Latin-1.</param>
    /// <param name="isWhole">False where a letter the encoding has not was left as it stood.</param>
    public static string ToUnicode(string text, out bool isWhole)
    {
        isWhole = true;
        var unicode = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            isWhole &= Letter(c) is not null || !LatinForm.IsLetter(c);
            unicode.Append(Letter(c) ?? c);
        }

        return LatinForm.RaiseCapitals(unicode.ToString());
    }
}
