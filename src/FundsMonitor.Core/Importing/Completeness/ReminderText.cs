using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Completeness;

/// <summary>A file that a reminder names.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Period">yyyymm, or yyyy.</param>
/// <param name="DueOn">The last day on which it is on time.</param>
/// <param name="DaysLate">Days since that day; 0 for one that is due soon.</param>
public sealed record OwedFile(FileKind Kind, int Period, DateOnly DueOn, int DaysLate);

/// <summary>The words of a reminder: Vietnamese first, English after it, plain text.</summary>
public static class ReminderText
{
    /// <summary>The heading, in both languages one after the other.</summary>
    /// <param name="files">What is late and what is due soon.</param>
    public static string Subject(IReadOnlyCollection<OwedFile> files)
    {
        var (late, soon) = (files.Count(f => f.DaysLate > 0), files.Count(f => f.DaysLate == 0));
        return $"Nhắc gửi tệp: {Words.Of(late)} trễ hạn, {Words.Of(soon)} sắp đến hạn"
            + $" / Files: {Words.Of(late)} late, {Words.Of(soon)} due soon";
    }

    /// <summary>The letter.</summary>
    /// <param name="office">Name of the office.</param>
    /// <param name="files">What is late and what is due soon.</param>
    /// <param name="address">Where files are sent; empty where the site's public address is not known.</param>
    public static string Body(string office, IReadOnlyCollection<OwedFile> files, string address) => string.Join(
        '\n',
        [
            .. Letter(files, vietnamese: true, $"Kính gửi {office},", address.Length > 0 ? $"Gửi tệp tại {address}" : ""),
            "", "---", "",
            .. Letter(files, vietnamese: false, $"To {office},", address.Length > 0 ? $"Send files at {address}" : ""),
            "",
        ]);

    private static IEnumerable<string> Letter(
        IReadOnlyCollection<OwedFile> files, bool vietnamese, string greeting, string where)
    {
        var late = files.Where(f => f.DaysLate > 0).Select(f => Line(f, vietnamese)).ToList();
        var soon = files.Where(f => f.DaysLate == 0).Select(f => Line(f, vietnamese)).ToList();
        var lateHead = new Bilingual("Tệp đã trễ hạn:", "Late:");
        var soonHead = new Bilingual("Tệp sắp đến hạn:", "Due soon:");
        var end = new Bilingual(
            "Nếu vừa gửi, xin bỏ qua thư này. Thư này do chương trình gửi, mỗi ngày nhiều nhất một thư.",
            "If they have just been sent, take no notice. A program sends this, once a day at most.");
        return new[]
        {
            [greeting],
            Part(lateHead, late),
            Part(soonHead, soon),
            where.Length > 0 ? [where, end.In(Language())] : (IReadOnlyList<string>)[end.In(Language())],
        }.Where(p => p.Count > 0).SelectMany((p, i) => i == 0 ? p : p.Prepend(""));

        string Language() => vietnamese ? "vi" : "en";
        IReadOnlyList<string> Part(Bilingual head, List<string> lines) => lines.Count == 0 ? [] : [head.In(Language()), .. lines];
    }

    private static string Line(OwedFile file, bool vietnamese)
    {
        var period = file.Period > 9999 ? Words.Of(Month.FromKey(file.Period)) : Words.Of(file.Period);
        var due = Words.Of(file.DueOn);
        return vietnamese
            ? $"- {file.Kind.Label().Vi}, kỳ {period}: hạn {due}" + (file.DaysLate > 0 ? $", trễ {Words.Of(file.DaysLate)} ngày" : "")
            : $"- {file.Kind.Label().En}, {period}: due {due}" + (file.DaysLate > 0 ? $", {Words.Of(file.DaysLate)} days late" : "");
    }
}
