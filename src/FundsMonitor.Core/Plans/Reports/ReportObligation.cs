namespace FundsMonitor.Core.Plans.Reports;

/// <summary>How often a report is owed. The numbers are stored.</summary>
public enum ReportRhythm
{
    /// <summary>Định kỳ, no days named: nothing of it is ever late.</summary>
    Undated = 0,

    /// <summary>Hằng tháng.</summary>
    Monthly = 1,

    /// <summary>Hằng quý.</summary>
    Quarterly = 2,

    /// <summary>6 tháng.</summary>
    HalfYearly = 3,

    /// <summary>Năm.</summary>
    Yearly = 4,

    /// <summary>On the days named in <see cref="ReportObligation.DueDays"/>.</summary>
    OnDays = 5,

    /// <summary>Đột xuất, khi có yêu cầu: nothing of it is ever late.</summary>
    WhenAsked = 6,
}

/// <summary>Chế độ báo cáo: who owes which report to whom by when, as a plan says.</summary>
public sealed class ReportObligation : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>6 digits where an office owes it, else empty.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>5 digits, or 3 of a district: whose plan it stands in.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>The plan's year.</summary>
    public int Year { get; set; }

    /// <summary>Number of the plan or where else it stands ("05/KH-UBND").</summary>
    public string Decision { get; set; } = "";

    /// <summary>Who owes it ("Các thôn").</summary>
    public string DebtorName { get; set; } = "";

    /// <summary>To whom, as the plan names it; see <see cref="ReportReceiver"/> for one that no longer exists.</summary>
    public string ReceiverName { get; set; } = "";

    /// <summary>What is reported.</summary>
    public string Title { get; set; } = "";

    /// <summary>How often.</summary>
    public ReportRhythm Rhythm { get; set; }

    /// <summary>Days of <see cref="ReportRhythm.OnDays"/>: <c>15/06;20/11</c>; else empty.</summary>
    public string DueDays { get; set; } = "";

    /// <summary>
    /// Days after the end of the month, quarter, half-year or year by which it is due; null where none is named: nothing is late.
    /// </summary>
    public int? DaysAfter { get; set; }

    /// <summary>True where it is owed before the day ("trước ngày"): it is late from the day itself.</summary>
    public bool IsBefore { get; set; }

    /// <summary>Account that entered it, or changed it last; empty for one that came with the demo.</summary>
    public string EnteredBy { get; set; } = "";

    /// <summary>When it was withdrawn: it is not owed then, and stays for the reports that were noted; null while it holds.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    /// <summary>Account that withdrew it, or empty.</summary>
    public string WithdrawnBy { get; set; } = "";

    /// <summary>Why it was withdrawn, in that person's words, or empty.</summary>
    public string WithdrawnNote { get; set; } = "";

    /// <inheritdoc/>
    public DateOnly? CodeDay => new(Year, 1, 1);
}

/// <summary>A receiver of reports that no longer exists, with who took its place.</summary>
public sealed class ReportReceiver
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>As plans name it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its last day.</summary>
    public DateOnly Until { get; set; }

    /// <summary>Who receives from the day after.</summary>
    public string SuccessorName { get; set; } = "";

    /// <summary>5 digits, or 3 of a district: whose plans name it so; empty for the plans of every place.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>Account that entered it, or changed it last; empty for one that came with the demo.</summary>
    public string EnteredBy { get; set; } = "";

    /// <summary>When it was withdrawn; null while it holds.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    /// <summary>Account that withdrew it, or empty.</summary>
    public string WithdrawnBy { get; set; } = "";

    /// <summary>Why it was withdrawn, in that person's words, or empty.</summary>
    public string WithdrawnNote { get; set; } = "";

    /// <summary>Those that the plans of a place know: its own before the ones of every place.</summary>
    /// <param name="place">5 digits, or 3 of a district.</param>
    /// <param name="all">All that no longer exist.</param>
    public static IReadOnlyCollection<ReportReceiver> KnownTo(string place, IReadOnlyCollection<ReportReceiver> all) =>
        all.Any(r => r.CommuneCode.Length > 0)
            ? [.. all.Where(r => r.CommuneCode == place), .. all.Where(r => r.CommuneCode.Length == 0)]
            : all;

    /// <summary>The receiver on a day: each that no longer exists gives way to its successor.</summary>
    /// <param name="name">As the plan names it.</param>
    /// <param name="day">The day the report is due.</param>
    /// <param name="abolished">All that no longer exist.</param>
    public static string On(string name, DateOnly day, IReadOnlyCollection<ReportReceiver> abolished)
    {
        var seen = new HashSet<string>();
        while (seen.Add(name) && abolished.FirstOrDefault(r => r.Name == name && r.Until < day) is { } gone)
        {
            name = gone.SuccessorName;
        }

        return name;
    }

    /// <summary>Those that had ceased to exist by a day, from the one the plan names on, in their order.</summary>
    /// <inheritdoc cref="On" path="/param"/>
    public static IReadOnlyList<ReportReceiver> After(string name, DateOnly day, IReadOnlyCollection<ReportReceiver> abolished)
    {
        var gone = new List<ReportReceiver>();
        while (abolished.FirstOrDefault(r => r.Name == name && r.Until < day && !gone.Contains(r)) is { } next)
        {
            gone.Add(next);
            name = next.SuccessorName;
        }

        return gone;
    }
}
