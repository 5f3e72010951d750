using FundsMonitor.Core.Importing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.Spreadsheets;

public sealed class WorkbookOpenerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opener").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_workbook_is_read_with_its_row_numbers_and_types()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Raw().Row().Sheet()).Save(folder, "a.xlsx");
        var (rows, refusal) = WorkbookOpener.Open(path);
        using var opened = rows!;

        Assert.Null(refusal);
        var (file, _) = FileReader.Open(opened, new(), "a.xlsx");
        Assert.Equal([6, 8], file!.Rows().Select(r => r.Row.RowNumber));
        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
    }
}
