namespace FundsMonitor.Core.Text;

/// <summary>A heading as it is compared: only letters and digits, lower case, without marks, spaces, line breaks and punctuation.</summary>
public static class HeaderText
{
    /// <summary>"Dư nợ\ntrong hạn:" gives "dunotronghan".</summary>
    public static string Fold(string? text)
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
            if (f != Folding.Dropped && char.IsLetterOrDigit(f))
            {
                folded[length++] = f;
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>The heading without what stands in brackets at its end: "Mức vay (triệu đồng)" gives "Mức vay ".</summary>
    public static string WithoutBrackets(string heading)
    {
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && heading.TrimEnd().EndsWith(')') ? heading[..open] : heading;
    }
}
