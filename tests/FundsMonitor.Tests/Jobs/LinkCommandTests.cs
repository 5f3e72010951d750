using System.Globalization;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Planting;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Tests.Jobs;

/// <summary>The <c>link</c> command over two workbooks whose truth the generator knows.</summary>
public sealed class LinkCommandTests : IDisposable
{
    private static readonly DateOnly January = new(2024, 1, 31);
    private readonly Cli cli = new();

    [Fact]
    public async Task Every_loan_is_told_with_its_member_its_reasons_and_no_wrong_link()
    {
        var registers = new SampleRegisters();
        var file = RegisterTables.All(registers).Single(f => f.Path == "kim-phuong/Danh sach ho ngheo can ngheo 2024.xlsx");
        var book = new OfficeBook(SamplePlaces.DinhHoa, registers, new(2024, 1, 1));
        book.Advance(January);
        var rows = Mau31Table.Rows(book, new MonthExtras(), new(DatesAsText: true, CodesAsNumbers: false, Apostrophes: true), January);
        var register = Save("register.xlsx", file.Table);
        var loans = Save("loans.xlsx", Mau31Table.Of(book.Office, rows));
        var output = cli.PathOf("links.csv");

        var result = await cli.RunAsync("link", "--register", register, "--loans", loans, "--out", output);

        Assert.Equal((0, ""), (result.Code, result.Error));
        var lines = await File.ReadAllLinesAsync(output);
        Assert.Equal("loan,member,household,decision,score,reasons", lines[0]);
        var told = lines.Skip(1).Select(Told.Of).ToList();
        var accounts = book.Accounts.Where(a => !a.HasNoRow).ToDictionary(a => a.Number);
        Assert.Equal(accounts.Keys.Order(StringComparer.Ordinal), told.Select(t => t.Loan).Order(StringComparer.Ordinal));
        Assert.All(told, t => Judge(t, accounts[t.Loan].Customer, file.Table));
        AssertFound(told, accounts);
    }

    public void Dispose() => cli.Dispose();

    /// <summary>The score is the sum of the reasons; a member is a row of the register; a link is to the borrower himself.</summary>
    private static void Judge(Told told, BankCustomer customer, Table register)
    {
        if (told.Decision == "none")
        {
            Assert.Equal(("", ""), (told.Member, told.Household));
            return;
        }

        Assert.Equal(told.Score, told.Reasons.Sum(r => r.Weight));
        Assert.Equal("prior", told.Reasons[0].Code);
        var row = register.Rows[int.Parse(told.Member, CultureInfo.InvariantCulture) - 1];
        Assert.Equal(told.Household, row[1]);
        if (told.Decision == "link")
        {
            Assert.Equal((customer.Household?.Code, customer.Person.Name), (told.Household, row[3]));
        }
    }

    /// <summary>Of the borrowers who are in the register nearly all are linked, and none is given up.</summary>
    private static void AssertFound(List<Told> told, Dictionary<string, LoanAccount> accounts)
    {
        var listed = told.Where(t => accounts[t.Loan].Customer.Household is not null).ToList();
        Assert.True(listed.Count > 100, $"{listed.Count} loans of listed households");
        Assert.True(told.Count > 2 * listed.Count, "most loans are of others");
        var linked = listed.Count(t => t.Decision == "link");
        Assert.True(linked >= 0.97 * listed.Count, $"{linked} of {listed.Count} are linked");
        Assert.DoesNotContain(listed, t => t.Decision == "none");
        Assert.True(told.Count(t => t.Decision == "review") <= 0.02 * told.Count, "few are left to a person");
    }

    private string Save(string name, Table table)
    {
        var path = cli.PathOf(name);
        File.WriteAllBytes(path, XlsxTableWriter.Write(table));
        return path;
    }

    private sealed record Told(
        string Loan, string Member, string Household, string Decision, int Score, IReadOnlyList<LinkLabel> Reasons)
    {
        public static Told Of(string line)
        {
            var cells = line.Split(',');
            Assert.Equal(6, cells.Length);
            Assert.Contains(cells[3], new[] { "link", "review", "none" });
            var score = int.Parse(cells[4], CultureInfo.InvariantCulture);
            return new(cells[0], cells[1], cells[2], cells[3], score, LinkLabels.Of(cells[5].Replace(';', ',')));
        }
    }
}
