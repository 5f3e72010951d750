using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing.Completeness;

namespace FundsMonitor.Tests.Importing;

public sealed class CompletenessOnSqlite() : CompletenessTests(DatabaseProvider.Sqlite);

public sealed class CompletenessOnPostgreSql() : CompletenessTests(DatabaseProvider.PostgreSql);

public sealed class CompletenessOnSqlServer() : CompletenessTests(DatabaseProvider.SqlServer);

/// <summary>What came, late or not, and what did not. The clock stands at 2 April 2024; files are due on the 10th.</summary>
public abstract class CompletenessTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    [SkippableFact]
    public async Task Says_of_each_month_and_kind_where_it_stands()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv");
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv");
        await database.SendAsync([], "empty.xlsx", new Asked(FileKind.ControlTotals, new Month(2024, 1), "004820"));

        var matrix = await database.Get<ReadCompleteness>()
            .RunAsync(new CompletenessQuery(2024), Reader.CommandLine, CancellationToken.None);

        var office = matrix.Offices.Single(o => o.Code == "004820");
        Assert.Equal(DeliveryState.OnTime, office.Find(FileKind.Loans, 202403)!.State);
        Assert.Equal(DeliveryState.Late, office.Find(FileKind.Loans, 202402)!.State);
        Assert.Equal(DeliveryState.Missing, office.Find(FileKind.Loans, 202401)!.State);
        Assert.Equal(DeliveryState.Refused, office.Find(FileKind.ControlTotals, 202401)!.State);
        Assert.Equal(DeliveryState.NotDue, office.Find(FileKind.ControlTotals, 202403)!.State);
        var commune = Assert.Single(matrix.Communes);
        Assert.Equal(("05551", "Xã Kim Phượng"), (commune.Code, commune.Name));
        Assert.Equal(DeliveryState.Missing, commune.Find(FileKind.Register, 2024)!.State);
        Assert.Equal(DeliveryState.NotDue, commune.Find(FileKind.Expenditures, 2024)!.State);
    }

    [SkippableFact]
    public async Task Shows_an_office_itself_alone_and_a_chair_the_office_that_serves_his_commune()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv");
        var read = database.Get<ReadCompleteness>();

        var office = await read.RunAsync(
            new CompletenessQuery(2024), new Reader("o", Roles.BankOffice, new AreaLimit(false, ["002716"], [])), CancellationToken.None);
        var chair = await read.RunAsync(
            new CompletenessQuery(2024), new Reader("c", Roles.CommuneChair, new AreaLimit(false, [], ["05551"])), CancellationToken.None);

        Assert.Equal("002716", Assert.Single(office.Offices).Code);
        Assert.Empty(office.Communes);
        Assert.Equal("004820", Assert.Single(chair.Offices).Code);
        Assert.Equal("05551", Assert.Single(chair.Communes).Code);
    }
}
