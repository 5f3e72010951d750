using System.Globalization;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Entering;

/// <summary>Who owes which report to whom by when, as a person types it from a plan.</summary>
public sealed record ObligationForm
{
    private const int MostDaysAfter = 366;

    /// <summary>5 digits of a commune, or 3 of a district.</summary>
    public string Place { get; set; } = "";

    /// <summary>The plan's year.</summary>
    public int Year { get; set; }

    /// <summary>Number of the plan or where else it stands.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Who owes it.</summary>
    public string Debtor { get; set; } = "";

    /// <summary>6 digits where an office owes it, else empty.</summary>
    public string Office { get; set; } = "";

    /// <summary>To whom, as the plan names it.</summary>
    public string Receiver { get; set; } = "";

    /// <summary>What is reported.</summary>
    public string Title { get; set; } = "";

    /// <summary>How often.</summary>
    public ReportRhythm Rhythm { get; set; } = ReportRhythm.Quarterly;

    /// <summary>Days of <see cref="ReportRhythm.OnDays"/>: <c>15/06; 20/11</c>.</summary>
    public string DueDays { get; set; } = "";

    /// <summary>Days after the end of the period; null where the plan names no day.</summary>
    public int? DaysAfter { get; set; }

    /// <summary>True where it is owed before the day.</summary>
    public bool IsBefore { get; set; }

    /// <summary>Whether it comes again with each month, quarter, half-year or year.</summary>
    public bool IsPeriodic =>
        Rhythm is ReportRhythm.Monthly or ReportRhythm.Quarterly or ReportRhythm.HalfYearly or ReportRhythm.Yearly;

    /// <summary>Whether days are named, so that a report can be late.</summary>
    public bool IsDated => Rhythm == ReportRhythm.OnDays || (IsPeriodic && DaysAfter is not null);

    /// <summary>A form that says what an obligation says.</summary>
    public static ObligationForm Of(ReportObligation obligation) => new()
    {
        Place = obligation.CommuneCode,
        Year = obligation.Year,
        Decision = obligation.Decision,
        Debtor = obligation.DebtorName,
        Office = obligation.OfficeCode,
        Receiver = obligation.ReceiverName,
        Title = obligation.Title,
        Rhythm = obligation.Rhythm,
        DueDays = obligation.DueDays.Replace(";", "; ", StringComparison.Ordinal),
        DaysAfter = obligation.DaysAfter,
        IsBefore = obligation.IsBefore,
    };

    /// <summary>Everything that stands against it, one sentence each: which field, what, and what to do.</summary>
    public IReadOnlyList<Bilingual> Faults() =>
    [
        .. EnteringFaults.Plan(Place, Year),
        .. EnteringFaults.Text(new("Căn cứ", "Basis"), Decision),
        .. EnteringFaults.Text(new("Ai phải báo cáo", "Who owes it"), Debtor),
        .. EnteringFaults.Text(new("Báo cáo cho ai", "To whom"), Receiver),
        .. EnteringFaults.Text(new("Báo cáo gì", "What"), Title),
        .. When(),
    ];

    /// <summary>What it says, field by field, as the history keeps it.</summary>
    public IReadOnlyList<(string Field, string Value)> Fields() =>
    [
        ("place", Place), ("year", Year.ToString(CultureInfo.InvariantCulture)), ("decision", Decision), ("title", Title),
        ("debtor", Debtor), ("receiver", Receiver), ("office", Office), ("rhythm", Rhythm.ToString()), ("days", DueDays),
        ("after", DaysAfter?.ToString(CultureInfo.InvariantCulture) ?? ""), ("before", IsBefore ? "Yes" : ""),
    ];

    /// <summary>Writes what was typed into an obligation. Call it only where <see cref="Faults"/> has none.</summary>
    public void WriteTo(ReportObligation obligation)
    {
        (obligation.CommuneCode, obligation.Year, obligation.OfficeCode) = (Place, Year, Office.Trim());
        (obligation.Decision, obligation.Title) = (EnteringFaults.Stored(Decision), EnteringFaults.Stored(Title));
        (obligation.DebtorName, obligation.ReceiverName) = (EnteringFaults.Stored(Debtor), EnteringFaults.Stored(Receiver));
        (obligation.Rhythm, obligation.IsBefore) = (Rhythm, IsDated && IsBefore);
        obligation.DueDays = Rhythm == ReportRhythm.OnDays
            ? string.Join(';', DaysTyped().Select(d => d.Day!.Value.ToString("dd/MM", CultureInfo.InvariantCulture)))
            : "";
        obligation.DaysAfter = IsPeriodic ? DaysAfter : null;
    }

    private IEnumerable<Bilingual> When()
    {
        if (!Enum.IsDefined(Rhythm))
        {
            yield return new("Kỳ báo cáo này không có: hãy chọn trong danh sách.", "There is no such rhythm: choose one of the list.");
        }
        else if (Rhythm == ReportRhythm.OnDays)
        {
            var typed = DaysTyped();
            foreach (var (text, _) in typed.Where(d => d.Day is null))
            {
                yield return new(
                    $"Ô “Các ngày”: “{text}” không phải một ngày của năm {Year}; "
                    + "hãy viết ngày/tháng, cách nhau bằng dấu chấm phẩy: 15/06; 20/11.",
                    $"“Days”: “{text}” is no day of {Year}; write day/month, with semicolons between: 15/06; 20/11.");
            }

            foreach (var twice in typed.Select(d => d.Day).OfType<DateOnly>().CountBy(d => d).Where(d => d.Value > 1))
            {
                var day = twice.Key.ToString("dd/MM", CultureInfo.InvariantCulture);
                yield return new(
                    $"Ô “Các ngày”: {day} được ghi {twice.Value} lần, mà mỗi ngày chỉ có một báo cáo; hãy bỏ bớt.",
                    $"“Days”: {day} stands there {twice.Value} times, and a day has one report; leave the others out.");
            }

            foreach (var fault in EnteringFaults.Optional(new("Các ngày", "Days"), DueDays))
            {
                yield return fault;
            }

            if (typed.Count == 0)
            {
                yield return new(
                    "Ô “Các ngày” còn trống: hãy viết ngày/tháng như 15/06; 20/11, hoặc chọn kỳ khác.",
                    "“Days” is empty: write day/month as 15/06; 20/11, or choose another rhythm.");
            }
        }
        else if (IsPeriodic && DaysAfter is < 0 or > MostDaysAfter)
        {
            yield return new(
                $"Ô “Số ngày sau kỳ” là {DaysAfter}: hãy ghi từ 0 đến {MostDaysAfter}, hoặc để trống khi kế hoạch không ghi ngày.",
                $"“Days after the period” is {DaysAfter}: write 0 to {MostDaysAfter}, or leave it empty where the plan names no day.");
        }
    }

    private List<(string Text, DateOnly? Day)> DaysTyped() =>
    [
        .. DueDays.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(d => (d, DateText.Read(string.Create(CultureInfo.InvariantCulture, $"{d}/{Year}")).Day)),
    ];
}
