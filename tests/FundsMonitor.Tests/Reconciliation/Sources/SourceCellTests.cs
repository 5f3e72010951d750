using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.SampleData.Writing;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.Tests.Spreadsheets;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using FundsMonitor.UseCases.Reconciliation.Sources;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Reconciliation.Sources;

public sealed class SourceCellsOnSqlite() : SourceCellTests(DatabaseProvider.Sqlite);

public sealed class SourceCellsOnPostgreSql() : SourceCellTests(DatabaseProvider.PostgreSql);

/// <summary>A finding opens to its rows as they stand in the file that was received.</summary>
public abstract class SourceCellTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Officer = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly Month March = new(2024, 3);

    private static LoanFileCase Split => new LoanFileCase().Row().Row(("Tên KH", "Hoàng Thị Bé"), ("Tổng dư nợ", 46_000_000));

    [SkippableTheory]
    [InlineData("xlsx", "BCQUERY", "X7")]
    [InlineData("xls", "BCQUERY", "X7")]
    [InlineData("csv", "", "")]
    public async Task The_row_is_shown_as_it_stands_in_its_file(string format, string sheet, string address)
    {
        var (database, id) = await FoundAsync(BytesOf(format), $"mau31.{format}");

        var rows = await database.Get<ReadSourceCells>().RunAsync(id, Officer, None);

        var row = rows.Single(r => r.Column == "Tổng dư nợ");
        Assert.Equal((SourceState.FromFile, sheet, 7), (row.State, row.Sheet, row.RowNumber));
        Assert.Equal(LoanFileCase.Headings, row.Cells.Select(c => c.Heading));
        var counting = row.Cells.Single(c => c.Counts);
        Assert.Equal(("Tổng dư nợ", "46000000", address), (counting.Heading, counting.Value, counting.Address));
        Assert.Equal("Hoàng Thị Bé", row.Cells.Single(c => c.Heading == "Tên KH").Value);
        Assert.Equal("0191•••••234", row.Cells.Single(c => c.Heading == "Số CMND").Value);
        Assert.Equal("10/05/2022", row.Cells.Single(c => c.Heading == "Ngày vay").Value);
        await using var db = database.Open();
        Assert.Equal("finance", (await db.AuditEntries.SingleAsync(a => a.Action == "source-rows-read")).By);
    }

    [SkippableFact]
    public async Task A_file_that_is_gone_or_damaged_says_so_and_the_stored_record_stands_in_for_it()
    {
        var (database, id) = await FoundAsync(BytesOf("xlsx"), "mau31.xlsx");
        var path = await PathAsync(database);
        var bytes = await File.ReadAllBytesAsync(path);
        var read = database.Get<ReadSourceCells>();

        File.Delete(path);
        Assert.All(await read.RunAsync(id, Officer, None), r => Assert.Equal((SourceState.FileGone, 0), (r.State, r.Cells.Count)));
        await File.WriteAllBytesAsync(path, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        Assert.All(await read.RunAsync(id, Officer, None), r => Assert.Equal((SourceState.FileDamaged, 0), (r.State, r.Cells.Count)));
        var detail = await database.Get<ReadFinding>().RunAsync(id, Officer, None);
        Assert.Equal("46.000.000", detail!.Sources[0].Cells.Single(c => c.Counts).Value);

        await File.WriteAllBytesAsync(path, bytes);
        Assert.All(await read.RunAsync(id, Officer, None), r => Assert.Equal(SourceState.FromFile, r.State));
        File.Delete(path);
        Assert.All(await read.RunAsync(id, Officer, None), r => Assert.Equal(SourceState.FromFile, r.State));
    }

    [SkippableFact]
    public async Task Nobody_reads_rows_outside_his_area()
    {
        var (database, id) = await FoundAsync(BytesOf("xlsx"), "mau31.xlsx");
        var there = Officer with { Limit = new(false, ["002716"], ["15139"]) };

        Assert.Empty(await database.Get<ReadSourceCells>().RunAsync(id, there, None));
        Assert.Null(await database.Get<ReadFinding>().RunAsync(id, there, None));
    }

    [SkippableFact]
    public async Task A_sum_lists_its_rows_and_counts_all_of_them()
    {
        var database = await DatabaseAsync();
        var books = new Books(database);
        LoanRow[] loans = [.. Enumerable.Range(1, 60).Select(n => Books.Loan(n))];
        await books.LoansAsync(Books.March, loans);
        await books.TotalsAsync(Books.March, 1);
        await books.ReconcileAsync(Books.March);
        await using var db = database.Open();
        var id = await db.Findings.Where(f => f.Rule == "F-TOTAL").Select(f => f.Id).SingleAsync();

        var sum = (await database.Get<ReadFinding>().RunAsync(id, Officer, None))!.Sources.Single(s => s.Sum is not null).Sum!;

        Assert.Equal((60, 50, 1_200_000_000), (sum.Count, sum.Rows.Count, sum.Total.Dong));
        Assert.Equal((Books.Loan(1).LoanNumber, 20_000_000), (sum.Rows[0].LoanNumber, sum.Rows[0].Value.Dong));
        Assert.Equal((Books.March, Books.Commune, ""), (sum.Month, sum.Commune, sum.Programme));
    }

    [SkippableFact]
    public async Task A_finding_shows_the_history_of_its_subject()
    {
        var database = await DatabaseAsync();
        var books = new Books(database);
        await books.LoansAsync(Books.March.Previous, Books.Loan(1, Books.Owes(15_000_000)), Books.Loan(2));
        await books.ReconcileAsync(Books.March.Previous);
        await books.LoansAsync(Books.March, Books.Loan(1, l => l.Balance = Money.FromDong(21_000_000)), Books.Loan(2));
        await books.ReconcileAsync(Books.March);
        await using var db = database.Open();
        var split = await db.Findings.SingleAsync(f => f.Rule == "L-SPLIT");
        var roll = await db.Findings.SingleAsync(f => f.Rule == "L-ROLL");
        await database.Get<DecideFindings>().RunAsync([roll.Id], new(DecisionReason.ListError, "đã sửa"), Officer, None);

        var detail = await database.Get<ReadFinding>().RunAsync(split.Id, Officer, None);

        var other = detail!.Subject.Others.Single().Finding;
        Assert.Equal(("L-ROLL", FindingState.Decided, DecisionReason.ListError), (other.Rule, other.State, other.Reason));
        Assert.Equal(
            [(Books.March, 21_000_000), (Books.March.Previous, 15_000_000)], detail.Subject.Months.Select(m => (m.Month, m.Balance.Dong)));
    }

    private static byte[] BytesOf(string format)
    {
        if (format == "csv")
        {
            return Split.Bytes();
        }

        if (format == "xlsx")
        {
            return new TestWorkbook().Sheet("BCQUERY", Split.Sheet()).ToXlsx();
        }

        var table = new Table("BCQUERY");
        table.AddRange(Split.Sheet().Select(row => Array.ConvertAll(row, XlsCell)));
        return XlsTableWriter.Write(table);
    }

    private static object? XlsCell(object? cell) => cell switch
    {
        int whole => (long)whole,
        double number => (decimal)number,
        DateTime day => DateOnly.FromDateTime(day),
        _ => cell,
    };

    private static async Task<string> PathAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return database.Get<FileStore>().PathOf((await db.SourceFiles.SingleAsync()).Sha256);
    }

    private async Task<(TestDatabase Database, long Id)> FoundAsync(byte[] content, string name)
    {
        var database = await DatabaseAsync();
        await database.SendAsync(content, name);
        await database.Get<ReconcileMonth>().RunAsync(March, null, "test", None);
        await using var db = database.Open();
        return (database, await db.Findings.Where(f => f.Rule == "L-SPLIT").Select(f => f.Id).SingleAsync());
    }
}
