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
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FundsMonitor.Database;

/// <summary>Keys, lengths and indexes: the same for every provider.</summary>
internal static class FundsModel
{
    private const int CodeLength = 32;
    private const int NameLength = 200;
    private const int KeyLength = 200;
    private const int HashLength = 64;
    private const int TextLength = 1000;

    public static void Map(ModelBuilder builder)
    {
        MapFiles(builder);
        MapLoans(builder);
        MapRegister(builder);
        MapLinks(builder);
        MapBudgetAndPlans(builder);
        MapReference(builder);
        MapPlaces(builder);
        MapFindings(builder);
        MapClosings(builder);
        MapAccountsAndJobs(builder);
        MapSending(builder);
        MapReports(builder);
        MapNotices(builder);
        foreach (var property in builder.Model.GetEntityTypes()
            .Where(e => e.ClrType.Assembly == typeof(FileRow).Assembly
                || e.ClrType == typeof(AccountArea) || e.ClrType == typeof(AuditEntry))
            .SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null && !p.IsKey()))
        {
            property.SetMaxLength(LengthOf(property.Name));
        }
    }

    private static int LengthOf(string property) => property switch
    {
        _ when property.EndsWith("Code", StringComparison.Ordinal) || property is "LoanNumber" or "CitizenId" or "FundSource" => CodeLength,
        "ScopeKey" or "LeaseKey" or "RequestKey" or "Identity" or "Subject" => KeyLength,
        _ when property.EndsWith("Name", StringComparison.Ordinal) || property is "NameSearch" or "HeadNameSearch" or "FundSource" =>
            NameLength,
        _ => TextLength,
    };

    private static void MapFiles(ModelBuilder builder)
    {
        builder.Entity<SourceFile>(file =>
        {
            file.Property(f => f.Sha256).HasMaxLength(64);
            file.HasIndex(f => f.Sha256).IsUnique();
            file.HasIndex(f => f.State);
            file.Property(f => f.ReceiptNumber).HasMaxLength(CodeLength);
            file.HasIndex(f => f.ReceiptNumber).IsUnique().HasFilter("\"ReceiptNumber\" <> ''");
            file.Property(f => f.Headings).HasMaxLength(int.MaxValue);
        });
        builder.Entity<FileVersion>(version =>
        {
            version.HasOne(v => v.SourceFile).WithMany().HasForeignKey(v => v.SourceFileId).OnDelete(DeleteBehavior.Restrict);
            version.HasIndex(v => new { v.ScopeKey, v.State });
            version.HasIndex(v => v.ScopeKey, "OneCurrentPerScope").IsUnique().HasFilter($"\"State\" = {(int)VersionState.Current}");
            version.HasIndex(v => new { v.Kind, v.Period, v.State });
        });
        builder.Entity<FileProblem>().HasIndex(p => p.SourceFileId);
        builder.Entity<FileProblemCount>().HasIndex(p => p.SourceFileId);
        builder.Entity<KeptMapping>(mapping =>
        {
            mapping.Property(m => m.SenderKey).HasMaxLength(KeyLength);
            mapping.Property(m => m.Fingerprint).HasMaxLength(HashLength);
            mapping.Property(m => m.Content).HasMaxLength(int.MaxValue);
            mapping.HasIndex(m => new { m.SenderKey, m.Name }).IsUnique();
        });
    }

    private static void MapLoans(ModelBuilder builder)
    {
        Row<LoanRow>(builder, loan =>
        {
            loan.Ignore(l => l.IsLoan);
            loan.Ignore(l => l.DueOn);
            loan.HasIndex(l => new { l.VersionId, l.CommuneCode });
            loan.HasIndex(l => new { l.VersionId, l.LoanNumber });
            loan.HasIndex(l => new { l.CustomerCode, l.Month });
            // A whole province's month is paged through in the order of any column without sorting it.
            loan.HasIndex(l => new { l.Month, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.NameSearch, l.LoanNumber, l.Id });
            loan.HasIndex(l => new { l.Month, l.HamletName, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.GroupCode, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.ProgrammeCode, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.Balance, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.Overdue, l.LoanNumber });
            loan.HasIndex(l => new { l.Month, l.Frozen, l.LoanNumber });
        });
        Row<LoanSummary>(builder, summary =>
        {
            summary.HasIndex(s => new { s.VersionId, s.CommuneCode });
            summary.HasIndex(s => new { s.Month, s.CommuneCode, s.VersionId });
        });
        Row<ControlTotalRow>(builder, row => row.HasIndex(r => r.VersionId));
        Row<DebtRow>(builder, debt =>
        {
            debt.Ignore(d => d.ListedAmount);
            debt.HasIndex(d => new { d.VersionId, d.CommuneCode });
        });
        Row<SavingsGroup>(builder, group => group.HasIndex(g => new { g.VersionId, g.CommuneCode }));
    }

    private static void MapRegister(ModelBuilder builder)
    {
        Row<Household>(builder, household =>
        {
            household.HasIndex(h => new { h.VersionId, h.HouseholdCode });
            household.HasIndex(h => new { h.VersionId, h.Class, h.CommuneCode });
        });
        Row<Member>(builder, member =>
        {
            member.HasIndex(m => new { m.VersionId, m.HouseholdCode });
            member.HasIndex(m => new { m.RegisterYear, m.NameSearch, m.Id });
        });
    }

    private static void MapLinks(ModelBuilder builder)
    {
        builder.Entity<Link>(link =>
        {
            link.HasIndex(l => new { l.OfficeCode, l.CustomerCode });
            link.HasIndex(l => new { l.RegisterVersionId, l.HouseholdCode, l.Decision, l.CommuneCode });
        });
        builder.Entity<LinkJudgement>(judgement =>
        {
            judgement.Ignore(j => j.Holds);
            judgement.Ignore(j => j.Member);
            judgement.HasIndex(j => new { j.OfficeCode, j.CustomerCode });
        });
        builder.Entity<LinkedCustomer>(customer =>
        {
            customer.HasIndex(c => new { c.OfficeCode, c.CustomerCode });
            customer.HasIndex(c => new { c.State, c.Balance });
            customer.HasIndex(c => new { c.State, c.NameSearch });
            customer.HasIndex(c => new { c.NameSearch, c.Id });
            customer.HasIndex(c => new { c.CustomerCode, c.Id });
            customer.HasIndex(c => new { c.State, c.CommuneCode });
            customer.HasIndex(c => c.CommuneCode);
        });
        builder.Entity<LinkMark>().HasIndex(m => new { m.OfficeCode, m.VersionId }).IsUnique();
        builder.Entity<CustomerEvidence>().HasIndex(e => new { e.OfficeCode, e.CustomerCode });
        builder.Entity<IdAlias>().HasIndex(a => a.OfficeCode);
    }

    private static void MapBudgetAndPlans(ModelBuilder builder)
    {
        Row<Allocation>(builder, allocation => allocation.HasIndex(a => new { a.CommuneCode, a.Year }));
        Row<Expenditure>(builder, expenditure =>
        {
            expenditure.HasIndex(e => new { e.CommuneCode, e.Year });
            expenditure.HasIndex(e => e.Year);
            expenditure.HasIndex(e => new { e.Month, e.CommuneCode });
        });
        Row<PlanRow>(builder, row => row.HasIndex(r => new { r.CommuneCode, r.Year }));
        builder.Entity<ReportObligation>().HasIndex(o => new { o.CommuneCode, o.Year });
        builder.Entity<ReportReceiver>().HasIndex(r => new { r.Name, r.CommuneCode }).IsUnique()
            .HasFilter("\"WithdrawnAtUtc\" IS NULL");
        builder.Entity<ReportReceipt>(receipt =>
        {
            receipt.Property(r => r.PeriodKey).HasMaxLength(CodeLength);
            receipt.HasIndex(r => new { r.ObligationId, r.PeriodKey }).IsUnique().HasFilter("\"TakenBackAtUtc\" IS NULL");
        });
        builder.Entity<CalendarFeed>(feed =>
        {
            feed.Property(f => f.Sha256).HasMaxLength(HashLength);
            feed.HasIndex(f => f.Sha256).IsUnique();
            feed.HasIndex(f => f.AccountName);
        });
        builder.Entity<PlanTarget>().HasIndex(t => new { t.CommuneCode, t.Year });
        builder.Entity<HouseholdHelper>(helper =>
        {
            helper.Property(h => h.HeadNameSearch).HasMaxLength(NameLength);
            helper.HasIndex(h => new { h.CommuneCode, h.HouseholdCode });
        });
        builder.Entity<HelperVisit>(visit =>
        {
            visit.HasOne<HouseholdHelper>().WithMany().HasForeignKey(v => v.HelperId).OnDelete(DeleteBehavior.Restrict);
            visit.HasIndex(v => v.CommuneCode);
        });
        builder.Entity<Project>(project =>
        {
            project.HasKey(p => p.Code);
            project.Property(p => p.Code).HasMaxLength(CodeLength);
        });
    }

    private static void MapReference(ModelBuilder builder)
    {
        builder.Entity<CreditProgramme>(programme =>
        {
            programme.HasKey(p => p.Code);
            programme.Property(p => p.Code).HasMaxLength(CodeLength);
        });
        builder.Entity<ProgrammeRate>().HasIndex(r => r.ProgrammeCode);
        builder.Entity<ProgrammeClass>().HasIndex(c => c.ProgrammeCode);
        builder.Entity<ProgrammeCap>().HasIndex(c => c.ProgrammeCode);
        builder.Entity<ProgrammeTerm>().HasIndex(t => t.ProgrammeCode);
        builder.Entity<PovertyStandard>().HasIndex(s => s.From);
        builder.Entity<RuleSetting>().HasIndex(s => s.SettingCode);
        builder.Entity<Office>(office =>
        {
            office.HasKey(o => o.Code);
            office.Property(o => o.Code).HasMaxLength(CodeLength);
        });
        builder.Entity<BankCommune>().HasIndex(c => new { c.OfficeCode, c.BankCode, c.From }).IsUnique();
    }

    private static void MapPlaces(ModelBuilder builder)
    {
        builder.Entity<Commune>(commune =>
        {
            commune.HasIndex(c => new { c.Code, c.From }).IsUnique();
            commune.HasIndex(c => c.DistrictCode);
            commune.HasIndex(c => c.ImportId);
        });
        builder.Entity<Province>().HasIndex(p => new { p.Code, p.From }).IsUnique();
        builder.Entity<PlaceChange>(change =>
        {
            change.HasIndex(c => new { c.OldCode, c.NewCode, c.On }).IsUnique();
            change.HasIndex(c => c.NewCode);
            change.HasIndex(c => c.ImportId);
        });
        builder.Entity<PlaceImport>().Property(i => i.Sha256).HasMaxLength(HashLength);
        builder.Entity<Hamlet>(hamlet =>
        {
            hamlet.Property(h => h.Name).HasMaxLength(NameLength);
            hamlet.HasIndex(h => new { h.CommuneCode, h.Name, h.From }).IsUnique();
            hamlet.HasIndex(h => h.NewCommuneCode);
        });
    }

    private static void MapFindings(ModelBuilder builder)
    {
        builder.Entity<StoredFinding>(finding =>
        {
            finding.ToTable("Findings");
            finding.HasIndex(f => f.Identity).IsUnique();
            finding.HasIndex(f => new { f.State, f.Severity, f.Impact });
            finding.HasIndex(f => new { f.State, f.Rule, f.Severity });
            finding.HasIndex(f => new { f.CommuneCode, f.State });
            finding.HasIndex(f => f.Subject);
            finding.HasIndex(f => new { f.State, f.OpenedAtUtc, f.Rule, f.Severity });
            finding.HasIndex(f => new { f.State, f.ChangedAtUtc, f.Rule });
            finding.Property(f => f.Rows).HasMaxLength(int.MaxValue);
            finding.Property(f => f.Search).HasMaxLength(int.MaxValue);
            finding.Property(f => f.Arguments).HasMaxLength(StoredFinding.ArgumentsLength);
        });
        builder.Entity<FindingEvent>(what =>
        {
            what.HasIndex(e => e.FindingId);
            what.HasIndex(e => e.ClosingId);
        });
    }

    private static void MapClosings(ModelBuilder builder)
    {
        builder.Entity<MonthClosing>(closing =>
        {
            closing.Property(c => c.PreparedOn).HasMaxLength(HashLength);
            closing.Property(c => c.SnapshotSha256).HasMaxLength(HashLength);
            closing.Property(c => c.Snapshot).HasMaxLength(int.MaxValue);
            closing.HasIndex(c => new { c.CommuneCode, c.Month, c.Round }).IsUnique();
            closing.HasIndex(c => new { c.CommuneCode, c.Month }, "OnePreparedPerMonth").IsUnique()
                .HasFilter($"\"State\" = {(int)ClosingState.Prepared}");
            closing.HasIndex(c => new { c.CommuneCode, c.Month }, "OneSignedPerMonth").IsUnique()
                .HasFilter($"\"State\" = {(int)ClosingState.Signed}");
            closing.HasIndex(c => new { c.State, c.Month });
        });
        builder.Entity<FindingTurn>(turn =>
        {
            turn.HasKey(t => t.CommuneCode);
            turn.Property(t => t.CommuneCode).HasMaxLength(CodeLength);
        });
        builder.Entity<MonthException>().HasIndex(e => new { e.CommuneCode, e.Month, e.Kind }, "OneExceptionPerKind").IsUnique()
            .HasFilter($"\"State\" <= {(int)ExceptionState.Open}");
    }

    private static void MapAccountsAndJobs(ModelBuilder builder)
    {
        builder.Entity<Account>().HasMany(a => a.Areas).WithOne().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Entity<AccountSession>(session =>
        {
            session.HasKey(s => s.KeySha256);
            session.Property(s => s.KeySha256).HasMaxLength(HashLength);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RecoveryCode>(code =>
        {
            code.Property(c => c.CodeSha256).HasMaxLength(HashLength);
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AuditEntry>().HasIndex(e => e.AtUtc);
        builder.Entity<ChainEntry>(link =>
        {
            link.HasKey(c => c.Number);
            link.Property(c => c.Number).ValueGeneratedNever();
            link.Property(c => c.PayloadHash).HasMaxLength(HashLength);
            link.Property(c => c.PreviousHash).HasMaxLength(HashLength);
            link.Property(c => c.Hash).HasMaxLength(HashLength);
            link.Property(c => c.Payload).HasMaxLength(int.MaxValue);
            link.HasIndex(c => c.PreviousHash).IsUnique();
            link.HasIndex(c => c.Subject);
        });
        builder.Entity<JobRun>(run =>
        {
            run.HasIndex(r => r.LeaseKey).IsUnique();
            run.HasIndex(r => r.StartedAtUtc);
            run.Property(r => r.Message).HasMaxLength(int.MaxValue);
        });
    }

    private static void MapSending(ModelBuilder builder)
    {
        builder.Entity<ApiToken>(token =>
        {
            token.Property(t => t.Sha256).HasMaxLength(HashLength);
            token.HasIndex(t => t.Sha256).IsUnique();
            token.HasIndex(t => t.OfficeCode);
        });
        builder.Entity<TokenRequest>(request =>
        {
            request.Property(r => r.Sha256).HasMaxLength(HashLength);
            request.HasIndex(r => new { r.TokenId, r.RequestKey }).IsUnique();
        });
        builder.Entity<DueSetting>().HasIndex(d => new { d.Kind, d.PlaceCode }).IsUnique();
        builder.Entity<SentReminder>().HasIndex(r => new { r.OfficeCode, r.DayKey }).IsUnique();
    }

    private static void MapReports(ModelBuilder builder)
    {
        builder.Entity<StartNote>().HasIndex(n => new { n.Kind, n.StepCode, n.CommuneCode }).IsUnique();
        builder.Entity<ReportSubscription>(subscription =>
        {
            subscription.Property(s => s.OwnerRole).HasMaxLength(CodeLength);
            subscription.Property(s => s.FromPeriod).HasMaxLength(CodeLength);
            subscription.HasIndex(s => s.OwnerName);
        });
        builder.Entity<MadeReport>(made =>
        {
            made.Ignore(m => m.KeptUntil);
            made.Property(m => m.PeriodKey).HasMaxLength(CodeLength);
            made.Property(m => m.Sha256).HasMaxLength(HashLength);
            made.Property(m => m.RightsHash).HasMaxLength(HashLength);
            made.HasIndex(m => new { m.SubscriptionId, m.PeriodKey }).IsUnique();
            made.HasIndex(m => new { m.OwnerName, m.AtUtc });
        });
    }

    private static void MapNotices(ModelBuilder builder)
    {
        builder.Entity<NoticeSetting>(setting =>
        {
            setting.Ignore(s => s.OnBell);
            setting.Ignore(s => s.InMail);
            setting.HasIndex(s => s.AccountName).IsUnique();
        });
        builder.Entity<SentDigest>().HasIndex(d => new { d.AccountName, d.DayKey }).IsUnique();
    }

    private static void Row<T>(ModelBuilder builder, Action<EntityTypeBuilder<T>> map)
        where T : FileRow =>
        builder.Entity<T>(entity =>
        {
            entity.HasOne<FileVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
            map(entity);
        });
}
