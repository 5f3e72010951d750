using System.Globalization;
using System.Text;
using FundsMonitor.Core.Importing.Mapping.Guessing;

namespace FundsMonitor.UseCases.Importing.Inspecting;

/// <summary>A guessed mapping as lines of Vietnamese text: what the mapping page would start from.</summary>
public static class GuessText
{
    private const int LettersInAlphabet = 26;

    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Of(MappingGuess guess)
    {
        var text = new StringBuilder();
        text.Append("Có thể là: ").Append(guess.Layout.Title).Append(" [").Append(guess.Layout.Name).Append("]\n");
        if (guess.Sheet.Length > 0)
        {
            text.Append("Trang tính: ").Append(guess.Sheet).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"Dòng tiêu đề: {guess.Header.Row} ({guess.Header.Tiers} dòng)\n");
        foreach (var column in guess.Columns)
        {
            var field = guess.Layout.Fields.FirstOrDefault(f => f.Field.Name == column.Field);
            text.Append(CultureInfo.InvariantCulture, $"Cột {Letters(column.Index)} “{column.Heading}”: ")
                .Append(field is null ? "không dùng" : $"{field.Variants[0]} [{column.Field}]");
            foreach (var reason in column.Reasons)
            {
                text.Append(' ').Append(reason.Vi);
            }

            text.Append('\n');
        }

        if (guess.Missing.Count > 0)
        {
            text.Append("Còn thiếu: ").AppendJoin(", ", guess.Missing.Select(m => $"“{m}”")).Append('\n');
        }

        return text.Append("Ghép cột trên trang /files/{số biên nhận}/mapping, rồi nhập với --mapping TÊN.\n").ToString();
    }

    /// <summary>The column as Excel names it: A, B … Z, AA.</summary>
    private static string Letters(int index) => index < LettersInAlphabet
        ? ((char)('A' + index)).ToString()
        : Letters((index / LettersInAlphabet) - 1) + Letters(index % LettersInAlphabet);
}
