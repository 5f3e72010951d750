using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Loans;

namespace FundsMonitor.Tests.Loans;

public sealed class ReadLoanTests
{
    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Shows_the_months_with_their_rows_and_notes_who_opened_it(DatabaseProvider provider)
    {
        await using var areas = await TwoAreas.CreateAsync(provider);
        var february = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202402);
        var march = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        var register = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var household = TwoAreas.Household(register, "KP-01", "Lý Thị Ba");
        var loan = TwoAreas.Loan(march, 3, "Lý Thị Ba");
        await areas.AddAsync(TwoAreas.Loan(february, 3, "Lý Thị Ba"), loan, household, LinkOf(loan, household));
        await areas.AddAsync(TwoAreas.Finding("L-SPLIT", TwoAreas.HereCommune, loan.LoanNumber, (Severity.Error, 1)));

        var read = await areas.Database.Get<ReadLoan>().RunAsync(TwoAreas.Chair, loan.LoanNumber, CancellationToken.None);

        Assert.NotNull(read);
        Assert.Equal([202403, 202402], read.Months.Select(m => m.Row.Month.Key));
        Assert.All(read.Months, m => Assert.Equal("0721•••••345", m.Row.CitizenId));
        Assert.Equal((march.SourceFileId, 8, "BCQUERY"), (read.Months[0].SourceFileId, read.Months[0].Row.RowNumber, read.Months[0].Sheet));
        Assert.Equal("KP-01", Assert.Single(read.Links).Household?.HouseholdCode);
        Assert.Equal("L-SPLIT", Assert.Single(read.Findings).Rule);
        await using var db = areas.Database.Open();
        var noted = Assert.Single(db.AuditEntries.ToList());
        Assert.Equal(("chair.here", "loan-read", loan.LoanNumber), (noted.By, noted.Action, noted.Subject));
    }

    [Fact]
    public async Task A_loan_of_another_area_is_not_there_and_nothing_is_noted()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var there = await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        var loan = TwoAreas.Loan(there, 3, "Lý Thị Ba");
        await areas.AddAsync(loan);

        Assert.Null(await areas.Database.Get<ReadLoan>().RunAsync(TwoAreas.Chair, loan.LoanNumber, CancellationToken.None));
        Assert.Null(await areas.Database.Get<ReadLoan>().RunAsync(TwoAreas.Officer, "0000000000000000", CancellationToken.None));
        await using var db = areas.Database.Open();
        Assert.Empty(db.AuditEntries.ToList());
    }

    private static Link LinkOf(Core.Loans.LoanRow loan, Household household) => new()
    {
        OfficeCode = loan.OfficeCode,
        CommuneCode = loan.CommuneCode,
        CustomerCode = loan.CustomerCode,
        RegisterVersionId = household.VersionId,
        HouseholdCode = household.HouseholdCode,
        Decision = LinkDecision.Link,
    };
}
