namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>What a number in a cell stands for, by the cell's number format.</summary>
internal enum CellFormat : byte
{
    Number,
    Date,
    Duration,
}

/// <summary>Tells dates and durations from other numbers by the code of their format.</summary>
internal static class CellFormats
{
    private const string DateLetters = "yYmMdDhHsSbBgGeE";
    private const string Digits = "0#?";

    /// <summary>A format that every workbook knows by its number, without giving its code.</summary>
    public static CellFormat OfNumber(int id) => id switch
    {
        46 => CellFormat.Duration,
        >= 14 and <= 22 or >= 27 and <= 36 or 45 or 47 or >= 50 and <= 58 => CellFormat.Date,
        _ => CellFormat.Number,
    };

    /// <summary>
    /// A format by its code, for example <c>dd/mm/yyyy</c>, <c>[h]:mm</c> or <c>#,##0 "đ"</c>; its first section decides.
    /// </summary>
    public static CellFormat OfCode(string code)
    {
        if (code.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            return CellFormat.Number;
        }

        var isDate = false;
        var last = '\0';
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = End(code, i, ']');
                    if (IsElapsed(code[(i + 1)..Math.Max(i + 1, end)]))
                    {
                        return CellFormat.Duration;
                    }

                    i = end;
                    break;
                case var c when Digits.Contains(c, StringComparison.Ordinal) && last is not ('s' or 'S'):
                    return CellFormat.Number;
                case var c when DateLetters.Contains(c, StringComparison.Ordinal):
                    isDate = true;
                    last = c;
                    break;
            }
        }

        return isDate ? CellFormat.Date : CellFormat.Number;
    }

    private static int End(string code, int start, char mark)
    {
        var end = code.IndexOf(mark, start + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary>[h], [mm], [ss]; not [Red] or [$-409].</summary>
    private static bool IsElapsed(string inBrackets) =>
        inBrackets.Length > 0 && inBrackets.All(c => char.ToLowerInvariant(c) is 'h' or 'm' or 's');
}
