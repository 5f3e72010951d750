using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Databases;

/// <summary>Rows put in by the prepared statement are those that the provider's own bulk load puts in, column for column.</summary>
public sealed class BulkRowsTests
{
    [Fact]
    public async Task A_loan_is_stored_as_the_bulk_load_stores_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var version = await VersionAsync(db);

        await db.AddRowsAsync([Loan(version, 1, "Đặng Thị Thuý"), Loan(version, 1, ""), Empty(version)], CancellationToken.None);
        await db.BulkCopyAsync(
            new BulkCopyOptions { BulkCopyType = BulkCopyType.ProviderSpecific },
            [Loan(version, 1, "Đặng Thị Thuý"), Loan(version, 1, ""), Empty(version)]);

        var stored = await ColumnsAsync(db);
        Assert.Equal(6, stored.Count);
        Assert.Equal(stored[3..], stored[..3]);
    }

    [Fact]
    public async Task A_row_that_the_database_does_not_take_fails_and_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var version = await VersionAsync(db);

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var nameless = Empty(version);
            nameless.Name = null!;
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(
                () => db.AddRowsAsync([Loan(version, 1, "A"), nameless], CancellationToken.None));
        }

        Assert.Equal(0, await db.LoanRows.CountAsync());
    }

    private static async Task<int> VersionAsync(FundsDb db)
    {
        var file = new SourceFile { Sha256 = new string('a', 64), Name = "a", ReceivedBy = "a" };
        var version = new FileVersion { SourceFile = file, Kind = FileKind.Loans, ScopeKey = "a", State = VersionState.Loading };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    }

    private static LoanRow Loan(int version, int number, string name) => new()
    {
        VersionId = version,
        RowNumber = number,
        LoanNumber = "6600000701234567",
        Name = name,
        Month = new Month(2024, 3),
        LoanDate = new DateOnly(2022, 5, 10),
        Balance = Money.FromDong(45_000_000),
        PrincipalDue = Money.FromDong(-1),
        RateThousandths = 6600,
        Counts = true,
    };

    private static LoanRow Empty(int version) => new() { VersionId = version, Month = new Month(2024, 3) };

    /// <summary>Every column but the number that the database gives, with the type it is stored as.</summary>
    private static async Task<List<string>> ColumnsAsync(FundsDb db)
    {
        var names = db.Model.FindEntityType(typeof(LoanRow))!.GetProperties().Select(p => p.GetColumnName()).Where(n => n != "Id");
        var values = string.Join(" || '|' || ", names.Select(n => $"typeof(\"{n}\") || ':' || ifnull(\"{n}\", '')"));
        var sql = $"SELECT {values} AS \"Value\" FROM \"LoanRows\" ORDER BY \"Id\"";
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
