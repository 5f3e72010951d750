using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Database;

/// <summary>The one database. Each provider derives from it only to have migrations of its own.</summary>
public abstract class FundsDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    public DbSet<SourceFile> SourceFiles => Set<SourceFile>();

    public DbSet<FileVersion> FileVersions => Set<FileVersion>();

    public DbSet<FileProblem> FileProblems => Set<FileProblem>();

    public DbSet<FileProblemCount> FileProblemCounts => Set<FileProblemCount>();

    public DbSet<KeptMapping> KeptMappings => Set<KeptMapping>();

    public DbSet<LoanRow> LoanRows => Set<LoanRow>();

    public DbSet<LoanSummary> LoanSummaries => Set<LoanSummary>();

    public DbSet<ControlTotalRow> ControlTotalRows => Set<ControlTotalRow>();

    public DbSet<DebtRow> DebtRows => Set<DebtRow>();

    public DbSet<SavingsGroup> SavingsGroups => Set<SavingsGroup>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<LinkJudgement> LinkJudgements => Set<LinkJudgement>();

    public DbSet<LinkedCustomer> LinkedCustomers => Set<LinkedCustomer>();

    public DbSet<LinkMark> LinkMarks => Set<LinkMark>();

    public DbSet<CustomerEvidence> CustomerEvidence => Set<CustomerEvidence>();

    public DbSet<IdAlias> IdAliases => Set<IdAlias>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Expenditure> Expenditures => Set<Expenditure>();

    public DbSet<PlanRow> PlanRows => Set<PlanRow>();

    public DbSet<ReportObligation> ReportObligations => Set<ReportObligation>();

    public DbSet<ReportReceiver> ReportReceivers => Set<ReportReceiver>();

    public DbSet<ReportReceipt> ReportReceipts => Set<ReportReceipt>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<PlanTarget> PlanTargets => Set<PlanTarget>();

    public DbSet<HouseholdHelper> HouseholdHelpers => Set<HouseholdHelper>();

    public DbSet<HelperVisit> HelperVisits => Set<HelperVisit>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<CreditProgramme> CreditProgrammes => Set<CreditProgramme>();

    public DbSet<ProgrammeRate> ProgrammeRates => Set<ProgrammeRate>();

    public DbSet<ProgrammeClass> ProgrammeClasses => Set<ProgrammeClass>();

    public DbSet<ProgrammeCap> ProgrammeCaps => Set<ProgrammeCap>();

    public DbSet<ProgrammeTerm> ProgrammeTerms => Set<ProgrammeTerm>();

    public DbSet<PovertyStandard> PovertyStandards => Set<PovertyStandard>();

    public DbSet<RuleSetting> RuleSettings => Set<RuleSetting>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<PlaceChange> PlaceChanges => Set<PlaceChange>();

    public DbSet<PlaceImport> PlaceImports => Set<PlaceImport>();

    public DbSet<Hamlet> Hamlets => Set<Hamlet>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<BankCommune> BankCommunes => Set<BankCommune>();

    public DbSet<StoredFinding> Findings => Set<StoredFinding>();

    public DbSet<FindingEvent> FindingEvents => Set<FindingEvent>();

    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();

    public DbSet<MonthException> MonthExceptions => Set<MonthException>();

    public DbSet<FindingTurn> FindingTurns => Set<FindingTurn>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<AccountArea> AccountAreas => Set<AccountArea>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ChainEntry> ChainEntries => Set<ChainEntry>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<TokenRequest> TokenRequests => Set<TokenRequest>();

    public DbSet<DueSetting> DueSettings => Set<DueSetting>();

    public DbSet<SentReminder> SentReminders => Set<SentReminder>();

    public DbSet<ReportSubscription> ReportSubscriptions => Set<ReportSubscription>();

    public DbSet<MadeReport> MadeReports => Set<MadeReport>();

    public DbSet<NoticeSetting> NoticeSettings => Set<NoticeSetting>();

    public DbSet<SentDigest> SentDigests => Set<SentDigest>();

    public DbSet<StartNote> StartNotes => Set<StartNote>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<Month>().HaveConversion<MonthConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        FundsModel.Map(builder);
        LongListOrders.Map(builder);
    }
}
