using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Loans;

namespace FundsMonitor.Tests.Loans;

public sealed class ListLoansTests
{
    private static readonly PageRequest All = new(0, 100);
    private static readonly LoanFilter Everywhere = new(TwoAreas.March, AreaLimit.None);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Shows_each_reader_only_the_loans_of_his_area(DatabaseProvider provider)
    {
        await using var areas = await WithLoansAsync(provider);

        Assert.Equal(["Hoàng Văn Bảy", "Lý Thị Ba", "Trần Văn Hai", "Đỗ Thị Tám"], await NamesAsync(areas, TwoAreas.Officer, Everywhere));
        Assert.Equal(["Hoàng Văn Bảy", "Lý Thị Ba", "Trần Văn Hai"], await NamesAsync(areas, TwoAreas.Chair, Everywhere));
        Assert.Equal(["Hoàng Văn Bảy", "Lý Thị Ba", "Trần Văn Hai"], await NamesAsync(areas, TwoAreas.Office, Everywhere));
        var there = Everywhere with { Area = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Equal(["Đỗ Thị Tám"], await NamesAsync(areas, TwoAreas.Officer, there));
        Assert.Empty(await NamesAsync(areas, TwoAreas.Chair, there));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filters_by_what_is_the_matter_and_by_text(DatabaseProvider provider)
    {
        await using var areas = await WithLoansAsync(provider);

        Assert.Equal(["Lý Thị Ba"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Condition = LoanCondition.Overdue }));
        Assert.Equal(["Hoàng Văn Bảy"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Condition = LoanCondition.Frozen }));
        Assert.Equal(["Hoàng Văn Bảy"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Programme = "19" }));
        Assert.Equal(["Trần Văn Hai"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Group = "0000777" }));
        Assert.Equal(["Trần Văn Hai"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Hamlet = "Xóm Bản Lanh" }));
        Assert.Equal(["Đỗ Thị Tám"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "do thi" }));
        Assert.Equal(["Đỗ Thị Tám"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "Đỗ Thị TÁM" }));
        Assert.Equal(["Lý Thị Ba"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "6600000700000003" }));
        Assert.Equal(["Lý Thị Ba"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "4820000003" }));
        Assert.Empty(await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "%" }));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Sorts_and_pages_in_the_database_and_hides_ids(DatabaseProvider provider)
    {
        await using var areas = await WithLoansAsync(provider);
        var list = areas.Database.Get<ListLoans>();

        var page = await list.RunAsync(
            TwoAreas.Officer, Everywhere, new(1, 2, nameof(LoanItem.Balance), Descending: true), CancellationToken.None);

        Assert.Equal(4, page.Total);
        Assert.False(page.IsLonger());
        Assert.Equal(["Hoàng Văn Bảy", "Lý Thị Ba"], page.Items.Select(l => l.Name));
        Assert.All(page.Items, l => Assert.Equal("0721•••••345", l.MaskedId));
        Assert.Equal("Xã Kim Phượng", page.Items[0].Commune);
    }

    [Theory]
    [InlineData(nameof(LoanItem.Name))]
    [InlineData(nameof(LoanItem.Hamlet))]
    [InlineData(nameof(LoanItem.GroupCode))]
    [InlineData(nameof(LoanItem.ProgrammeCode))]
    [InlineData(nameof(LoanItem.LoanDate))]
    [InlineData(nameof(LoanItem.DueOn))]
    [InlineData(nameof(LoanItem.Overdue))]
    [InlineData(nameof(LoanItem.Frozen))]
    [InlineData(nameof(LoanItem.InterestOwed))]
    [InlineData("unknown")]
    public async Task Every_order_translates(string column)
    {
        await using var areas = await WithLoansAsync(DatabaseProvider.Sqlite);

        var page = await areas.Database.Get<ListLoans>().RunAsync(
            TwoAreas.Officer, Everywhere, new(0, 10, column), CancellationToken.None);

        Assert.Equal(4, page.Items.Count);
    }

    [Fact]
    public async Task Offers_the_programmes_and_hamlets_that_occur()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var here = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        var there = await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        await areas.AddAsync(
            Summary(here.Id, TwoAreas.HereCommune, "Xóm Bản Lanh", "88"), Summary(there.Id, TwoAreas.ThereCommune, "Thôn Kim Mẫm", "77"));

        var choices = await areas.Database.Get<ListLoanChoices>().RunAsync(
            TwoAreas.Chair, TwoAreas.March, AreaLimit.None, CancellationToken.None);

        Assert.Equal(["88"], choices.Programmes.Select(p => p.Code));
        Assert.Equal(["Xóm Bản Lanh"], choices.Hamlets);
    }

    private static Core.Loans.LoanSummary Summary(int version, string commune, string hamlet, string programme) =>
        new() { VersionId = version, CommuneCode = commune, HamletName = hamlet, ProgrammeCode = programme, Month = TwoAreas.March };

    private static async Task<TwoAreas> WithLoansAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var here = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403, (VersionState.Current, 2));
        var old = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403, (VersionState.Superseded, 1));
        var loading = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403, (VersionState.Loading, 3));
        var february = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202402);
        var there = await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        await areas.AddAsync(
            TwoAreas.Loan(here, 2, "Trần Văn Hai", l => (l.GroupCode, l.HamletName) = ("0000777", "Xóm Bản Lanh")),
            TwoAreas.Loan(here, 3, "Lý Thị Ba", l => l.Overdue = Money.FromDong(500_000)),
            TwoAreas.Loan(here, 7, "Hoàng Văn Bảy", l => (l.Frozen, l.ProgrammeCode) = (Money.FromDong(1), "19")),
            TwoAreas.Loan(here, 3, "Lý Thị Ba", l => (l.Counts, l.SavingsBook) = (false, "second book")),
            TwoAreas.Loan(here, 9, "Chỉ gửi tiết kiệm", l => l.LoanNumber = ""),
            TwoAreas.Loan(there, 8, "Đỗ Thị Tám"),
            TwoAreas.Loan(old, 4, "Bản cũ"),
            TwoAreas.Loan(loading, 5, "Đang nạp"),
            TwoAreas.Loan(february, 6, "Tháng trước"));
        return areas;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TwoAreas areas, Reader reader, LoanFilter filter)
    {
        var page = await areas.Database.Get<ListLoans>().RunAsync(reader, filter, All, CancellationToken.None);
        return [.. page.Items.Select(l => l.Name).Order(StringComparer.Ordinal)];
    }
}
