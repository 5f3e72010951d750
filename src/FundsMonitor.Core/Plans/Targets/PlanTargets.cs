using System.Globalization;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Plans.Targets;

/// <summary>Judges every target of a plan, those of its table first.</summary>
public static class PlanTargets
{
    private const int Months = 12;
    private const decimal Thousandths = 1_000m;

    /// <summary>In the order of the table, then of the plan's words.</summary>
    public static IReadOnlyList<TargetLine> Judge(PlanEvidence evidence)
    {
        var figures = PlanFigures.Of(evidence.Rows);
        var poor = new PlanClass(new("hộ nghèo", "poor"), evidence.Poor, figures.PoorShareAtStart - figures.PoorShare);
        var nearPoor = new PlanClass(new("hộ cận nghèo", "near-poor"), evidence.NearPoor, null);
        TargetLine?[] lines =
        [
            Lifted(evidence, poor, figures.TargetPoorLifted, new("Chỉ tiêu giảm hộ nghèo", r => r.TargetPoorLifted)),
            Points(evidence, poor, figures, new("Chỉ tiêu giảm tỷ lệ hộ nghèo", r => r.TargetPoorPointsThousandths)),
            Lifted(evidence, nearPoor, figures.TargetNearPoorLifted, new("Chỉ tiêu giảm hộ cận nghèo", r => r.TargetNearPoorLifted)),
            Points(evidence, nearPoor, figures, new("Chỉ tiêu giảm tỷ lệ hộ cận nghèo", r => r.TargetNearPoorPointsThousandths)),
            LoanShare(evidence),
        ];
        return [.. lines.OfType<TargetLine>(), .. evidence.Written.Select(t => Written(t, figures, evidence))];
    }

    private static TargetLine? Lifted(PlanEvidence evidence, PlanClass listed, int? target, Column column)
    {
        if (target is not { } promised)
        {
            return null;
        }

        var lifted = listed.Review is { } review ? review.Before - review.After : (int?)null;
        return new()
        {
            Title = new($"Giảm {listed.Name.Vi}", $"Fewer {listed.Name.En} households"),
            Promised = Households(promised),
            Actual = lifted is { } n ? Households(n) : null,
            Standing = lifted is null ? TargetStanding.Unknown : lifted >= promised ? TargetStanding.Reached : TargetStanding.Behind,
            How = HowReviewed(evidence, listed),
            Cell = column.CellIn(evidence.Rows),
        };
    }

    private static TargetLine? Points(PlanEvidence evidence, PlanClass listed, PlanFigures figures, Column column)
    {
        if (column.CellIn(evidence.Rows) is not { } cell)
        {
            return null;
        }

        var promised = column.Of(cell.Row)!.Value / Thousandths;
        var reviewed = listed.Review is { } review ? Share.Of(review.Before - review.After, figures.Households) : null;
        var fallen = (reviewed ?? listed.FallByTable) * 100;
        return new()
        {
            Title = new($"Giảm tỷ lệ {listed.Name.Vi}", $"Fall of the share of {listed.Name.En} households"),
            Promised = InPoints(promised),
            OfWhom = figures.Households is { } all ? new($"{all} hộ của biểu", $"{all} households of the table") : null,
            Actual = fallen is { } points ? InPoints(Math.Round(points, 2, MidpointRounding.AwayFromZero)) : null,
            Standing = fallen is null ? TargetStanding.Unknown : fallen >= promised ? TargetStanding.Reached : TargetStanding.Behind,
            How = reviewed is null && fallen is not null
                ? new(
                    $"theo biểu: đầu kỳ {figures.PoorAtStart}, cuối kỳ {figures.Poor} trên {figures.Households} hộ",
                    $"by the table: {figures.PoorAtStart} at the start, {figures.Poor} at the end, of {figures.Households} households")
                : HowReviewed(evidence, listed),
            Remark = Contradicted(listed.Name, column.Of(cell.Row)!.Value, figures),
            Cell = cell,
        };
    }

    /// <summary>What is wrong with a promise told twice, in points and in households: the smaller of the two is told.</summary>
    private static Bilingual? Contradicted(Bilingual name, int points, PlanFigures figures)
    {
        var lifted = name.En == "poor" ? figures.TargetPoorLifted : figures.TargetNearPoorLifted;
        if (lifted is not { } promised || Share.Of(promised, figures.Households) * 100 * Thousandths is not { } really || really >= points)
        {
            return null;
        }

        var needed = (int)Math.Ceiling(points * figures.Households!.Value / (100 * Thousandths));
        var share = Plain(Math.Round(really / Thousandths, 2, MidpointRounding.AwayFromZero));
        return new(
            $"kế hoạch mâu thuẫn: {promised} hộ chỉ là {share} điểm, cần {needed} hộ",
            $"the plan contradicts itself: {promised} households are only {share} points, {needed} would be needed");
    }

    private static Bilingual HowReviewed(PlanEvidence evidence, PlanClass listed)
    {
        var year = evidence.Rows[0].Year;
        return listed.Review is { } review
            ? new(
                $"danh sách năm {year}: {review.Before}, danh sách năm {year + 1}: {review.After} {listed.Name.Vi}",
                $"list of {year}: {review.Before}, list of {year + 1}: {review.After} {listed.Name.En} households")
            : new(
                $"chỉ xét khi rà soát cuối năm: chưa có đủ danh sách năm {year} và năm {year + 1}",
                $"judged by the review at the end of the year: the lists of {year} and {year + 1} are not both there");
    }

    private static TargetLine? LoanShare(PlanEvidence evidence)
    {
        var column = new Column("Chỉ tiêu tỷ lệ hộ được vay vốn", r => r.TargetLoanSharePercent);
        if (column.CellIn(evidence.Rows) is not { } cell || evidence.Coverage is not { } coverage)
        {
            return null;
        }

        var target = cell.Row.TargetLoanSharePercent!.Value / 100m;
        var begins = evidence.Opening ?? 0m;
        var line = begins + ((target - begins) * evidence.Month.Number / Months);
        var why = CoverageRule.Why(coverage);
        return new()
        {
            Title = new("Hộ được vay vốn ưu đãi", "Households with a preferential loan"),
            Promised = new(Words.Share(target), Words.Share(target)),
            OfWhom = coverage.Of.Length > 0 ? new(coverage.Of, coverage.Of) : null,
            Actual = coverage.Value is { } share ? OfHouseholds(share, coverage.WithLoan, coverage.Counted.Count) : null,
            Standing = coverage.Value is not { } measured ? TargetStanding.Unknown
                : measured >= target ? TargetStanding.Reached
                : measured >= line ? TargetStanding.OnLine
                : TargetStanding.Behind,
            How = coverage.Value is null
                ? new($"không tính được, vì {why.Vi}", $"not computable, because {why.En}")
                : new(
                    $"dư nợ được liên kết đến {Words.Of(evidence.Month)}; theo tiến độ phải đạt {Words.Share(line)}",
                    $"linked balances up to {Words.Of(evidence.Month)}; by its line it would stand at {Words.Share(line)}"),
            Cell = cell,
            IsLoanShare = true,
        };
    }

    private static TargetLine Written(PlanTarget target, PlanFigures figures, PlanEvidence evidence)
    {
        var (part, whole, how) = Measured(target.Measure, figures, evidence);
        var share = Share.Of(part, whole);
        var promised = target.Thousandths / Thousandths / 100;
        return new()
        {
            Title = new(target.Title, target.Title),
            Promised = Promise(target),
            OfWhom = target.OfWhom.Length > 0 ? new(target.OfWhom, target.OfWhom) : null,
            Actual = share is { } known ? OfHouseholds(known, part!.Value, whole!.Value) : null,
            Standing = share is null ? TargetStanding.Unknown : Holds(share.Value) ? TargetStanding.Reached : TargetStanding.Behind,
            How = how,
            Remark = target.Remark.Length > 0 ? new(target.Remark, target.Remark) : null,
            Decision = target.Decision,
            Sentence = target.SourceSentence,
        };

        bool Holds(decimal actual) => target.Comparison switch
        {
            TargetComparison.LessThan => actual < promised,
            TargetComparison.MoreThan => actual > promised,
            _ => actual >= promised,
        };
    }

    private static (int? Part, int? Whole, Bilingual How) Measured(TargetMeasure measure, PlanFigures figures, PlanEvidence evidence)
    {
        var table = new Bilingual("theo biểu của kế hoạch", "by the plan's own table");
        var month = Words.Of(evidence.Month);
        return measure switch
        {
            TargetMeasure.PoorShare => (figures.Poor, figures.Households, table),
            TargetMeasure.NearPoorShare when figures.NearPoor is not null => (figures.NearPoor, figures.Households, table),
            TargetMeasure.NearPoorShare => (null, null, new Bilingual(
                "biểu của kế hoạch không có số hộ cận nghèo", "the plan's table has no near-poor households")),
            TargetMeasure.BorrowersInGroups when evidence.Borrowers is { } borrowers => (borrowers.InGroups, borrowers.All, new Bilingual(
                $"khách hàng có dư nợ {month} thuộc tổ TK&VV", $"customers with a balance of {month} who belong to a savings group")),
            TargetMeasure.BorrowersInGroups => (null, null, new Bilingual(
                $"chưa có tệp món vay {month}", $"there is no loan file of {month}")),
            _ => (null, null, new Bilingual("không tệp nào được gửi đo chỉ tiêu này", "nothing that is sent measures it")),
        };
    }

    private static Bilingual Promise(PlanTarget target)
    {
        var number = Plain(target.Thousandths / Thousandths);
        var (vi, en) = target.Unit switch
        {
            TargetUnit.Households => ($"{number} hộ", $"{number} households"),
            TargetUnit.People => ($"{number} người", $"{number} people"),
            TargetUnit.Points => ($"{number} điểm %", $"{number} points"),
            _ => (PercentText.Of(target.Thousandths / Thousandths), PercentText.Of(target.Thousandths / Thousandths)),
        };
        return target.Comparison switch
        {
            TargetComparison.LessThan => new($"dưới {vi}", $"under {en}"),
            TargetComparison.MoreThan => new($"trên {vi}", $"over {en}"),
            _ => new(vi, en),
        };
    }

    private static Bilingual OfHouseholds(decimal share, int part, int whole)
    {
        var text = $"{Words.Share(share)} ({part}/{whole})";
        return new(text, text);
    }

    private static Bilingual Households(int number) => new($"{number} hộ", $"{number} households");

    private static Bilingual InPoints(decimal points) => new($"{Plain(points)} điểm %", $"{Plain(points)} points");

    private static string Plain(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A class of households: its review, and how far its share fell by the table, between 0 and 1.</summary>
    private sealed record PlanClass(Bilingual Name, (int Before, int After)? Review, decimal? FallByTable);

    /// <summary>A column of targets: where more than one row says one, that of the whole.</summary>
    private sealed record Column(string Heading, Func<PlanRow, int?> Of)
    {
        public TargetCell? CellIn(IReadOnlyList<PlanRow> rows)
        {
            var saying = rows.Where(r => Of(r) is not null).ToList();
            return (saying.Find(r => r.HamletName.Length == 0) ?? saying.FirstOrDefault()) is { } row ? new(row, Heading) : null;
        }
    }
}
