using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Mapping;

/// <summary>A sheet of no known form, with what a person would say of its columns.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Layout">Name of the layout it stands for.</param>
/// <param name="Fields">Fields by column, divided by |; empty for a column that means nothing.</param>
/// <param name="Rows">The sheet from its first row.</param>
public sealed record GuessCase(string Name, string Layout, string Fields, params string[] Rows)
{
    /// <summary>The sheet: figures without a leading zero are numbers, everything else is text.</summary>
    public object?[][] Sheet => [.. Rows.Select(r => r.Split('|').Select(Cell).ToArray())];

    /// <summary>The guess.</summary>
    public MappingGuess? Guess() => MappingGuesser.Best(SheetStart.ReadAll(TestRows.Of(Sheet)));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static object? Cell(string text) => text.Length == 0 ? null
        : text.Length < 10 && !text.StartsWith('0') && text.All(char.IsAsciiDigit)
            ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : text;
}
