using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>F-TOTAL: a commune's control total that differs from the sum of the accepted loan rows.</summary>
/// <remarks>One finding a commune, naming every measure that differs. A measure the form has no column for is not compared.</remarks>
public static class TotalRule
{
    private static readonly IReadOnlyList<Measure> Measures =
    [
        new("dư nợ", "Dư nợ", c => c.Balance, s => s.Balance),
        new("trong hạn", "Trong hạn", c => c.InTerm, s => s.InTerm),
        new("quá hạn", "Quá hạn", c => c.Overdue, s => s.Overdue),
        new("khoanh", "Khoanh", c => c.Frozen, s => s.Frozen),
        new("cho vay trong tháng", "Cho vay trong tháng", c => c.LentInMonth, s => s.Lent),
        new("thu nợ trong tháng", "Thu nợ trong tháng", c => c.RepaidInMonth, s => s.Repaid),
        new("xóa nợ trong tháng", "Xóa nợ trong tháng", c => c.WrittenOffInMonth, s => s.WrittenOff),
    ];

    /// <summary>F-TOTAL over the control totals of a month.</summary>
    public static ReconciliationRule<TotalFacts> Rule { get; } = new()
    {
        Code = "F-TOTAL",
        Severity = Severity.Error,
        ByMonth = true,
        Title = new("Số tổng hợp khác tổng các món vay", "Control total differs from the loans"),
        Sentence = new(
            "{0}, tháng {1}: 01.1/BCTD khác tổng các món vay của Mẫu 31: {2}.",
            "{0}, {1}: 01.1/BCTD differs from the sum of Mẫu 31's loans: {2}."),
        Remedy = new(
            "Phòng giao dịch kiểm tra hai tệp có cùng thời điểm không, rồi gửi lại tệp sai. 01.1/BCTD được tin trước Mẫu 31.",
            "The office checks that both files are of the same moment and sends the wrong one again. 01.1/BCTD is trusted first."),
        Sides = (new("01.1/BCTD", "01.1/BCTD"), new("Tổng Mẫu 31", "Sum of Mẫu 31")),
        Source = "01.1/BCTD theo xã = Mẫu 31; cho vay = Giải ngân trong tháng − Đảo khoản GN tháng; thu nợ = TH + QH + khoanh",
        Find = Find,
    };

    private static IEnumerable<Finding> Find(TotalFacts facts)
    {
        var controls = facts.ControlRows.ToLookup(r => Key(r.BankCommuneCode, r.BankCommuneName, facts.Sums));
        var sums = facts.Sums.ToDictionary(s => Key(s.BankCommuneCode, s.BankCommuneName, facts.Sums));
        return controls.Select(c => c.Key).Union(sums.Keys).Order(StringComparer.Ordinal)
            .Select(key => Compare(facts, [.. controls[key]], sums.GetValueOrDefault(key)))
            .OfType<Finding>();
    }

    // The form may give a commune by name only: the code is then the one the loans of that name carry.
    private static string Key(string code, string name, IReadOnlyList<CommuneSum> sums)
    {
        if (code.Length > 0)
        {
            return code;
        }

        var folded = SearchText.Of(name);
        var named = sums.Where(s => SearchText.Of(s.BankCommuneName) == folded).ToList();
        return named.Count == 1 && named[0].BankCommuneCode.Length > 0 ? named[0].BankCommuneCode : folded;
    }

    private static Finding? Compare(TotalFacts facts, IReadOnlyList<ControlTotalRow> controls, CommuneSum? sum)
    {
        var differing = Measures.Select(m => m.Compare(controls, sum)).Where(m => m.Control is not null && m.Control != m.Loans).ToList();
        if (differing.Count == 0)
        {
            return null;
        }

        var code = sum?.BankCommuneCode ?? controls[0].BankCommuneCode;
        var name = sum?.BankCommuneName ?? controls[0].BankCommuneName;
        var first = differing[0];
        return new Finding
        {
            Rule = Rule.Code,
            Severity = Rule.Severity,
            Subject = code.Length > 0 ? code : name,
            OfficeCode = facts.OfficeCode,
            CommuneCode = sum?.CommuneCode ?? controls[0].CommuneCode,
            Month = facts.Month,
            SideA = string.Join("; ", differing.Select(d => $"{d.Measure.Name} {Words.Of(d.Control!.Value)}")),
            SideB = string.Join("; ", differing.Select(d => $"{d.Measure.Name} {Words.Of(d.Loans)}")),
            Difference = first.Control - first.Loans,
            Arguments = [name, Words.Of(facts.Month), string.Join("; ", differing.Select(Describe))],
            Rows = Rows(controls, sum, differing),
        };
    }

    private static string Describe(Compared compared) =>
        $"{compared.Measure.Name} {Words.Of(compared.Control!.Value)} ≠ {Words.Of(compared.Loans)}"
        + $" (chênh lệch {Words.Of(compared.Control.Value - compared.Loans)})";

    private static IReadOnlyList<FindingRow> Rows(
        IReadOnlyList<ControlTotalRow> controls, CommuneSum? sum, IReadOnlyList<Compared> differing) =>
    [
        .. controls.SelectMany(c => differing.Select(d => new FindingRow(FindingSide.A, c.VersionId, c.RowNumber, d.Measure.Heading))),
        .. sum is null ? [] : new[] { new FindingRow(FindingSide.B, sum.VersionId, FindingRow.AllRowsOfCommune, Mau31Headings.Balance) },
    ];

    private sealed record Measure(string Name, string Heading, Func<ControlTotalRow, Money?> Control, Func<CommuneSum, Money> Loans)
    {
        // A commune without a row in a control file that has others was totalled as nothing: 0.
        public Compared Compare(IReadOnlyList<ControlTotalRow> controls, CommuneSum? sum)
        {
            var said = controls.Select(Control).OfType<Money>().ToList();
            Money? control = controls.Count > 0 && said.Count == 0 ? null : said.Aggregate(Money.Zero, (total, amount) => total + amount);
            return new(this, control, sum is null ? Money.Zero : Loans(sum));
        }
    }

    private readonly record struct Compared(Measure Measure, Money? Control, Money Loans);
}
