using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>The loans of the province. One object a loan lives through all months, so that making ten million rows costs little.</summary>
/// <remarks>Three loans of ten repay in a month, one in 40 is overdue, one in 300 frozen.</remarks>
internal sealed class ProvinceLoans
{
    private const long Instalment = 100_000;
    private static readonly string[] Programmes = ["01", "19", "09", "03", "06", "02", "10"];
    private static readonly int[] Rates = [6_600, 7_920, 8_250, 7_920, 9_000, 6_600, 9_000];
    private readonly Province province;
    private readonly LoanRow[] rows;

    public ProvinceLoans(Province province)
    {
        this.province = province;
        rows = [.. Enumerable.Range(0, province.LoansOfCommune * Province.Communes).Select(First)];
    }

    /// <summary>All loans as they stand after the last month that was made.</summary>
    public IReadOnlyList<LoanRow> Rows => rows;

    /// <summary>An office's month. Months are made in their order: each begins where the one before ended.</summary>
    public IEnumerable<LoanRow> Of(int office, int index, Month month)
    {
        var first = office * province.LoansOfOffice;
        for (var i = first; i < first + province.LoansOfOffice; i++)
        {
            Advance(rows[i], (i, index), month);
            yield return rows[i];
        }
    }

    private static void Advance(LoanRow row, (int Loan, int Index) at, Month month)
    {
        var repaid = ((at.Loan * 7) + (at.Index * 3)) % 10 < 3 && row.Balance.Dong > Instalment ? Instalment : 0;
        row.Month = month;
        row.AsOf = month.LastDay;
        row.Balance = Money.FromDong(row.Balance.Dong - repaid);
        row.RepaidInMonth = Money.FromDong(repaid);
        row.PrincipalPaid = Money.FromDong((row.PrincipalPaid?.Dong ?? 0) + repaid);
        row.Overdue = Money.FromDong(at.Loan % 40 == 1 ? Math.Min(row.Balance.Dong, (at.Index + 1) * 500_000L) : 0);
        row.Frozen = Money.FromDong(at.Loan % 300 == 2 ? row.Balance.Dong : 0);
        row.InTerm = Money.FromDong(row.Balance.Dong - row.Overdue.Dong - row.Frozen.Dong);
        row.InterestOwed = Money.FromDong(at.Loan % 50 == 3 ? 40_000L * (at.Index + 1) : 30_000);
        row.LoanContentHash++;
    }

    private LoanRow First(int i)
    {
        var (commune, place) = (i / province.LoansOfCommune, i % province.LoansOfCommune);
        var customer = place * 4 / 5;
        var person = Townsfolk.Of(commune, customer);
        var (programme, agreed, lent) = (i % Programmes.Length, (20 + (i % 60)) * 1_000_000L, new DateOnly(2018, 1, 5).AddDays(i % 900));
        return new()
        {
            RowNumber = 6 + (i % province.LoansOfOffice),
            OfficeCode = Province.OfficeCode(commune / Province.CommunesOfOffice),
            CommuneCode = Province.CommuneCode(commune),
            LoanNumber = string.Create(CultureInfo.InvariantCulture, $"66{commune:0000}{i:0000000000}"),
            CustomerCode = Province.CustomerCode(commune, customer),
            Name = person.Name,
            NameSearch = person.Search,
            CitizenId = person.CitizenId,
            BirthDate = person.Birth,
            BirthYear = person.Birth.Year,
            Sex = person.Sex,
            BankCommuneCode = Province.BankCode(commune),
            BankCommuneName = Province.CommuneName(commune),
            HamletName = Province.HamletName(place),
            GroupCode = string.Create(CultureInfo.InvariantCulture, $"{commune:000}{place % 40:0000}"),
            GroupLeader = Townsfolk.Of(commune, 90_000 + (place % 40)).Name,
            OrganisationCode = "12",
            ProgrammeCode = Programmes[programme],
            FundSource = "1",
            LoanDate = lent,
            DueByContract = lent.AddYears(7),
            TermMonths = 84,
            RateThousandths = i % 700 == 5 ? 5_000 : Rates[programme],
            Agreed = Money.FromDong(agreed),
            Disbursed = Money.FromDong(agreed),
            FirstDisbursedOn = lent,
            Balance = Money.FromDong(agreed),
            PrincipalDue = Money.FromDong(agreed / 10),
            Status = i % 40 == 1 ? "Quá hạn" : "Trong hạn",
            SavingsBook = "105",
            SavingsBalance = Money.FromDong(i % 90 * 50_000L),
            LoanContentHash = i * 1_000L,
        };
    }
}
