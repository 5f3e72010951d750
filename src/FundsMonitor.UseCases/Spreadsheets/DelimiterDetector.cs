namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Finds the character between the columns of a text file.</summary>
internal static class DelimiterDetector
{
    private const int LinesLookedAt = 60;
    private const int CharactersLookedAt = 256 * 1024;
    private static readonly char[] Candidates = [',', ';', '\t', '|', '#', '$'];

    /// <summary>
    /// The character that cuts some line (the header) into most pieces with letters: commas within amounts give pieces
    /// without. A comma when nothing tells.
    /// </summary>
    public static char Detect(TextReader text)
    {
        // A file may be one endless line: no more of it than the first part is taken.
        var start = new char[CharactersLookedAt];
        var read = text.ReadBlock(start, 0, start.Length);
        var lines = new string(start, 0, read).Split(['\r', '\n'], LinesLookedAt + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(LinesLookedAt).ToList();
        return Candidates.MaxBy(c => lines.Select(l => Words(l, c)).DefaultIfEmpty(0).Max());
    }

    private static int Words(string line, char delimiter) =>
        line.Contains(delimiter, StringComparison.Ordinal) ? line.Split(delimiter).Count(p => p.Any(char.IsLetter)) : 0;
}
