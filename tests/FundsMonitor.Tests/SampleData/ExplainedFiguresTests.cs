using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Loans;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Sources;

namespace FundsMonitor.Tests.SampleData;

/// <summary>Every figure of the overview says how it came to be, and leads down to the cell of the file it came from.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class ExplainedFiguresTests(SampleDatabase samples)
{
    private static readonly Month June = new(2023, 6);
    private static readonly Month March = new(2024, 3);

    [Fact]
    public async Task Cam_Luong_says_that_six_lines_are_not_in_the_26_million()
    {
        var funds = await ExplainedAsync("15139", June, OverviewFigure.Funds);
        Assert.Contains("6 dòng chưa được giao kinh phí: chưa có số tiền, không phải là 0", funds.LeavesOut.Select(l => l.Vi));
        Assert.Contains("6 lines not yet allocated: without an amount, which is not 0", funds.LeavesOut.Select(l => l.En));
        Assert.Equal("số đã giao, 26.000.000 đồng (tỷ lệ đã chi)", funds.Denominator!.Vi);
        Assert.Equal([FileKind.Allocations, FileKind.Expenditures], funds.Sources.Select(s => s.Kind).Distinct());
    }

    [Fact]
    public async Task The_share_of_households_names_the_denominator_that_the_plan_means()
    {
        var planned = await ExplainedAsync("05551", March, OverviewFigure.Coverage);
        var overview = await OverviewAsync("05551", March);
        Assert.Equal("hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện", overview.Coverage!.PlanWords);
        Assert.Equal(
            $"{overview.Coverage.Households} hộ mà kế hoạch tính: “hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện”",
            planned.Denominator!.Vi);
        Assert.Contains(planned.LeavesOut, l => l.Vi.Contains("không đủ điều kiện mà kế hoạch nêu", StringComparison.Ordinal));
        Assert.Contains(FileKind.Register, planned.Sources.Select(s => s.Kind));
        Assert.Contains(FileKind.Plan, planned.Sources.Select(s => s.Kind));

        var listed = await ExplainedAsync("15139", June, OverviewFigure.Coverage);
        Assert.EndsWith("kế hoạch không nêu mẫu số", listed.Denominator!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_a_full_overview_is_explained_once()
    {
        var overview = await OverviewAsync("05551", March);
        // What is due next is read for itself, and explains itself.
        Assert.Equal(Enum.GetValues<OverviewFigure>().Except([OverviewFigure.Due]), overview.Explanations.Select(e => e.Figure).Order());
        Assert.All(overview.Explanations, e => Assert.True(e.How.Vi.Length > 0 && e.How.En.Length > 0 && e.How.Vi != e.How.En));
        var balance = overview.Explanations.Single(e => e.Figure == OverviewFigure.Balance);
        Assert.All(balance.Sources, s => Assert.Equal((FileKind.Loans, 202403, true), (s.Kind, s.Period, s.MayOpen)));
    }

    [Fact]
    public async Task A_chair_is_told_the_offices_file_but_led_only_to_those_he_may_open()
    {
        var area = await AreaAsync("05551");
        var overview = await samples.Get<ReadOverview>()
            .RunAsync(new("chair", Roles.CommuneChair, area), area, March, CancellationToken.None);
        var sources = overview.Explanations.SelectMany(e => e.Sources).ToList();
        Assert.All(sources, s => Assert.Equal(s.Kind != FileKind.Loans, s.MayOpen));
        Assert.Contains(sources, s => s.Kind == FileKind.Loans);
    }

    [Fact]
    public async Task A_programmes_balance_leads_down_to_a_loan_and_to_the_cell_of_its_file()
    {
        var area = await AreaAsync("15139");
        var chair = new Reader("chair", Roles.CommuneChair, area);
        var programme = (await OverviewAsync("15139", June)).BalanceByProgramme.Programmes[0];
        var loans = await samples.Get<ListLoans>().RunAsync(
            chair, new(June, area) { Programme = programme.ProgrammeCode }, new(0, 1000, "", false), CancellationToken.None);
        Assert.Equal(programme.Balances[^1].Dong, loans.Items.Sum(l => l.Balance.Dong));

        var loan = loans.Items.First(l => l.Balance > Money.Zero);
        var month = (await samples.Get<ReadLoan>().RunAsync(chair, loan.LoanNumber, CancellationToken.None))!.Months
            .First(m => m.Row.Month == June);
        var asked = new SourceRowAsked(month.SourceFileId, month.Row.RowNumber, loan.LoanNumber, "Tổng dư nợ");
        var row = await samples.Get<ReadSourceRow>().RunAsync(asked, chair, CancellationToken.None);
        Assert.Equal(SourceState.FromFile, row!.Read.State);
        Assert.Contains(row.Source.Cells, c => c.Value == loan.LoanNumber);
        var counting = row.Read.Cells.Single(c => c.Counts);
        Assert.Equal(loan.Balance.Dong.ToString(System.Globalization.CultureInfo.InvariantCulture), counting.Value);
        Assert.False(row.MayOpenFile);

        var other = new Reader("other", Roles.CommuneChair, await AreaAsync("05551"));
        Assert.Null(await samples.Get<ReadSourceRow>().RunAsync(asked, other, CancellationToken.None));
    }

    [Fact]
    public async Task A_projects_spending_leads_down_to_a_voucher_and_to_the_cell_of_its_file()
    {
        var area = await AreaAsync("15139");
        var rows = await samples.Get<ReadBudgetLine>().RunAsync(
            new(AreaLimit.None, area), new(2023, June.LastDay), ("15139", "DA7.1"), CancellationToken.None);
        var voucher = rows.Expenditures[0];
        var asked = new SourceRowAsked(voucher.Source.SourceFileId, voucher.Source.RowNumber, voucher.Row.Voucher, "Số tiền");
        var row = await samples.Get<ReadSourceRow>().RunAsync(asked, SampleDatabase.Reader, CancellationToken.None);
        Assert.Equal(SourceState.FromFile, row!.Read.State);
        Assert.Equal(
            Words.Of(voucher.Row.Amount).Replace(".", "", StringComparison.Ordinal),
            row.Read.Cells.Single(c => c.Counts).Value.Replace(".", "", StringComparison.Ordinal));
        Assert.True(row.MayOpenFile);
        var none = asked with { RowNumber = 9999 };
        Assert.Null(await samples.Get<ReadSourceRow>().RunAsync(none, SampleDatabase.Reader, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_due_after_june_2021_in_Thuong_Quang_are_the_reports_of_the_plan()
    {
        var due = await samples.Get<ReadDueNext>()
            .RunAsync(new(AreaLimit.None, await AreaAsync("20173")), new Month(2021, 5), CancellationToken.None);
        var reports = due.Items.Where(i => i.Path == "/obligations").Select(i => i.Day);
        Assert.Equal([new DateOnly(2021, 6, 14), new DateOnly(2021, 6, 29)], reports);
        Assert.True(due.Undated > 0);
    }

    private async Task<Explanation> ExplainedAsync(string area, Month month, OverviewFigure figure) =>
        (await OverviewAsync(area, month)).Explanations.Single(e => e.Figure == figure);

    private async Task<Overview> OverviewAsync(string area, Month month) =>
        await samples.Get<ReadOverview>().RunAsync(SampleDatabase.Reader, await AreaAsync(area), month, CancellationToken.None);

    private async Task<AreaLimit> AreaAsync(string area) =>
        (await samples.Get<ExpandArea>().RunAsync(area, AreaLimit.None, CancellationToken.None)).Area;
}
