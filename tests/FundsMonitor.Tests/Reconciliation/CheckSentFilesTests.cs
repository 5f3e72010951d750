using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Reconciliation;

public sealed class CheckSentFilesOnSqlite() : CheckSentFilesTests(DatabaseProvider.Sqlite);

public sealed class CheckSentFilesOnPostgreSql() : CheckSentFilesTests(DatabaseProvider.PostgreSql);

public sealed class CheckSentFilesOnSqlServer() : CheckSentFilesTests(DatabaseProvider.SqlServer);

/// <summary>F-PERIOD from refused files, F-CHANGED from replaced versions, each kept and closed by itself.</summary>
public abstract class CheckSentFilesTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Asked March = new(FileKind.Loans, new Month(2024, 3), "004820");

    [SkippableFact]
    public async Task A_file_of_another_month_is_found_and_closes_when_the_right_one_is_accepted()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv", March);
        var first = Assert.Single(await FoundAsync(database));
        Assert.Equal(("F-PERIOD", "loans", "004820", FindingState.Open), (first.Rule, first.Subject, first.OfficeCode, first.State));
        Assert.Equal(("004820, 03/2024", "02/2024"), (first.SaidA(), first.SaidB()));

        await database.Get<ReconcileMonth>().RunAsync(new Month(2024, 3), "004820", "test", CancellationToken.None);
        Assert.Equal(FindingState.Open, Assert.Single(await FoundAsync(database)).State);

        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv", March);
        Assert.Equal(FindingState.Gone, Assert.Single(await FoundAsync(database)).State);
    }

    [SkippableFact]
    public async Task Rows_of_another_office_are_found_in_the_file_that_was_sent_for_one()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Row(("Mã PGD", "002716")).Bytes(), "two.csv", March);

        var found = Assert.Single(await FoundAsync(database));

        Assert.Equal(("F-PERIOD", "002716 (1 dòng)"), (found.Rule, found.SaidB()));
    }

    [SkippableFact]
    public async Task A_month_sent_again_is_found_once_and_closes_when_it_is_taken_back()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "march.csv", March);
        Assert.Empty(await FoundAsync(database));
        await database.SendAsync(new LoanFileCase().Row(("Tên thôn", "Xóm Đa")).Row().Row().Bytes(), "again.csv", March);

        var found = Assert.Single(await FoundAsync(database));
        Assert.Equal(("F-CHANGED", "loans", FindingState.Open), (found.Rule, found.Subject, found.State));
        Assert.Equal(["2", "1", "1", "1", "0"], found.ArgumentList().Skip(1));
        var again = Assert.Single(await FoundAsync(database));
        Assert.Equal((found.Id, found.ChangedAtUtc), (again.Id, again.ChangedAtUtc));

        await using var db = database.Open();
        var current = await db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id).SingleAsync();
        await database.Get<UndoVersion>().RunAsync(current, Reader.CommandLine, CancellationToken.None);
        Assert.Equal(FindingState.Gone, Assert.Single(await FoundAsync(database)).State);
    }

    private static async Task<List<StoredFinding>> FoundAsync(TestDatabase database)
    {
        await database.Get<CheckSentFiles>().RunAsync(CancellationToken.None);
        await using var db = database.Open();
        return await db.Findings.AsNoTracking().Where(f => f.Rule == "F-PERIOD" || f.Rule == "F-CHANGED").ToListAsync();
    }
}
