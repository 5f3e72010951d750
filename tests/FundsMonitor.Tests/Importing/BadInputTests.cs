using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Spreadsheets;
using FundsMonitor.UseCases.Importing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

/// <summary>What cannot be accepted gets its sentence, and nothing is stored but the file and its verdict.</summary>
public sealed class BadInputTests() : DatabaseContract(DatabaseProvider.Sqlite)
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "an empty file", "file-empty" },
        { "a picture named .xlsx", "file-picture" },
        { "a password", "file-password" },
        { "a register sent as a loan file", "kind-contradicts" },
        { "last month sent as this month", "month-contradicts" },
        { "amounts in triệu where đồng are due", "amounts-not-dong" },
        { "a missing column", "columns-missing" },
        { "10,000 bad rows", "rows-unreadable" },
        { "a truncated file", "file-damaged" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_refused_with_its_sentence_and_stores_nothing_else(string what, string code)
    {
        var database = await DatabaseAsync();
        var (content, asked) = Make(what);

        var result = await database.SendAsync(content, "DUNO.xlsx", asked);

        Assert.Equal((JobOutcome.Refused, code), (result.Outcome, result.Receipt.File.Verdict));
        Assert.NotEqual("", result.Receipt.Verdict.Vi);
        Assert.NotEqual("", result.Receipt.Remedy!.Vi);
        Assert.DoesNotContain("{", result.Receipt.Verdict.Vi + result.Receipt.Verdict.En, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(FileState.Refused, (await db.SourceFiles.SingleAsync()).State);
        Assert.Equal(0, await db.FileVersions.CountAsync());
        Assert.Equal(0, await db.LoanRows.CountAsync() + await db.LoanSummaries.CountAsync() + await db.Members.CountAsync());
        Assert.Equal(0, await db.BankCommunes.CountAsync());
    }

    [Fact]
    public async Task Ten_thousand_bad_rows_are_counted_and_five_thousand_kept()
    {
        var database = await DatabaseAsync();

        var result = await database.SendAsync(Make("10,000 bad rows").Content, "DUNO.csv");

        Assert.Equal(10_000, result.Receipt.File.ProblemCount);
        Assert.Contains("10", result.Receipt.Verdict.Vi, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(5_000, await db.FileProblems.CountAsync());
        var first = await db.FileProblems.OrderBy(p => p.Row).FirstAsync();
        Assert.Equal((6, "Tổng dư nợ", "5 tr", ProblemWeight.Error), (first.Row, first.Column, first.Value, first.Weight));
    }

    private static (byte[] Content, Asked Asked) Make(string what) => what switch
    {
        "an empty file" => ([], new Asked()),
        "a picture named .xlsx" => (Picture, new Asked()),
        "a password" => (ProtectedWorkbook.Bytes(), new Asked()),
        "a register sent as a loan file" => (RegisterCase.Bytes(("05551", "1", "Nghèo")), new Asked(FileKind.Loans)),
        "last month sent as this month" => (new LoanFileCase().Row().Bytes(), new Asked(Month: new Month(2024, 4))),
        "amounts in triệu where đồng are due" => (InMillions().Bytes(), new Asked()),
        "a missing column" => (Sending.Bytes(new LoanFileCase().Row().Sheet("Tổng dư nợ")), new Asked()),
        "10,000 bad rows" => (BadRows().Bytes(), new Asked()),
        "a truncated file" => (Truncated(), new Asked()),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such case."),
    };

    private static LoanFileCase InMillions()
    {
        var file = new LoanFileCase();
        for (var i = 0; i < 20; i++)
        {
            file.Row(
                ("Mức vay", 50), ("Tổng giải ngân", 50), ("Dư nợ trong hạn", 45), ("Tổng dư nợ", 45),
                ("Thu nợ TH tháng", 1), ("Số dư tiền gửi 105", 1));
        }

        return file;
    }

    private static LoanFileCase BadRows()
    {
        var file = new LoanFileCase();
        for (var i = 0; i < 10_000; i++)
        {
            file.Row(("Số khế ước", (66_00000000000000 + i).ToString(CultureInfo.InvariantCulture)), ("Tổng dư nợ", "5 tr"));
        }

        return file;
    }

    private static byte[] Truncated()
    {
        var whole = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Row().Sheet()).ToXlsx();
        return whole[..(whole.Length / 2)];
    }
}
