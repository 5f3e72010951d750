using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using FundsMonitor.Browser.Tests.Shell.Tour;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>
/// Sentences of findings, problems, rules and labels that no page of the demo may happen to show. What is alike in both languages is a
/// name.
/// </summary>
public sealed class SentenceTests
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_sentence_of_the_core_is_vietnamese_in_vietnamese_and_english_in_english()
    {
        var said = typeof(Bilingual).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(Own).Where(p => !p.PropertyType.IsByRefLike && p.GetIndexParameters().Length == 0)
                .SelectMany(p => Sentences(p.GetValue(null)).Select(text => (Where: $"{type.Name}.{p.Name}", Text: text))))
            .Where(said => said.Text.Vi != said.Text.En).DistinctBy(said => said.Text).ToList();
        Assert.InRange(said.Count, 300, 5_000);
        var strange = said.Where(s => PageWords.IsStrange("en", s.Text.En)).Select(s => $"{s.Where} in English: {s.Text.En}")
            .Concat(said.Where(s => PageWords.IsStrange("vi", s.Text.Vi)).Select(s => $"{s.Where} in Vietnamese: {s.Text.Vi}"));
        var all = string.Join(Environment.NewLine, strange);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>A text, those of a list, those that something holds, and those of its parts.</summary>
    private static IEnumerable<Bilingual> Sentences(object? value) => value switch
    {
        Bilingual text => [text],
        string or null => [],
        ITuple parts => Enumerable.Range(0, parts.Length).SelectMany(at => Sentences(parts[at])),
        IEnumerable items => items.Cast<object?>().SelectMany(Sentences),
        _ when value.GetType().Assembly == typeof(Bilingual).Assembly && !value.GetType().IsEnum => value.GetType()
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.PropertyType == typeof(Bilingual) || typeof(ITuple).IsAssignableFrom(p.PropertyType))
            .SelectMany(p => Sentences(p.GetValue(value))),
        _ => [],
    };
}
