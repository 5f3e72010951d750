using System.Globalization;
using System.Text;
using FundsMonitor.UseCases.Plans.Reports;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;
using TransparencyType = Ical.Net.TransparencyType;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>Owed reports as an iCalendar text (RFC 5545): one all-day entry on each last day. No person is named in it.</summary>
internal static class DueCalendar
{
    private const string Break = "\r\n";
    private const int MostOctets = 75;

    /// <param name="owed">The reports; those without a day are left out.</param>
    /// <param name="nowUtc">When it is written.</param>
    public static string Text(IEnumerable<OwedReport> owed, DateTime nowUtc)
    {
        var calendar = new Calendar { ProductId = "-//FundsMonitor//Reports owed//VI", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "Chế độ báo cáo");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        foreach (var report in owed)
        {
            if (report.Report.LastDay is { } day)
            {
                calendar.Events.Add(Entry(report, day, nowUtc));
            }
        }

        return Folded(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Entry(OwedReport report, DateOnly day, DateTime nowUtc)
    {
        var owes = report.Obligation;
        var state = report.State switch
        {
            ReportState.Received => "Đã nhận: ",
            ReportState.Late => "Trễ hạn: ",
            _ => "",
        };
        return new()
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"report-{owes.Id}-{report.Report.PeriodKey}@funds-monitor"),
            Summary = $"{state}{owes.Title}, {report.Report.Period.Vi} – {owes.DebtorName}",
            Description = $"{report.Place}, kế hoạch {owes.Decision}\nNgười nợ báo cáo: {owes.DebtorName}\nGửi cho: {report.Receiver}",
            Start = new CalDateTime(day),
            DtStamp = new CalDateTime(DateTime.SpecifyKind(nowUtc, DateTimeKind.Utc)),
            Transparency = TransparencyType.Transparent,
        };
    }

    /// <summary>
    /// Lines of at most 75 octets, as the standard asks: the library counts characters, and Vietnamese letters are longer.
    /// </summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var line in text.Replace(Break + " ", "", StringComparison.Ordinal).Split(Break, StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > MostOctets)
                {
                    folded.Append(Break).Append(' ');
                    octets = 1;
                }

                folded.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            folded.Append(Break);
        }

        return folded.ToString();
    }
}
