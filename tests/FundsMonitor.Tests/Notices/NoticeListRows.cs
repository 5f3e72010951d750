using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Dashboard;
using Microsoft.EntityFrameworkCore;
using static FundsMonitor.Tests.Dashboard.OverviewRows;

namespace FundsMonitor.Tests.Notices;

/// <summary>
/// Several things of each sort in two communes, and beside them what is alike and not told: older, done since, elsewhere.
/// </summary>
/// <param name="db">The database of a site.</param>
/// <param name="now">The moment of the site's clock.</param>
internal sealed class NoticeListRows(FundsDb db, DateTime now)
{
    private const string Another = "another";
    private const int MostArguments = 9;
    private int number;

    private DateTime Yesterday => now.AddDays(-1);

    private DateTime LongAgo => now.AddDays(-100);

    public async Task AddAsync()
    {
        AddFindings();
        AddFiles();
        AddMonths();
        AddReports();
        AddBorrowers();
        AddRuns();
        await AddDueFilesAsync();
        await db.SaveChangesAsync();
    }

    private void AddFindings()
    {
        foreach (var (office, kind, month) in new[]
        {
            (DinhHoa, FileKind.ControlTotals, March), (DinhHoa, FileKind.Loans, March.Previous), (CamThuy, FileKind.Loans, March),
        })
        {
            Add("F-MISSING", office, "", f => (f.Subject, f.Month, f.OpenedAtUtc) = (kind.Word(), month, LongAgo));
        }

        foreach (var (office, commune) in new[] { (DinhHoa, KimPhuong), (CamThuy, CamLuong) })
        {
            Add("L-RATE", office, commune, f => f.DueOn = VietnamDay.Of(now).AddDays(-2));
            Add("L-RATE", office, commune, f => f.DueOn = VietnamDay.Of(now).AddDays(2));
            Add("L-SPLIT", office, commune, f => f.OpenedAtUtc = Yesterday);
            Add("L-SPLIT", office, commune, f => (f.OpenedAtUtc, f.Severity) = (Yesterday, Severity.Warning));
            Add("L-RATE", office, commune, f => f.OpenedAtUtc = Yesterday);
            Add("L-RATE", office, commune, f => (f.State, f.ChangedAtUtc, f.DecidedBy) = (FindingState.Decided, Yesterday, Another));
            Add("L-RATE", office, commune, f => (f.State, f.ChangedAtUtc, f.DecidedBy) = (FindingState.Decided, LongAgo, Another));
            Add("L-SPLIT", office, commune, f => f.OwnerName = "finance");
            Add("L-SPLIT", office, commune, f => f.OwnerName = "admin");
        }
    }

    private void Add(string rule, string office, string commune, Action<StoredFinding> change)
    {
        var finding = NoticeRows.Finding(rule, FindingState.Open, $"{++number}");
        (finding.Identity, finding.OfficeCode, finding.CommuneCode) = ($"{rule}|{number}|list", office, commune);
        (finding.OpenedAtUtc, finding.ChangedAtUtc) = (LongAgo, LongAgo);
        finding.Arguments = string.Join('\t', Enumerable.Repeat("x", MostArguments));
        change(finding);
        db.Findings.Add(finding);
    }

    private void AddFiles()
    {
        foreach (var office in new[] { DinhHoa, DinhHoa, CamThuy })
        {
            AddFile(office, FileState.Waiting, null);
            AddFile(office, FileState.Accepted, Yesterday);
            AddFile(office, FileState.Accepted, LongAgo);
            AddFile(office, FileState.Refused, Yesterday);
            AddFile(office, FileState.Refused, LongAgo);
        }
    }

    private void AddFile(string office, FileState state, DateTime? decided) => db.SourceFiles.Add(new()
    {
        Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
        Name = $"{state}-{++number}.xlsx",
        State = state,
        AskedOffice = office,
        ReceivedAtUtc = decided ?? Yesterday,
        DecidedAtUtc = decided,
    });

    /// <summary>Sent back and prepared again counts as prepared; signed long ago, or changed since, does not count as signed.</summary>
    private void AddMonths()
    {
        var months = Enumerable.Range(1, 6).Select(n => new Month(2024, n)).ToList();
        AddMonth(KimPhuong, months[0], ClosingState.SentBack, Yesterday);
        AddMonth(KimPhuong, months[0], ClosingState.Prepared, null).Round = 2;
        AddMonth(CamLuong, months[0], ClosingState.Prepared, null);
        AddMonth(KimPhuong, months[1], ClosingState.Prepared, null);
        AddMonth(CamLuong, months[1], ClosingState.SentBack, Yesterday);
        AddMonth(KimPhuong, months[2], ClosingState.SentBack, Yesterday);
        AddMonth(CamLuong, months[2], ClosingState.SentBack, LongAgo);
        AddMonth(KimPhuong, months[3], ClosingState.Signed, Yesterday);
        AddMonth(CamLuong, months[3], ClosingState.Signed, Yesterday);
        AddMonth(KimPhuong, months[4], ClosingState.Signed, LongAgo);
        AddMonth(CamLuong, months[4], ClosingState.Signed, Yesterday);
        AddMonth(KimPhuong, months[5], ClosingState.Signed, Yesterday).ChangedAtUtc = Yesterday;
        AddMonth(CamLuong, June, ClosingState.SignedAnew, LongAgo);
        AddMonth(CamLuong, June, ClosingState.Signed, Yesterday).Round = 2;
        foreach (var (commune, month, kind, by) in new[]
        {
            (KimPhuong, months[3], FileKind.Register, Another), (KimPhuong, months[3], FileKind.Plan, Another),
            (CamLuong, months[3], FileKind.Register, Another), (CamLuong, June, FileKind.Register, Another),
            (CamLuong, months[4], FileKind.Register, "finance"), (KimPhuong, months[4], FileKind.Register, "chair"),
        })
        {
            db.MonthExceptions.Add(new()
            {
                CommuneCode = commune,
                Month = month,
                Kind = kind,
                State = ExceptionState.Asked,
                AskedBy = by,
                AskedAtUtc = Yesterday,
            });
        }
    }

    private MonthClosing AddMonth(string commune, Month month, ClosingState state, DateTime? decided) =>
        db.MonthClosings.Add(new()
        {
            CommuneCode = commune,
            Month = month,
            Round = 1,
            State = state,
            PreparedBy = Another,
            PreparedAtUtc = decided ?? Yesterday,
            DecidedBy = decided is null ? "" : Another,
            DecidedAtUtc = decided,
        }).Entity;

    /// <summary>By the day of the month, one is due in five days, those before it are late, and those after it are far.</summary>
    private void AddReports()
    {
        var today = VietnamDay.Of(now);
        foreach (var place in new[] { KimPhuong, "167", CamLuong })
        {
            var obligation = NoticeRows.Obligation(place);
            (obligation.Year, obligation.DaysAfter) = (today.AddMonths(-1).Year, today.Day + 5);
            db.ReportObligations.Add(obligation);
        }

        var undated = NoticeRows.Obligation(KimPhuong);
        (undated.Rhythm, undated.Title) = (ReportRhythm.Undated, "Báo cáo không có hạn");
        db.ReportObligations.Add(undated);
    }

    private void AddBorrowers()
    {
        foreach (var (office, commune, state) in new[]
        {
            (DinhHoa, KimPhuong, LinkState.Undecided), (DinhHoa, KimPhuong, LinkState.Undecided), (DinhHoa, KimPhuong, LinkState.Later),
            (CamThuy, CamLuong, LinkState.Undecided), (CamThuy, CamLuong, LinkState.ByRule),
        })
        {
            db.LinkedCustomers.Add(new()
            {
                OfficeCode = office,
                CommuneCode = commune,
                CustomerCode = $"{++number:D10}",
                State = state,
                Name = "Người vay",
            });
        }
    }

    /// <summary>One that was done since, one that failed twice, one that failed long ago.</summary>
    private void AddRuns()
    {
        AddRun("reconcile", "2024-01", JobOutcome.Failed, Yesterday);
        AddRun("reconcile", "2024-02", JobOutcome.Failed, Yesterday);
        AddRun("reconcile", "2024-02", JobOutcome.Failed, Yesterday);
        AddRun("reconcile", "2024-03", JobOutcome.Failed, Yesterday);
        AddRun("reconcile", "2024-03", JobOutcome.Done, Yesterday);
        AddRun("reconcile", "2024-04", JobOutcome.Failed, LongAgo);
        AddRun("send-digests", "2024-04-01", JobOutcome.Failed, Yesterday);
        AddRun("watch-folders", "", JobOutcome.Failed, Yesterday);
    }

    private void AddRun(string job, string arguments, JobOutcome outcome, DateTime at) => db.JobRuns.Add(new()
    {
        Job = job,
        Arguments = arguments,
        LeaseKey = Guid.NewGuid().ToString("N"),
        Outcome = outcome,
        StartedAtUtc = at,
        EndedAtUtc = at,
    });

    /// <summary>The loan file of one month is due in three days; those after it are far.</summary>
    private async Task AddDueFilesAsync()
    {
        var day = VietnamDay.Of(now).AddDays(3);
        foreach (var kind in new[] { FileKind.Loans, FileKind.ControlTotals })
        {
            db.DueSettings.Add(new() { Kind = kind, IsOwed = true, Day = day.Day });
        }

        var from = Month.Of(day).Previous.Key;
        await db.Offices.ExecuteUpdateAsync(set => set.SetProperty(o => o.DueFrom, (int?)from));
    }
}
