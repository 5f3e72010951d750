using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Notices;

/// <summary>One thing of each sort in Kim Phượng and its office, seen on 2 April 2024, and one account of each role.</summary>
internal static class NoticeRows
{
    public const string Password = "FundsMonitor-test-2024";

    public static async Task AddAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        db.Findings.Add(Finding("L-RATE", FindingState.Decided));
        db.LinkedCustomers.Add(new()
        {
            OfficeCode = OverviewRows.DinhHoa,
            CommuneCode = OverviewRows.KimPhuong,
            CustomerCode = "0000000003",
            State = LinkState.Undecided,
        });
        db.SourceFiles.Add(new()
        {
            Sha256 = new('a', 64),
            Name = "march.xlsx",
            State = FileState.Waiting,
            AskedOffice = OverviewRows.DinhHoa,
            ReceivedAtUtc = Morning,
        });
        db.MonthClosings.Add(new()
        {
            CommuneCode = OverviewRows.KimPhuong,
            Month = OverviewRows.March,
            Round = 1,
            State = ClosingState.Prepared,
            PreparedBy = "another",
            PreparedAtUtc = Morning,
        });
        db.ReportObligations.Add(Obligation(OverviewRows.KimPhuong));
        db.JobRuns.Add(Run(JobOutcome.Failed, "2024-04-01"));
        db.JobRuns.Add(Run(JobOutcome.Failed, "2024-03-31"));
        db.JobRuns.Add(Run(JobOutcome.Done, "2024-03-31"));
        await db.SaveChangesAsync();
        await db.Offices.ExecuteUpdateAsync(set => set.SetProperty(o => o.DueFrom, (int?)null));
        await AddAccountsAsync(database);
    }

    /// <summary>Monthly, five days after the month: January's and February's are late, March's is due in three days.</summary>
    public static ReportObligation Obligation(string commune) => new()
    {
        CommuneCode = commune,
        Year = 2024,
        DebtorName = "Các xóm",
        ReceiverName = "UBND xã",
        Title = "Báo cáo giảm nghèo",
        Rhythm = ReportRhythm.Monthly,
        DaysAfter = 5,
    };

    public static StoredFinding Finding(string rule, FindingState state, string subject = "1") => new()
    {
        Identity = $"{rule}|{subject}|notice",
        Rule = rule,
        Severity = Severity.Error,
        Subject = subject,
        OfficeCode = OverviewRows.DinhHoa,
        CommuneCode = OverviewRows.KimPhuong,
        Month = OverviewRows.March,
        State = state,
        OpenedAtUtc = Morning,
        ChangedAtUtc = Morning,
        DecidedBy = state == FindingState.Decided ? "another" : "",
    };

    /// <summary>An hour before the clock of the tests.</summary>
    public static DateTime Morning { get; } = new(2024, 4, 2, 0, 0, 0, DateTimeKind.Utc);

    private static JobRun Run(JobOutcome outcome, string arguments) => new()
    {
        Job = "reconcile",
        Arguments = arguments,
        LeaseKey = Guid.NewGuid().ToString("N"),
        Outcome = outcome,
        StartedAtUtc = Morning,
        EndedAtUtc = Morning,
    };

    private static async Task AddAccountsAsync(TestDatabase database)
    {
        var create = database.Get<CreateAccount>();
        foreach (var (name, role, area) in new[]
        {
            ("admin", Roles.Administrator, "*"),
            ("finance", Roles.FinanceOfficer, "*"),
            ("office", Roles.BankOffice, OverviewRows.DinhHoa),
            ("chair", Roles.CommuneChair, OverviewRows.KimPhuong),
            ("other", Roles.CommuneChair, OverviewRows.CamLuong),
        })
        {
            Assert.Empty(await create.RunAsync(new(name, role, [area], Password), Reader.CommandLine, CancellationToken.None));
        }
    }
}
