using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Entering;

/// <summary>What several forms of a plan's words check alike.</summary>
internal static class EnteringFaults
{
    /// <summary>Letters a field may have.</summary>
    public const int TextLength = 200;

    /// <summary>Letters a sentence of a plan may have.</summary>
    public const int SentenceLength = 1000;

    /// <summary>No plan is older.</summary>
    public const int FirstYear = 2000;

    /// <summary>No plan is of a later year.</summary>
    public const int LastYear = 2099;

    /// <summary>A field as it is stored: one keyboard writes a letter and its mark as one sign, another as two.</summary>
    public static string Stored(string text) => text.Trim().Normalize();

    /// <summary>A field that must say something, in so many letters at most.</summary>
    public static IEnumerable<Bilingual> Text(Bilingual field, string text, int most = TextLength)
    {
        if (text.Trim().Length == 0)
        {
            yield return new(
                $"Ô “{field.Vi}” còn trống: hãy ghi đúng như trong kế hoạch.", $"“{field.En}” is empty: write it as the plan has it.");
        }
        else if (text.Trim().Length > most)
        {
            yield return TooLong(field, text, most);
        }
    }

    /// <summary>A field that may be empty.</summary>
    public static IEnumerable<Bilingual> Optional(Bilingual field, string text, int most = TextLength)
    {
        if (text.Trim().Length > most)
        {
            yield return TooLong(field, text, most);
        }
    }

    /// <summary>The plan's place and year.</summary>
    public static IEnumerable<Bilingual> Plan(string place, int year)
    {
        if (place.Length is not (3 or 5) || !place.All(char.IsAsciiDigit))
        {
            yield return new(
                $"Nơi có kế hoạch là xã (mã 5 chữ số) hoặc huyện cũ (mã 3 chữ số); “{place}” không phải: hãy chọn trong danh sách.",
                $"A plan is of a commune (5 digits) or a former district (3 digits); “{place}” is neither: choose one of the list.");
        }

        if (year is < FirstYear or > LastYear)
        {
            yield return new(
                $"Năm kế hoạch {year} không dùng được: hãy ghi năm từ {FirstYear} đến {LastYear}.",
                $"{year} is no plan's year: write one of {FirstYear} to {LastYear}.");
        }
    }

    private static Bilingual TooLong(Bilingual field, string text, int most) => new(
        $"Ô “{field.Vi}” dài {text.Trim().Length} chữ, nhiều nhất {most}: hãy rút gọn.",
        $"“{field.En}” has {text.Trim().Length} letters, at most {most} fit: shorten it.");
}
