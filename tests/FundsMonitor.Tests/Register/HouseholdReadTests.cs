using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Register;

namespace FundsMonitor.Tests.Register;

public sealed class HouseholdReadTests
{
    private static readonly HouseholdFilter Everywhere = new(TwoAreas.March, AreaLimit.None);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Lists_the_register_in_force_within_the_readers_area(DatabaseProvider provider)
    {
        await using var areas = await WithHouseholdsAsync(provider);

        Assert.Equal(["CL-1", "KP-1", "KP-2", "KP-3"], await CodesAsync(areas, TwoAreas.Officer, Everywhere));
        Assert.Equal(["KP-1", "KP-2", "KP-3"], await CodesAsync(areas, TwoAreas.Chair, Everywhere));
        Assert.Equal(["KP-9"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { Month = new(2023, 5) }));
        var there = Everywhere with { Area = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Equal(["CL-1"], await CodesAsync(areas, TwoAreas.Officer, there));
        Assert.Empty(await CodesAsync(areas, TwoAreas.Chair, there));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filters_by_class_loan_and_name(DatabaseProvider provider)
    {
        await using var areas = await WithHouseholdsAsync(provider);

        Assert.Equal(["KP-2"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { Class = HouseholdClass.NearPoor }));
        Assert.Equal(["KP-1"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { WithLoan = true }));
        Assert.Equal(["KP-2", "KP-3"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { WithLoan = false }));
        Assert.Equal(["KP-3"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { Text = "hoang van" }));
        Assert.Equal(["KP-2"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { Text = "KP-2" }));
        Assert.Equal(["KP-1", "KP-2", "KP-3"], await CodesAsync(areas, TwoAreas.Chair, Everywhere with { Hamlet = "Xóm Bản Lanh" }));
    }

    [Theory]
    [InlineData(nameof(HouseholdItem.HeadName))]
    [InlineData(nameof(HouseholdItem.Class))]
    [InlineData(nameof(HouseholdItem.MemberCount))]
    [InlineData(nameof(HouseholdItem.HouseholdCode))]
    [InlineData(nameof(HouseholdItem.HamletName))]
    public async Task Pages_in_every_order_and_sums_the_loans(string column)
    {
        await using var areas = await WithHouseholdsAsync(DatabaseProvider.Sqlite);
        var list = areas.Database.Get<ListHouseholds>();

        var first = await list.RunAsync(TwoAreas.Chair, Everywhere, new(0, 2, column), CancellationToken.None);
        var rest = await list.RunAsync(TwoAreas.Chair, Everywhere, new(2, 2, column), CancellationToken.None);

        Assert.Equal((3, 2, 1), (first.Total, first.Items.Count, rest.Items.Count));
        var borrower = Assert.Single(first.Items.Concat(rest.Items), h => h.Loans > 0);
        Assert.Equal(("KP-1", 1, 3_000_000L), (borrower.HouseholdCode, borrower.Loans, borrower.Balance.Dong));
    }

    [Fact]
    public async Task Offers_only_hamlets_of_the_readers_area()
    {
        await using var areas = await WithHouseholdsAsync(DatabaseProvider.Sqlite);

        var hamlets = await areas.Database.Get<ListHamlets>().RunAsync(
            TwoAreas.Chair, TwoAreas.March, AreaLimit.None, CancellationToken.None);

        Assert.Equal(["Xóm Bản Lanh"], hamlets);
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Opens_one_household_through_time_and_notes_who_did(DatabaseProvider provider)
    {
        await using var areas = await WithHouseholdsAsync(provider);
        var version = await VersionIdAsync(areas, "KP-1");
        var before = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2022);
        await areas.AddAsync(TwoAreas.Household(before, "KP-1", "Lý Thị Ba"));

        var read = await areas.Database.Get<ReadHousehold>().RunAsync(TwoAreas.Chair, version, "KP-1", CancellationToken.None);

        Assert.NotNull(read);
        Assert.Equal("01••••678", Assert.Single(read.Members).CitizenId);
        Assert.Equal([2024, 2022], read.Listings.Select(l => l.Version.Period));
        Assert.Equal("0721•••••345", Assert.Single(read.Loans).Loan.CitizenId);
        await using var db = areas.Database.Open();
        Assert.Equal("05551/2024/KP-1", Assert.Single(db.AuditEntries.ToList()).Subject);
    }

    [Fact]
    public async Task A_household_of_another_area_is_not_there()
    {
        await using var areas = await WithHouseholdsAsync(DatabaseProvider.Sqlite);
        var version = await VersionIdAsync(areas, "CL-1");

        Assert.Null(await areas.Database.Get<ReadHousehold>().RunAsync(TwoAreas.Chair, version, "CL-1", CancellationToken.None));
        Assert.NotNull(await areas.Database.Get<ReadHousehold>().RunAsync(TwoAreas.Officer, version, "CL-1", CancellationToken.None));
    }

    private static async Task<TwoAreas> WithHouseholdsAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var here = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var before = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2023);
        var undone = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024, (VersionState.Undone, 2));
        var there = await areas.VersionAsync(FileKind.Register, TwoAreas.ThereCommune, 2023);
        var loans = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        Household[] households =
        [
            TwoAreas.Household(here, "KP-1", "Lý Thị Ba"),
            TwoAreas.Household(here, "KP-2", "Trần Văn Hai", HouseholdClass.NearPoor),
            TwoAreas.Household(here, "KP-3", "Hoàng Văn Bảy"),
            TwoAreas.Household(before, "KP-9", "Năm trước"),
            TwoAreas.Household(undone, "KP-8", "Đã rút"),
            TwoAreas.Household(there, "CL-1", "Đỗ Thị Tám"),
        ];
        var loan = TwoAreas.Loan(loans, 3, "Lý Thị Ba");
        await areas.AddAsync([.. households, .. households.Select(TwoAreas.Head), loan]);
        await areas.AddAsync(new Link
        {
            OfficeCode = loan.OfficeCode,
            CommuneCode = loan.CommuneCode,
            CustomerCode = loan.CustomerCode,
            RegisterVersionId = here.Id,
            HouseholdCode = "KP-1",
            Decision = LinkDecision.Link,
        });
        return areas;
    }

    private static async Task<int> VersionIdAsync(TwoAreas areas, string code)
    {
        var page = await areas.Database.Get<ListHouseholds>().RunAsync(
            TwoAreas.Officer, Everywhere with { Text = code }, new PageRequest(0, 1), CancellationToken.None);
        return page.Items[0].VersionId;
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(TwoAreas areas, Reader reader, HouseholdFilter filter)
    {
        var page = await areas.Database.Get<ListHouseholds>().RunAsync(reader, filter, new PageRequest(0, 100), CancellationToken.None);
        return [.. page.Items.Select(h => h.HouseholdCode).Order(StringComparer.Ordinal)];
    }
}
