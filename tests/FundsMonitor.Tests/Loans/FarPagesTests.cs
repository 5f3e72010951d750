using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Loans;

namespace FundsMonitor.Tests.Loans;

public sealed class FarPagesTests
{
    private const int Rows = 31;
    private const int PageRows = 4;
    private static readonly LoanFilter Everywhere = new(TwoAreas.March, AreaLimit.None);

    private static readonly string[] Columns =
    [
        nameof(LoanItem.LoanNumber), nameof(LoanItem.Name), nameof(LoanItem.Hamlet), nameof(LoanItem.GroupCode),
        nameof(LoanItem.ProgrammeCode), nameof(LoanItem.Balance), nameof(LoanItem.Overdue),
    ];

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_page_beside_a_row_is_the_page_that_counting_leads_to(DatabaseProvider provider)
    {
        await using var areas = await WithTiesAsync(provider);
        foreach (var order in Columns.SelectMany(c => new[] { new PageRequest(0, PageRows, c), new PageRequest(0, PageRows, c, true) }))
        {
            var pages = new List<Page<LoanItem>>();
            for (var skip = 0; skip < Rows; skip += PageRows)
            {
                pages.Add(await ReadAsync(areas, order with { Skip = skip }));
            }

            Assert.Equal(Rows, pages.SelectMany(p => p.Items).Select(l => l.LoanNumber).Distinct().Count());
            foreach (var (place, page) in pages.Index())
            {
                var there = order with { Skip = place * PageRows };
                await HoldsAsync(areas, page, there with { Anchor = new(page.Ends!.Value.First, Beside.From) });
                if (place > 0)
                {
                    await HoldsAsync(areas, page, there with { Anchor = new(pages[place - 1].Ends!.Value.Last, Beside.After) });
                }

                if (place < pages.Count - 1)
                {
                    await HoldsAsync(areas, page, there with { Anchor = new(pages[place + 1].Ends!.Value.First, Beside.Before) });
                }
            }
        }
    }

    [Fact]
    public async Task A_row_that_is_not_in_the_list_leads_nowhere_else()
    {
        await using var areas = await WithTiesAsync(DatabaseProvider.Sqlite);
        var second = new PageRequest(PageRows, PageRows, nameof(LoanItem.Balance));
        var counted = await ReadAsync(areas, second);
        var elsewhere = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202402);
        var hidden = TwoAreas.Loan(elsewhere, 99, "Tháng trước");
        await areas.AddAsync(hidden);

        await HoldsAsync(areas, counted, second with { Anchor = new(hidden.Id, Beside.After) });
        await HoldsAsync(areas, counted, second with { Anchor = new(123_456_789, Beside.From) });
    }

    [Fact]
    public async Task A_list_of_loans_is_as_long_as_the_summaries_say_and_is_paged_to_its_end()
    {
        await using var areas = await TwoAreas.CreateAsync();
        const int all = Lists.CountLimit + 250;
        var version = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        await areas.AddAsync(new LoanSummary
        {
            VersionId = version.Id,
            OfficeCode = TwoAreas.HereOffice,
            CommuneCode = TwoAreas.HereCommune,
            Month = TwoAreas.March,
            Loans = all,
        });
        await using (var db = areas.Database.Open())
        {
            await db.AddRowsAsync(
                Enumerable.Range(0, all).Select(n => TwoAreas.Loan(version, n, "Lý Thị Ba")), CancellationToken.None);
        }

        var end = await ReadAsync(areas, new PageRequest(all - 10, 20));
        var found = await ReadAsync(areas, new PageRequest(0, 20), "66000007000001");
        var many = await ReadAsync(areas, new PageRequest(0, 20), "66");
        var codes = await ReadAsync(areas, new PageRequest(40, 20), "482000");

        Assert.Equal((all, true, false, 10), (end.Total, end.IsCounted, end.IsLonger(), end.Items.Count));
        Assert.Equal($"66000007{all - 1:00000000}", end.Items[^1].LoanNumber);
        Assert.Equal((100, "6600000700000100"), (found.Total, found.Items[0].LoanNumber));
        Assert.Equal((true, "6600000700000000"), (many.IsLonger(), many.Items[0].LoanNumber));
        Assert.Equal((10_000, false, "6600000700000040"), (codes.Total, codes.IsLonger(), codes.Items[0].LoanNumber));
    }

    private static async Task HoldsAsync(TwoAreas areas, Page<LoanItem> expected, PageRequest asked)
    {
        var read = await ReadAsync(areas, asked);

        Assert.Equal(expected.Total, read.Total);
        Assert.Equal(expected.Items.Select(l => l.LoanNumber), read.Items.Select(l => l.LoanNumber));
    }

    private static Task<Page<LoanItem>> ReadAsync(TwoAreas areas, PageRequest page, string text = "") =>
        areas.Database.Get<ListLoans>().RunAsync(TwoAreas.Officer, Everywhere with { Text = text }, page, CancellationToken.None);

    /// <summary>Few values of each column, so that most rows stand beside others like them.</summary>
    private static async Task<TwoAreas> WithTiesAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var version = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        await areas.AddAsync([.. Enumerable.Range(0, Rows).Select(n => TwoAreas.Loan(version, (n * 7) % Rows, Name(n % 3), l =>
        {
            (l.HamletName, l.GroupCode, l.ProgrammeCode) = ($"Xóm {n % 5}", $"00001{n % 4:00}", n % 2 == 0 ? "01" : "19");
            (l.Balance, l.Overdue) = (Money.FromDong(n % 6 * 1_000_000L), Money.FromDong(n % 10 == 0 ? 500_000 : 0));
        }))]);
        return areas;
    }

    private static string Name(int number) => number switch { 0 => "Đỗ Thị Tám", 1 => "Lý Thị Ba", _ => "Trần Văn Hai" };
}
