using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts.Seeing;

namespace FundsMonitor.Tests.Accounts.Seeing;

/// <summary>The log of who saw whom, of one area: each way in which an entry names what was read.</summary>
public sealed class AccessAreaTests
{
    private const string Here = "here";
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);
    private static readonly AreaLimit Commune = new(false, [], [TwoAreas.HereCommune]);
    private static readonly AreaLimit Office = new(false, [TwoAreas.HereOffice], []);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task An_area_lists_what_was_read_and_taken_of_it(DatabaseProvider provider)
    {
        await using var areas = await FilledAsync(provider);
        Assert.Equal(
            ["all", "here borrower", "here finding", "here findings", "here household", "here id", "here loan", "here report"],
            await ToldAsync(areas, Administrator, Commune));
        Assert.Equal(
            ["all", "here borrower", "here cell", "here finding", "here findings", "here loan", "here workbook"],
            await ToldAsync(areas, Administrator, Office));
        Assert.Equal(19, (await ToldAsync(areas, Administrator, AreaLimit.None)).Count);
    }

    [Fact]
    public async Task An_administrator_of_an_area_reads_nothing_of_another_whatever_he_asks_for()
    {
        await using var areas = await FilledAsync(DatabaseProvider.Sqlite);
        var limited = Administrator with { Limit = Commune };
        Assert.Equal(await ToldAsync(areas, Administrator, Commune), await ToldAsync(areas, limited, AreaLimit.None));
        Assert.Equal(["all"], await ToldAsync(areas, limited, new(false, [], [TwoAreas.ThereCommune])));
    }

    [Fact]
    public async Task An_export_holds_what_is_listed_of_the_area_and_says_of_which_it_is()
    {
        await using var areas = await FilledAsync(DatabaseProvider.Sqlite);
        var taken = new List<string>();
        var asked = (new AccessFilter { Area = Commune }, new PageRequest(0, int.MaxValue));
        await using (var content = await areas.Database.Get<ExportAccess>().RunAsync(Administrator, asked, Words, CancellationToken.None))
        {
            Assert.Equal(await ToldAsync(areas, Administrator, Commune, AccessKinds.AccessExported), taken.Order(StringComparer.Ordinal));
        }

        var noted = await areas.Database.Get<ListAccess>().RunAsync(
            Administrator, new() { Kind = AccessKinds.AccessExported }, new(0, 9), CancellationToken.None);
        Assert.Equal(TwoAreas.HereCommune, Assert.Single(noted.Items).Subject);

        (string Kind, string Detail) Words(AuditEntry entry)
        {
            taken.Add(entry.Detail);
            return (entry.Action, entry.Detail);
        }
    }

    [Fact]
    public void An_export_names_its_areas_and_as_many_as_an_entry_holds()
    {
        Assert.Equal("*", AccessAreas.Of(AreaLimit.None, AreaLimit.None));
        Assert.Equal(TwoAreas.HereOffice, AccessAreas.Of(Office, AreaLimit.None));
        Assert.Equal(TwoAreas.HereCommune, AccessAreas.Of(AreaLimit.None, Commune));
        var many = AccessAreas.Of(Enumerable.Range(10_000, 99).Select(c => c.ToString(CultureInfo.InvariantCulture)).Append("167"));
        Assert.StartsWith("167 10000 ", many, StringComparison.Ordinal);
        Assert.InRange(many.Length, 190, 200);
        Assert.All(many.Split(' ').Skip(1), code => Assert.Equal(5, code.Length));
    }

    /// <summary>Nine entries of each of two areas, and an export of everything.</summary>
    private static async Task<TwoAreas> FilledAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        await AddAsync(areas, Here, (TwoAreas.HereOffice, TwoAreas.HereCommune, 1));
        await AddAsync(areas, "there", (TwoAreas.ThereOffice, TwoAreas.ThereCommune, 2));
        await areas.AddAsync(Entry(AccessKinds.FindingsExported, "*", "all"));
        return areas;
    }

    private static async Task AddAsync(TwoAreas areas, string where, (string Office, string Commune, int Number) of)
    {
        var version = await areas.VersionAsync(FileKind.Loans, of.Office, TwoAreas.March.Key);
        var (loan, finding) = (TwoAreas.Loan(version, of.Number, "Lý Thị Ba"), Finding(of));
        await areas.AddAsync(
            loan,
            finding,
            new LinkedCustomer { OfficeCode = of.Office, CommuneCode = of.Commune, CustomerCode = loan.CustomerCode });
        foreach (var (action, subject, what) in new[]
        {
            (AccessKinds.HouseholdRead, of.Commune + "/2024/KP-1", "household"),
            (ChainKinds.IdRevealed, of.Commune + "/2024/KP-1/7", "id"),
            (AccessKinds.LoanRead, loan.LoanNumber, "loan"),
            (AccessKinds.BorrowerRead, $"{of.Office}/{loan.CustomerCode}", "borrower"),
            (AccessKinds.SourceRowsRead, finding.Identity, "finding"),
            (AccessKinds.SourceRowsRead, string.Create(CultureInfo.InvariantCulture, $"{version.SourceFileId}/12"), "cell"),
            (AccessKinds.WorkbookMarked, version.SourceFileId.ToString(CultureInfo.InvariantCulture), "workbook"),
            (AccessKinds.FindingsExported, $"{of.Office} {of.Commune}", "findings"),
            (AccessKinds.ReportExported, of.Commune, "report"),
        })
        {
            await areas.AddAsync(Entry(action, subject, $"{where} {what}"));
        }
    }

    private static StoredFinding Finding((string Office, string Commune, int Number) of) => new()
    {
        Identity = $"L-RATE|{of.Office}|{of.Number}",
        Rule = "L-RATE",
        Subject = $"{of.Number}",
        OfficeCode = of.Office,
        CommuneCode = of.Commune,
        Month = TwoAreas.March,
        State = FindingState.Open,
    };

    private static AuditEntry Entry(string action, string subject, string detail) => new()
    {
        Action = action,
        By = "finance",
        Subject = subject,
        Detail = detail,
        AtUtc = new(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>What is listed, by the words that the test put beside it.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(TwoAreas areas, Reader reader, AreaLimit area, string without = "")
    {
        var page = await areas.Database.Get<ListAccess>().RunAsync(
            reader, new() { Area = area }, new(0, 100), CancellationToken.None);
        Assert.Equal(page.Total, page.Items.Count);
        return [.. page.Items.Where(e => e.Action != without).Select(e => e.Detail).Order(StringComparer.Ordinal)];
    }
}
