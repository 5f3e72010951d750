using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>F-TOTAL: a commune's or programme's control total that differs from the sum of the accepted loan rows.</summary>
/// <remarks>
/// One finding a commune or programme, naming every form and measure that differs. A measure a form has no column for is not
/// compared. A form that is trusted less warns only where one that is trusted more agrees with the loans.
/// </remarks>
public static class TotalRule
{
    private static readonly IReadOnlyList<Measure> Measures =
    [
        new(new("dư nợ", "balance"), "Dư nợ", c => c.Balance, s => s.Balance),
        new(new("trong hạn", "in term"), "Trong hạn", c => c.InTerm, s => s.InTerm),
        new(new("quá hạn", "overdue"), "Quá hạn", c => c.Overdue, s => s.Overdue),
        new(new("khoanh", "frozen"), "Khoanh", c => c.Frozen, s => s.Frozen),
        new(new("cho vay trong tháng", "lent in the month"), "Cho vay trong tháng", c => c.LentInMonth, s => s.Lent),
        new(new("cho vay gồm đảo khoản", "lent with rollovers"), "Cho vay", c => c.LentWithRollovers, s => s.LentWithRollovers),
        new(new("thu nợ trong tháng", "repaid in the month"), "Thu nợ trong tháng", c => c.RepaidInMonth, s => s.Repaid),
        new(new("xóa nợ trong tháng", "written off in the month"), "Xóa nợ trong tháng", c => c.WrittenOffInMonth, s => s.WrittenOff),
    ];

    /// <summary>F-TOTAL over the control totals of a month.</summary>
    public static ReconciliationRule<TotalFacts> Rule { get; } = new()
    {
        Code = "F-TOTAL",
        Severity = Severity.Error,
        ByMonth = true,
        Title = new("Số tổng hợp khác tổng các món vay", "Control total differs from the loans"),
        Sentence = new(
            "{0}, tháng {1}: số tổng hợp khác tổng các món vay của Mẫu 31: {2}.",
            "{0}, {1}: control totals differ from the sum of Mẫu 31's loans: {2}."),
        Remedy = new(
            "Phòng giao dịch kiểm tra các tệp có cùng thời điểm không, rồi gửi lại tệp sai. 01.1 và 01.2 được tin trước LEN_31, "
            + "LEN_31 trước Mẫu 31.",
            "The office checks that the files are of the same moment and sends the wrong one again. 01.1 and 01.2 are trusted before "
            + "LEN_31, and LEN_31 before Mẫu 31."),
        Sides = (new("Số tổng hợp", "Control total"), new("Tổng Mẫu 31", "Sum of Mẫu 31")),
        Source = new(
            "01.1, 01.2/BCTD = Mẫu 31; cho vay = Giải ngân trong tháng − Đảo khoản GN tháng (LEN_31 gồm đảo khoản); "
            + "thu nợ = TH + QH + khoanh",
            "01.1, 01.2/BCTD = form Mẫu 31; lent = “Giải ngân trong tháng” − “Đảo khoản GN tháng” (LEN_31 includes it); "
            + "repaid = TH + QH + khoanh"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(TotalFacts facts) =>
        TotalSubject.Of(facts).Select(subject => Compare(facts, subject)).OfType<Finding>();

    private static Finding? Compare(TotalFacts facts, TotalSubject subject)
    {
        var forms = subject.Forms
            .Select(f => new ComparedForm(f, [.. Measures.Select(m => m.Compare(f, subject.Sum)).Where(c => c.Differs)])).ToList();
        var differing = forms.Where(f => f.Differing.Count > 0).ToList();
        if (differing.Count == 0)
        {
            return null;
        }

        var first = differing[0].Differing[0];
        return new Finding
        {
            Rule = Rule.Code,
            Severity = forms[0].Differing.Count > 0 ? Rule.Severity : Severity.Warning,
            Subject = subject.Key,
            OfficeCode = facts.OfficeCode,
            CommuneCode = subject.CommuneCode,
            Month = facts.Month,
            SideA = Side(differing, c => c.Control!.Value),
            SideB = Side(differing, c => c.Loans),
            Difference = first.Control - first.Loans,
            Arguments =
            [
                subject.Name.AsArgument(), Words.Of(facts.Month), Bilingual.Joined("; ", [.. differing.Select(Details)]).AsArgument(),
            ],
            Rows = Rows(differing, subject.Sum),
        };
    }

    private static string Side(List<ComparedForm> forms, Func<Compared, Money> amount) =>
        Bilingual.Joined("; ", [.. forms.Select(f => f.Told(amount))]).AsArgument();

    private static Bilingual Details(ComparedForm form)
    {
        var (label, details) = (form.Form.Label, Bilingual.Joined("; ", [.. form.Differing.Select(Describe)]));
        return new($"{label.Vi}: {details.Vi}", $"{label.En}: {details.En}");
    }

    private static Bilingual Describe(Compared compared)
    {
        var (name, sides) = (compared.Measure.Name, $"{Words.Of(compared.Control!.Value)} ≠ {Words.Of(compared.Loans)}");
        var difference = Words.Of(compared.Control.Value - compared.Loans);
        return new($"{name.Vi} {sides} (chênh lệch {difference})", $"{name.En} {sides} (difference {difference})");
    }

    private static IReadOnlyList<FindingRow> Rows(List<ComparedForm> differing, LoanSum? sum) =>
    [
        .. from form in differing
           from row in form.Form.Rows
           from compared in form.Differing
           select new FindingRow(FindingSide.A, row.VersionId, row.RowNumber, compared.Measure.Heading),
        .. sum is null ? [] : new[] { new FindingRow(FindingSide.B, sum.VersionId, FindingRow.AllRowsOfCommune, Mau31Headings.Balance) },
    ];

    private sealed record Measure(Bilingual Name, string Heading, Func<ControlTotalRow, Money?> Control, Func<LoanSum, Money> Loans)
    {
        // A commune without a row in a control file that has others was totalled as nothing: 0.
        public Compared Compare(TotalSubject.FormRows form, LoanSum? sum)
        {
            var said = form.Rows.Select(Control).OfType<Money>().ToList();
            var isSaid = form.Rows.Count > 0 ? said.Count > 0 : form.All.Any(r => Control(r) is not null);
            Money? control = isSaid ? said.Aggregate(Money.Zero, (total, amount) => total + amount) : null;
            return new(this, control, sum is null ? Money.Zero : Loans(sum));
        }
    }

    private readonly record struct Compared(Measure Measure, Money? Control, Money Loans)
    {
        public bool Differs => Control is not null && Control != Loans;
    }

    /// <summary>A form's rows for the subject, and the measures in which they differ from the loans.</summary>
    private sealed record ComparedForm(TotalSubject.FormRows Form, IReadOnlyList<Compared> Differing)
    {
        // 01.1 is what everybody means by the control total; another form is named.
        public Bilingual Told(Func<Compared, Money> amount)
        {
            var told = Bilingual.Joined("; ", [.. Differing.Select(c => Named(c.Measure.Name, Words.Of(amount(c))))]);
            return Form.Form == ControlForm.Communes ? told : new($"{Form.Label.Vi}: {told.Vi}", $"{Form.Label.En}: {told.En}");
        }

        private static Bilingual Named(Bilingual measure, string amount) => new($"{measure.Vi} {amount}", $"{measure.En} {amount}");
    }
}
