namespace FundsMonitor.Core.Text;

/// <summary>A name or sentence as it is searched and linked by: lower case, without marks, đ as d, one space between words.</summary>
/// <remarks>SQLite's own lower() knows only ASCII, so the folded text is stored beside the written one.</remarks>
public static class SearchText
{
    /// <summary>"Nguyễn  Thị HOÀ" and its decomposed form both give "nguyen thi hoa"; nothing gives "".</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var f = Folding.Of(c);
            if (f == Folding.Dropped || (f == ' ' && (length == 0 || folded[length - 1] == ' ')))
            {
                continue;
            }

            folded[length++] = f;
        }

        return new string(folded[..length].TrimEnd(' '));
    }
}
