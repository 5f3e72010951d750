using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Planting;

/// <summary>Puts differences into an office's book, one at a time, and notes each.</summary>
internal sealed class Planter(OfficeBook book, DateOnly firstDay)
{
    public List<PlantedDifference> Planted { get; } = [];

    /// <summary>What the month's files have besides the book.</summary>
    public MonthExtras Extras { get; private set; } = new();

    /// <summary>A new month; in a clean one the office has corrected what it could.</summary>
    public void Begin(bool clean)
    {
        Extras = new MonthExtras { SecondSavingsBook = Extras.SecondSavingsBook };
        if (clean)
        {
            book.Accounts.ForEach(a => a.MissingInTerm = 0);
        }
    }

    /// <summary>L-RATE: a near-poor loan at the rate for the poor, from before any register.</summary>
    public void WrongRate(SampleCommune commune, decimal rate, string fund = "1")
    {
        var account = Earlier(commune, ("19", 120), firstDay.AddMonths(-20), (rate, fund, null));
        Note("L-RATE", account, firstDay, $"lãi suất {rate} cho chương trình 19" + (fund == "2" ? ", vốn địa phương: lưu ý" : ""));
    }

    /// <summary>L-OVERDUE: falls due within the month and stays in term.</summary>
    public void StillInTerm(SampleCommune commune, DateOnly asOf)
    {
        var due = new DateOnly(asOf.Year, asOf.Month, 3);
        var account = Earlier(commune, ("03", 36), due.AddMonths(-36), (7.92m, "1", null));
        Note("L-OVERDUE", account, asOf, "đến hạn trong tháng, không chuyển quá hạn");
    }

    /// <summary>L-TERM: six years for a programme that has five.</summary>
    public void LongTerm(SampleCommune commune)
    {
        var account = Earlier(commune, ("06", 72), firstDay.AddMonths(-10), (9.0m, "1", null));
        Note("L-TERM", account, firstDay, "thời hạn 72 tháng, tối đa 60");
    }

    /// <summary>L-GROUP: a poor borrower who borrows outside any group, from before any register.</summary>
    public void OutsideGroup(SampleCommune commune)
    {
        var account = Earlier(commune, ("01", 60), firstDay.AddMonths(-20), (6.6m, "1", "99"));
        Note("L-GROUP", account, firstDay, "hộ nghèo vay trực tiếp, không qua tổ");
    }

    /// <summary>L-NEW: lent two months before it first has a row.</summary>
    public void SeenLate(SampleCommune commune, DateOnly asOf)
    {
        var customer = book.Customers.Stranger(commune);
        var account = Kept(book.Open(customer, new LoanTerms
        {
            Programme = "03",
            LentOn = asOf.AddMonths(-2),
            Months = 60,
            Rate = 7.92m,
            Agreed = 35_000_000,
            Organisation = customer.Group.Organisation,
        }));
        Note("L-NEW", account, asOf, "vay hai tháng trước, nay mới có dòng");
    }

    /// <summary>L-INTEREST: the principal is paid back, some interest is not.</summary>
    public void InterestLeft(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        account.Repay(account.Balance);
        account.InterestLeft = 150_000;
        Note("L-INTEREST", account, asOf, "hết gốc, còn lãi tồn 150.000");
    }

    /// <summary>E-UNLISTED: the poor's programme for somebody who is on no list.</summary>
    public void Unlisted(SampleCommune commune, DateOnly lentOn)
    {
        var account = Kept(book.NewLoan(book.Customers.Stranger(commune), Programmes.Of("01"), lentOn));
        Note("E-UNLISTED", account, lentOn, "người vay không có trong danh sách");
    }

    /// <summary>E-CLASS: the poor's programme for a household that the list has as near-poor.</summary>
    public void WrongClass(SampleCommune commune, DateOnly lentOn, Func<SampleHousehold, bool>? wanted = null)
    {
        var household = book.Customers.Unused(h =>
            h.CommuneCode == commune.Code && h.Class == ClassWords.NearPoor && (wanted?.Invoke(h) ?? WasNeverPoor(h)))
                ?? throw NothingLeft("E-CLASS");
        var account = Kept(book.NewLoan(book.Customers.Of(household), Programmes.Of("01"), lentOn));
        Note("E-CLASS", account, lentOn, wanted is null ? "hộ cận nghèo vay chương trình hộ nghèo"
            : "hộ nghèo đến hết năm trước: cảnh báo");
    }

    /// <summary>E-AMBIGUOUS: a borrower whom only a person can tell.</summary>
    public void Doubtful(SampleCommune commune, DateOnly lentOn)
    {
        var household = book.Customers.Unused(h => h.CommuneCode == commune.Code && h.Class == ClassWords.NearPoor && !h.WasPoorBefore)
            ?? throw NothingLeft("doubt");
        var account = Kept(book.NewLoan(book.Customers.OfDoubtful(household), Programmes.Of("19"), lentOn));
        Planted.Add(new("E-AMBIGUOUS", account.Customer.Code, book.Office.Code, commune.Code, MonthOf(lentOn),
            "tên không dấu, chỉ có năm sinh và lệch một năm, số định danh cũ"));
    }

    /// <summary>L-SPLIT: 300,000 đồng less in "Dư nợ trong hạn" than in the total.</summary>
    public void Split(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        account.MissingInTerm = 300_000;
        Note("L-SPLIT", account, asOf, "dư nợ trong hạn thiếu 300.000");
    }

    /// <summary>L-TWICE: an older copy of the row stands further down.</summary>
    public void TwiceWithOtherBalance(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        Extras.OlderCopies.Add(account);
        Note("L-TWICE", account, asOf, "hai dòng, dư nợ khác nhau");
    }

    /// <summary>L-TWICE as a notice: one row for each of the customer's two savings books, from now on.</summary>
    public void TwiceForSavings(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        Extras.SecondSavingsBook.Add(account);
        Note("L-TWICE", account, asOf, "hai sổ tiết kiệm: lưu ý");
    }

    /// <summary>L-ROLL: the balance falls by a million without a repayment.</summary>
    public void BrokenRoll(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        account.InTerm -= 1_000_000;
        Note("L-ROLL", account, asOf, "dư nợ giảm 1.000.000 không có thu nợ");
    }

    /// <summary>L-GONE: no row any more.</summary>
    public void Gone(SampleCommune commune, DateOnly asOf)
    {
        var account = Any(commune);
        account.HasNoRow = true;
        Note("L-GONE", account, asOf, "còn dư nợ tháng trước, tháng này không có dòng");
    }

    /// <summary>Nothing to find: a new loan takes the old one's place (đảo khoản), and the old one has no row.</summary>
    public void RollOver(SampleCommune commune, DateOnly asOf)
    {
        var old = Any(commune, a => a.Terms.Programme == "03" && a.InMonth.Repaid == 0);
        old.HasNoRow = true;
        var terms = old.Terms with { LentOn = asOf.AddDays(-9), Agreed = old.Balance };
        var account = Kept(book.Open(old.Customer, terms));
        account.InMonth.RolledOver = terms.Agreed;
    }

    /// <summary>E-TWO: two members of one poor household borrow in one month.</summary>
    public void TwoOfOneHousehold(SampleCommune commune, DateOnly lentOn)
    {
        var household = book.Customers.Unused(h =>
            h.CommuneCode == commune.Code && h.Class == ClassWords.Poor && CustomerMaker.Sure(h).Count() > 1) ?? throw NothingLeft("E-TWO");
        foreach (var member in CustomerMaker.Sure(household).Take(2))
        {
            Lent(book.Customers.AsListed(household, member), "01", lentOn);
        }

        Planted.Add(new("E-TWO", $"{commune.Code}/{household.Code}", book.Office.Code, commune.Code, MonthOf(lentOn),
            "hai thành viên một hộ cùng vay chương trình 01"));
    }

    /// <summary>E-ID: a customer typed with the id of another one.</summary>
    public void SharedId(SampleCommune commune, DateOnly lentOn)
    {
        var first = book.Customers.Stranger(commune);
        first = first with { Id = first.Person.CitizenId };
        var second = book.Customers.Stranger(commune) with { Id = first.Id };
        Lent(first, "03", lentOn);
        Lent(second, "03", lentOn.AddDays(1));
        Planted.Add(new("E-ID", $"{first.Code}/{second.Code}", book.Office.Code, commune.Code, MonthOf(lentOn),
            "một số định danh, hai khách hàng"));
    }

    /// <summary>E-ID: a customer's second contract is typed with the id of somebody else.</summary>
    public void TwoIds(SampleCommune commune, DateOnly lentOn)
    {
        var customer = book.Customers.Stranger(commune);
        var other = book.Customers.Stranger(commune).Person.CitizenId;
        Lent(customer with { Id = customer.Person.CitizenId }, "03", lentOn);
        Lent(customer with { Id = other }, "06", lentOn.AddDays(1));
        Planted.Add(new("E-ID", customer.Code, book.Office.Code, commune.Code, MonthOf(lentOn),
            "một khách hàng, hai số định danh trái nhau"));
    }

    /// <summary>F-TOTAL: the office's own sum has more overdue and less in term than its rows.</summary>
    public void OtherTotal(SampleCommune commune, DateOnly asOf, long overdue, long balance = 0)
    {
        Extras.Totals.Add(new OtherTotal(commune, overdue, balance));
        Planted.Add(new("F-TOTAL", commune.BankCode, book.Office.Code, commune.Code, MonthOf(asOf),
            $"01.1: quá hạn {overdue:+0;-0;0}, dư nợ {balance:+0;-0;0}"));
    }

    private void Lent(BankCustomer customer, string programme, DateOnly lentOn) => Kept(book.Open(customer, new LoanTerms
    {
        Programme = programme,
        LentOn = lentOn,
        Months = 36,
        Rate = Programmes.Of(programme).Rate,
        Agreed = programme == "06" ? 10_000_000 : 30_000_000,
        Fund = "1",
        Organisation = customer.Group.Organisation,
    }));

    private LoanAccount Earlier(SampleCommune commune, (string Programme, int Months) what, DateOnly lentOn,
        (decimal Rate, string Fund, string? Organisation) on)
    {
        var customer = book.Customers.Stranger(commune);
        var account = Kept(book.Open(customer, new LoanTerms
        {
            Programme = what.Programme,
            LentOn = lentOn,
            Months = what.Months,
            Rate = on.Rate,
            Agreed = 40_000_000,
            Fund = on.Fund,
            Organisation = on.Organisation ?? customer.Group.Organisation,
        }));
        account.Begin(1);
        return account;
    }

    /// <summary>An ordinary loan, far from falling due, to which nothing else happens any more.</summary>
    private LoanAccount Any(SampleCommune commune, Func<LoanAccount, bool>? wanted = null) => Kept(book.Accounts.First(a =>
        a is { IsKept: false, HasNoRow: false, Overdue: 0, Frozen: 0, InTerm: > 5_000_000 }
        && a.Customer.Commune == commune && a.InMonth.Lent == 0 && a.DueOn > firstDay.AddYears(1) && (wanted?.Invoke(a) ?? true)));

    private bool WasNeverPoor(SampleHousehold household) =>
        book.Customers.Lists.SelectMany(l => l.Households).Where(h => h.Household == household).All(h => h.Class == ClassWords.NearPoor);

    private static LoanAccount Kept(LoanAccount account)
    {
        account.IsKept = true;
        return account;
    }

    private void Note(string rule, LoanAccount account, DateOnly day, string why) =>
        Planted.Add(new(rule, account.Number, book.Office.Code, account.Customer.Commune.Code, MonthOf(day), why));

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static InvalidOperationException NothingLeft(string rule) =>
        new($"No household is left for {rule}: lend to fewer at the start.");
}

/// <summary>What a month's files show besides the book.</summary>
internal sealed class MonthExtras
{
    public List<LoanAccount> OlderCopies { get; } = [];

    public List<LoanAccount> SecondSavingsBook { get; init; } = [];

    public List<OtherTotal> Totals { get; } = [];
}

/// <summary>A control total that says more (or less) than the rows.</summary>
internal sealed record OtherTotal(SampleCommune Commune, long Overdue, long Balance);
