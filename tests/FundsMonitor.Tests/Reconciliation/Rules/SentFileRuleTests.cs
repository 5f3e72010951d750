using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>Files of another month or place than they were sent for, and months sent again that say something else.</summary>
public sealed class SentFileRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows => [.. RuleRow.Of("F-PERIOD", Refused), .. RuleRow.Of("F-CHANGED", Changed)];

    public static TheoryData<string, RefusedFacts, string> Refused => new()
    {
        { "another month", Sent(new("month-contradicts", "2024-02", "2024-03")), "loans: 004820, 03/2024 | 02/2024" },
        { "another office", Sent(new("office-contradicts", "002716", "004820")), "loans: 004820, 03/2024 | 002716" },
        { "another commune", Sent(new("commune-contradicts", "15139", "05551")) with { OfficeCode = "", CommuneCode = "05551" },
            "loans: 05551, 03/2024 | 15139" },
        { "a place that is not the sender's", Sent(new("area-not-yours", "002716")), "loans: 004820, 03/2024 | 002716" },
        { "rows of other months", Rows("row-other-month", "2024-02", "2024-02", "2024-01"),
            "loans: 004820, 03/2024 | 01/2024 (1 dòng), 02/2024 (2 dòng)" },
        { "rows of another office", Rows("row-other-office", "002716"), "loans: 004820, 03/2024 | 002716 (1 dòng)" },
        { "no kind was recognised", Sent(new("month-contradicts", "2024-02", "2024-03")) with { Kind = null },
            "tệp.xlsx: 004820, 03/2024 | 02/2024" },
        { "the right file came later", Sent(new("month-contradicts", "2024-02", "2024-03")) with { RightFileCame = true }, "" },
        { "another kind than said is no other month", Sent(new("kind-contradicts", "register", "loans")), "" },
        { "rows that cannot be read are no other month", Rows("amount-not-whole", "5 tr"), "" },
        { "stopped by a person", Sent(new("import-stopped")), "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_file_of_another_month_or_place_is_found(string what, RefusedFacts facts, string expected)
    {
        var found = ReconciliationRules.Over<RefusedFacts>(Books.March).SelectMany(r => r.Find(facts)).ToList();

        Assert.Equal((what, expected), (what, string.Join(';', found.Select(f => $"{f.Subject}: {f.SaidA()} | {f.SaidB()}"))));
        Assert.All(found, f => Assert.Equal(("F-PERIOD", Severity.Error, Books.March), (f.Rule, f.Severity, f.Month)));
        Assert.All(found, f => Assert.Equal([facts.FileName, f.SaidA(), f.SaidB()], f.Arguments.Select(a => Bilingual.Argument(a, "vi"))));
    }

    public static TheoryData<string, DifferentRow[], string> Changed => new()
    {
        { "the same", [], "" },
        { "changed", [new(RowChange.Changed, "1", new(1, 6), new(9, 7))], "1 0 0: 1:4:6:,2:5:7:" },
        { "new", [new(RowChange.New, "1", null, new(9, 7))], "0 1 0: 2:5:7:" },
        { "gone", [new(RowChange.Gone, "1", new(1, 6), null)], "0 0 1: 1:4:6:" },
        { "all three", [new(RowChange.Changed, "1", new(1, 6), new(9, 6)), new(RowChange.Gone, "2", new(2, 7), null),
            new(RowChange.New, "3", null, new(8, 9)), new(RowChange.New, "4", null, new(7, 10))],
            "1 2 1: 1:4:6:,2:5:6:,1:4:7:,2:5:9:,2:5:10:" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_month_sent_again_is_found_where_rows_differ(string what, DifferentRow[] rows, string expected)
    {
        var difference = new VersionDifference(
            10, rows, [new(new Bilingual("Tổng dư nợ", "Balance"), Money.FromDong(100), Money.FromDong(115))]);
        var facts = new ChangedFacts(Version(5, 3), Version(4, 2), Books.March, difference);

        var found = ReconciliationRules.Over<ChangedFacts>(Books.March).SelectMany(r => r.Find(facts)).ToList();

        Assert.Equal((what, expected), (what, string.Join(
            ';', found.Select(f => $"{string.Join(' ', f.Arguments.Skip(3))}: {string.Join(',', f.Rows)}"))));
        Assert.All(found, f => Assert.Equal(
            ("F-CHANGED", Severity.Warning, "loans", 15L), (f.Rule, f.Severity, f.Subject, f.Difference!.Value.Dong)));
        Assert.All(found, f => Assert.Equal(("bản 2: 7 dòng, 100 đ", "bản 3: 7 dòng, 115 đ"), (f.SaidA(), f.SaidB())));
    }

    private static RefusedFacts Sent(Refusal verdict) => new()
    {
        FileName = "tệp.xlsx",
        Kind = FileKind.Loans,
        OfficeCode = "004820",
        Month = Books.March,
        Verdict = verdict,
    };

    private static RefusedFacts Rows(string kind, params string[] values) => Sent(new("rows-unreadable", "9")) with
    {
        Problems = [.. values.Select((value, i) => new RowProblem(kind, "BCQUERY", 6 + i, "", value, "x"))],
    };

    private static FileVersion Version(int id, int number) => new()
    {
        Id = id,
        Number = number,
        Kind = FileKind.Loans,
        OfficeCode = "004820",
        Period = 202403,
        RowCount = 7,
    };
}
