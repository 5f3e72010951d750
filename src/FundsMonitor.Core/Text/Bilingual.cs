namespace FundsMonitor.Core.Text;

/// <summary>One sentence or label in the two languages of the screens.</summary>
/// <param name="Vi">Vietnamese: what a screen, a receipt and the command line show first.</param>
/// <param name="En">English: the second language.</param>
public sealed record Bilingual(string Vi, string En)
{
    /// <summary>Stands between the two languages of an argument; no file and nobody at a keyboard writes it.</summary>
    private const char Between = '\u001f';

    /// <summary>Both languages as one argument of another sentence, as it is stored.</summary>
    public string AsArgument() => Vi == En ? Vi : Vi + Between + En;

    /// <summary>What <see cref="AsArgument"/> gave, or a plain text, in one language.</summary>
    public static string Argument(string argument, string language)
    {
        var between = argument.IndexOf(Between);
        return between < 0 ? argument : language == "en" ? argument[(between + 1)..] : argument[..between];
    }

    /// <summary>Several as one, in both languages.</summary>
    public static Bilingual Joined(string between, IReadOnlyCollection<Bilingual> parts) =>
        new(string.Join(between, parts.Select(p => p.Vi)), string.Join(between, parts.Select(p => p.En)));

    /// <summary>The text in the language with this two-letter code; Vietnamese for any other than <c>en</c>.</summary>
    public string In(string language) => language == "en" ? En : Vi;

    /// <summary>The text with its places {0}, {1} … filled in; arguments that have two languages in that language.</summary>
    public string In(string language, IReadOnlyList<string> arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, In(language), [.. arguments.Select(a => Argument(a, language))]);
}
