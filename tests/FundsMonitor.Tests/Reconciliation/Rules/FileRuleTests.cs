using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>Control totals beside the loans' sums, and files that were due.</summary>
public sealed class FileRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows => [.. RuleRow.Of("F-TOTAL", Totals), .. RuleRow.Of("F-MISSING", Missing)];

    private static readonly CommuneSum Sum = new()
    {
        VersionId = 4,
        BankCommuneCode = "482001",
        BankCommuneName = "Kim Phượng",
        CommuneCode = "05551",
        Balance = Money.FromDong(90),
        InTerm = Money.FromDong(70),
        Overdue = Money.FromDong(15),
        Frozen = Money.FromDong(5),
        Lent = Money.FromDong(30),
        LentWithRollovers = Money.FromDong(34),
        Repaid = Money.FromDong(20),
        WrittenOff = Money.FromDong(1),
    };

    public static TheoryData<string, Action<ControlTotalRow>, string> Totals => new()
    {
        { "the same", _ => { }, "" },
        { "balance and class", r => (r.Balance, r.Overdue) = (Money.FromDong(100), Money.FromDong(25)),
            "dư nợ 100; quá hạn 25 | dư nợ 90; quá hạn 15 | 10" },
        { "classes change places", r => (r.InTerm, r.Overdue) = (Money.FromDong(60), Money.FromDong(25)),
            "trong hạn 60; quá hạn 25 | trong hạn 70; quá hạn 15 | -10" },
        { "frozen", r => r.Frozen = Money.Zero, "khoanh 0 | khoanh 5 | -5" },
        { "lent", r => r.LentInMonth = Money.FromDong(40), "cho vay trong tháng 40 | cho vay trong tháng 30 | 10" },
        { "repaid", r => r.RepaidInMonth = Money.FromDong(19), "thu nợ trong tháng 19 | thu nợ trong tháng 20 | -1" },
        { "written off", r => r.WrittenOffInMonth = Money.Zero, "xóa nợ trong tháng 0 | xóa nợ trong tháng 1 | -1" },
        { "a column the form does not have is not compared", r => (r.Frozen, r.LentInMonth) = (null, null), "" },
        { "customers are not compared", r => r.Customers = 12_345, "" },
        { "the code is missing, the name tells", r => (r.BankCommuneCode, r.BankCommuneName) = ("", "KIM PHUONG"), "" },
    };

    [Theory]
    [MemberData(nameof(Totals))]
    public void A_total_that_differs_names_every_measure(string what, Action<ControlTotalRow> change, string expected)
    {
        var row = Control();
        change(row);

        var found = Run([row], [Sum]);

        Assert.Equal((what, expected), (what, string.Join(';', found.Select(f => $"{f.SaidA()} | {f.SaidB()} | {f.Difference?.Dong}"))));
        Assert.All(found, f => Assert.Equal(("482001", "05551", Severity.Error), (f.Subject, f.CommuneCode, f.Severity)));
    }

    [Fact]
    public void A_commune_on_one_side_only_is_compared_with_nothing()
    {
        var other = Control();
        (other.BankCommuneCode, other.BankCommuneName, other.CommuneCode) = ("482002", "Lam Vỹ", "05542");

        var found = Run([other], [Sum]);

        Assert.Equal(["482001", "482002"], found.Select(f => f.Subject));
        Assert.StartsWith("dư nợ 0;", found[0].SaidA(), StringComparison.Ordinal);
        Assert.StartsWith("dư nợ 0;", found[1].SaidB(), StringComparison.Ordinal);
        Assert.Contains(found[0].Rows, r => r.Side == FindingSide.B && r.RowNumber == FindingRow.AllRowsOfCommune);
    }

    [Fact]
    public void A_programme_is_compared_as_a_commune_is()
    {
        var poor = new ControlTotalRow { Form = ControlForm.Programmes, ProgrammeCode = "01", Balance = Money.FromDong(95), RowNumber = 9 };

        var found = Assert.Single(Run([poor], [], [Programme("01", 90)]));

        Assert.Equal(("01", "", "01.2/BCTD: dư nợ 95"), (found.Subject, found.CommuneCode, found.SaidA()));
        Assert.Equal(
            ["Chương trình 01 Cho vay hộ nghèo", "Programme 01 Poor households"],
            Languages.Select(l => Bilingual.Argument(found.Arguments[0], l)));
    }

    [Fact]
    public void A_programme_the_form_leaves_out_is_nothing_unless_one_of_its_names_is_not_known()
    {
        var poor = new ControlTotalRow { Form = ControlForm.Programmes, ProgrammeCode = "01", Balance = Money.FromDong(90) };
        var unknown = new ControlTotalRow { Form = ControlForm.Programmes, ProgrammeName = "Cho vay mới", Balance = Money.FromDong(7) };
        var sums = new[] { Programme("01", 90), Programme("19", 7) };

        Assert.Equal([("19", "01.2/BCTD: dư nợ 0")], Run([poor], [], sums).Select(f => (f.Subject, f.SaidA())));
        Assert.Empty(Run([poor, unknown], [], sums));
    }

    [Fact]
    public void A_form_that_is_trusted_less_warns_where_the_better_one_agrees()
    {
        var len31 = Control();
        (len31.Form, len31.Balance, len31.LentInMonth, len31.LentWithRollovers, len31.RepaidInMonth, len31.WrittenOffInMonth) =
            (ControlForm.Len31Communes, Money.FromDong(91), null, Money.FromDong(33), null, null);

        var alone = Assert.Single(Run([len31], [Sum]));
        var beside = Assert.Single(Run([Control(), len31], [Sum]));

        Assert.Equal("LEN_31 theo xã: dư nợ 91; cho vay gồm đảo khoản 33", alone.SaidA());
        Assert.Equal((Severity.Error, Severity.Warning), (alone.Severity, beside.Severity));
        Assert.Equal(alone.SaidA(), beside.SaidA());
    }

    public static TheoryData<string, string> Missing => new()
    {
        { "loans", "control-totals" },
        { "loans,control-totals", "" },
        { "", "loans,control-totals" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_file_that_was_due_and_has_not_come_is_missing(string received, string missing)
    {
        FileKind[] kinds = [.. received.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(w => FileKinds.Find(w)!.Value)];
        var facts = new DueFacts(Books.Office, "PGD", Books.March, [FileKind.Loans, FileKind.ControlTotals], kinds);

        var found = ReconciliationRules.Over<DueFacts>(Books.March).SelectMany(r => r.Find(facts)).ToList();

        Assert.Equal(missing, string.Join(',', found.Select(f => f.Subject)));
        Assert.All(found, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    private static readonly string[] Languages = ["vi", "en"];

    private static ControlTotalRow Control() => new()
    {
        VersionId = 5,
        RowNumber = 12,
        BankCommuneCode = "482001",
        BankCommuneName = "Kim Phượng",
        CommuneCode = "05551",
        Balance = Money.FromDong(90),
        InTerm = Money.FromDong(70),
        Overdue = Money.FromDong(15),
        Frozen = Money.FromDong(5),
        LentInMonth = Money.FromDong(30),
        RepaidInMonth = Money.FromDong(20),
        WrittenOffInMonth = Money.FromDong(1),
        Customers = 3,
    };

    private static ProgrammeSum Programme(string code, long balance) =>
        new() { VersionId = 4, ProgrammeCode = code, Balance = Money.FromDong(balance), Lent = Money.FromDong(3) };

    private static List<Finding> Run(ControlTotalRow[] rows, CommuneSum[] sums, ProgrammeSum[]? programmes = null)
    {
        var facts = new TotalFacts(Books.Office, Books.March, rows, sums) { ProgrammeSums = programmes ?? [] };
        return [.. ReconciliationRules.Over<TotalFacts>(Books.March).SelectMany(r => r.Find(facts))];
    }
}
