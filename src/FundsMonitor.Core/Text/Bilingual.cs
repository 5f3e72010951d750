namespace FundsMonitor.Core.Text;

/// <summary>One sentence or label in the two languages of the screens.</summary>
/// <param name="Vi">Vietnamese: what a screen, a receipt and the command line show first.</param>
/// <param name="En">English: the second language.</param>
public sealed record Bilingual(string Vi, string En)
{
    /// <summary>The text in the language with this two-letter code; Vietnamese for any other than <c>en</c>.</summary>
    public string In(string language) => language == "en" ? En : Vi;

    /// <summary>The text with its places {0}, {1} … filled in.</summary>
    public string In(string language, IReadOnlyList<string> arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, In(language), [.. arguments]);
}
