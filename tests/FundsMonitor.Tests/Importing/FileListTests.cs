using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing.Listing;

namespace FundsMonitor.Tests.Importing;

public sealed class FileListTests
{
    private static readonly PageRequest All = new(0, 100);
    private static readonly FileFilter Everywhere = new(AreaLimit.None);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Shows_files_that_concern_the_reader(DatabaseProvider provider)
    {
        await using var areas = await WithFilesAsync(provider);

        Assert.Equal(6, (await NamesAsync(areas, TwoAreas.Officer, Everywhere)).Count);
        Assert.Equal(["Register-05551-2024-1.xlsx", "for-here.xlsx"], await NamesAsync(areas, TwoAreas.Chair, Everywhere));
        Assert.Equal(
            ["Loans-004820-202403-1.xlsx", "refused.xlsx"],
            await NamesAsync(areas, TwoAreas.Office, Everywhere));
        var here = Everywhere with { Area = new(false, [TwoAreas.HereOffice], [TwoAreas.HereCommune]) };
        Assert.Equal(
            ["Loans-004820-202403-1.xlsx", "Register-05551-2024-1.xlsx", "for-here.xlsx", "refused.xlsx"],
            await NamesAsync(areas, TwoAreas.Officer, here));
    }

    [Fact]
    public async Task Filters_by_kind_state_and_name()
    {
        await using var areas = await WithFilesAsync(DatabaseProvider.Sqlite);

        Assert.Equal(2, (await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Kind = FileKind.Loans })).Count);
        Assert.Equal(["refused.xlsx"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { State = FileState.Refused }));
        Assert.Equal(["for-here.xlsx"], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = "for-he" }));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_name_is_found_without_its_accents_and_capitals(DatabaseProvider provider)
    {
        const string Name = "Sao kê Định Hóa.XLSX";
        await using var areas = await WithFilesAsync(provider, new SourceFile { Sha256 = "3", Name = Name, ReceivedBy = "somebody" });
        foreach (var written in new[] { "dinh hoa.xlsx", "SAO KÊ Đ", "Định Hóa", "Đi\u0323nh" })
        {
            Assert.Equal([Name], await NamesAsync(areas, TwoAreas.Officer, Everywhere with { Text = written }));
        }
    }

    [Theory]
    [InlineData(nameof(SourceFile.Name))]
    [InlineData(nameof(SourceFile.Kind))]
    [InlineData(nameof(SourceFile.State))]
    [InlineData(nameof(SourceFile.RowCount))]
    [InlineData(nameof(SourceFile.ProblemCount))]
    [InlineData(nameof(SourceFile.ReceivedAtUtc))]
    [InlineData("")]
    public async Task Pages_of_files_join_without_gap_in_every_order(string column)
    {
        await using var areas = await WithFilesAsync(DatabaseProvider.Sqlite);
        var list = areas.Database.Get<ListFiles>();

        var first = await list.RunAsync(TwoAreas.Officer, Everywhere, new(0, 4, column), CancellationToken.None);
        var rest = await list.RunAsync(TwoAreas.Officer, Everywhere, new(4, 4, column), CancellationToken.None);

        Assert.Equal((6, 4, 2), (first.Total, first.Items.Count, rest.Items.Count));
        Assert.Equal(6, first.Items.Concat(rest.Items).Select(f => f.File.Id).Distinct().Count());
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Versions_show_what_changed_against_the_one_before(DatabaseProvider provider)
    {
        await using var areas = await TwoAreas.CreateAsync(provider);
        var first = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403, (VersionState.Superseded, 1));
        var second = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403, (VersionState.Current, 2));
        await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202404, (VersionState.Loading, 1));
        await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        await SumsAsync(areas, first, 10, 100);
        await SumsAsync(areas, second, 12, 150);

        var seen = await areas.Database.Get<ListVersions>().RunAsync(
            TwoAreas.Office, new VersionFilter(AreaLimit.None), All, CancellationToken.None);

        Assert.Equal([2, 1], seen.Items.Select(v => v.Version.Number));
        Assert.Equal((10, 100L, "PGD Định Hóa"), (seen.Items[0].RowsBefore, seen.Items[0].TotalBefore?.Dong, seen.Items[0].Place));
        Assert.Null(seen.Items[1].RowsBefore);
        Assert.Equal(first.SourceFile!.Name, seen.Items[1].Version.SourceFile?.Name);
    }

    [Theory]
    [InlineData(nameof(FileVersion.Kind))]
    [InlineData(nameof(FileVersion.AcceptedAtUtc))]
    [InlineData(nameof(FileVersion.RowCount))]
    [InlineData(nameof(FileVersion.Total))]
    [InlineData(nameof(FileVersion.Period))]
    public async Task Versions_sort_and_filter(string column)
    {
        await using var areas = await TwoAreas.CreateAsync();
        var loans = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var list = areas.Database.Get<ListVersions>();

        var filter = new VersionFilter(AreaLimit.None) { Kind = FileKind.Loans, Period = 202403, SourceFileId = loans.SourceFileId };
        Assert.Equal(loans.Id, Assert.Single((await list.RunAsync(TwoAreas.Officer, filter, new(0, 9, column), default)).Items).Version.Id);
        Assert.Equal(2, (await list.RunAsync(TwoAreas.Officer, new(AreaLimit.None), new(0, 9, column), default)).Total);
    }

    private static async Task SumsAsync(TwoAreas areas, FileVersion version, int rows, long dong)
    {
        await using var db = areas.Database.Open();
        var stored = await db.FileVersions.FindAsync(version.Id);
        (stored!.RowCount, stored.Total) = (rows, Money.FromDong(dong));
        await db.SaveChangesAsync();
    }

    private static async Task<TwoAreas> WithFilesAsync(DatabaseProvider provider, params SourceFile[] more)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        await areas.VersionAsync(FileKind.Register, TwoAreas.ThereCommune, 2024);
        await areas.AddAsync(
            new SourceFile { Sha256 = "1", Name = "refused.xlsx", ReceivedBy = TwoAreas.Office.Name, State = FileState.Refused },
            new SourceFile { Sha256 = "2", Name = "for-here.xlsx", AskedCommune = TwoAreas.HereCommune, State = FileState.Received });
        await areas.AddAsync(more);
        await using var db = areas.Database.Open();
        await SearchColumns.FillAsync(db, CancellationToken.None);
        return areas;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TwoAreas areas, Reader reader, FileFilter filter)
    {
        var page = await areas.Database.Get<ListFiles>().RunAsync(reader, filter, All, CancellationToken.None);
        return [.. page.Items.Select(f => f.File.Name).Order(StringComparer.Ordinal)];
    }
}
