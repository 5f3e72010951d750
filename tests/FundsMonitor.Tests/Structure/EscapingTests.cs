namespace FundsMonitor.Tests.Structure;

/// <summary>
/// What is written into a table never runs as a formula: every file that writes cells passes their texts through one place.
/// </summary>
public sealed class EscapingTests
{
    private const string OnePlace = "FormulaText.Escaped";

    /// <summary>How a cell is written with the libraries in use.</summary>
    private static readonly string[] Writing = ["CsvWriter.", "new InlineString(", "new SharedStringItem(", "new CellValue("];

    [Fact]
    public void Whoever_writes_cells_escapes_their_texts() => Tree.MustBeEmpty(
        Tree.Written(".cs", ".razor").Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .Where(f => Offends(Tree.Read(f)))
            .Select(f => $"{f} writes cells without {OnePlace}"));

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.True(Offends("new Cell { InlineString = new InlineString(new Text(name)) }"));
        Assert.False(Offends("new Cell { InlineString = new InlineString(new Text(FormulaText.Escaped(name))) }"));
        Assert.False(Offends("var rows = CsvReader.Create(text);"));
    }

    private static bool Offends(string text) =>
        Writing.Any(w => text.Contains(w, StringComparison.Ordinal)) && !text.Contains(OnePlace, StringComparison.Ordinal);
}
