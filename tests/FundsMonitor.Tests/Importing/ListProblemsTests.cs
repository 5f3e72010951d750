using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing.Listing;

namespace FundsMonitor.Tests.Importing;

public sealed class ListProblemsTests
{
    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Lists_errors_first_in_the_order_of_the_rows_with_ids_hidden(DatabaseProvider provider)
    {
        await using var areas = await TwoAreas.CreateAsync(provider);
        var file = (await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403)).SourceFileId;
        var (warning, error) = Kinds();
        await areas.AddAsync(
            Problem(file, warning, 9, ("Số CMND", "072190012345")),
            Problem(file, error, 12, ("Tổng dư nợ", "5 tr")),
            Problem(file, error, 7, ("Tổng dư nợ", "6 tr")));

        var page = await ListAsync(areas, TwoAreas.Office, new ProblemFilter(file), new(0, 2));
        var rest = await ListAsync(areas, TwoAreas.Office, new ProblemFilter(file), new(2, 2));

        Assert.Equal(3, page.Total);
        Assert.Equal([7, 12], page.Items.Select(p => p.Row));
        Assert.Equal("0721•••••345", Assert.Single(rest.Items).Value);
        Assert.DoesNotContain("072190012345", rest.Items[0].Reason.Vi + rest.Items[0].Remedy.Vi, StringComparison.Ordinal);
        var ids = new ProblemFilter(file) { Kind = warning.Code, Column = "Số CMND" };
        Assert.Equal(9, Assert.Single((await ListAsync(areas, TwoAreas.Office, ids, new(0, 9))).Items).Row);
    }

    [Theory]
    [InlineData(nameof(ProblemItem.Row))]
    [InlineData(nameof(ProblemItem.Column))]
    [InlineData(nameof(ProblemItem.Value))]
    public async Task Whoever_may_not_read_the_whole_file_reads_none_of_its_cells(string column)
    {
        await using var areas = await TwoAreas.CreateAsync();
        var here = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var there = await areas.VersionAsync(FileKind.Register, TwoAreas.ThereCommune, 2024);
        await using (var db = areas.Database.Open())
        {
            // One file with the registers of both communes.
            (await db.FileVersions.FindAsync(there.Id))!.SourceFileId = here.SourceFileId;
            await db.SaveChangesAsync();
        }

        await areas.AddAsync(Problem(here.SourceFileId, Kinds().Error, 7, ("Họ và tên", "Đỗ Thị Tám")));
        var filter = new ProblemFilter(here.SourceFileId);

        Assert.Empty((await ListAsync(areas, TwoAreas.Chair, filter, new(0, 9, column))).Items);
        Assert.Single((await ListAsync(areas, TwoAreas.Officer, filter, new(0, 9, column))).Items);
    }

    private static Task<Page<ProblemItem>> ListAsync(TwoAreas areas, Reader reader, ProblemFilter filter, PageRequest page) =>
        areas.Database.Get<ListProblems>().RunAsync(reader, filter, page, CancellationToken.None);

    private static (ProblemKind Warning, ProblemKind Error) Kinds() =>
        (ProblemKinds.All.First(k => k.Weight == ProblemWeight.Warning), ProblemKinds.All.First(k => k.Weight == ProblemWeight.Error));

    private static FileProblem Problem(int file, ProblemKind kind, int row, (string Column, string Value) cell) =>
        new()
        {
            SourceFileId = file,
            Kind = kind.Code,
            Weight = kind.Weight,
            Sheet = "BCQUERY",
            Row = row,
            Column = cell.Column,
            Value = cell.Value,
        };
}
