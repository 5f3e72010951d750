using System.Globalization;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Entering;

/// <summary>A target of a plan's words, as a person types it.</summary>
public sealed partial record TargetForm
{
    private const decimal Thousandths = 1_000m;
    private const decimal Whole = 100m;
    private const decimal Most = 1_000_000_000m;

    /// <summary>5 digits of a commune, or 3 of a district.</summary>
    public string Place { get; set; } = "";

    /// <summary>The plan's year.</summary>
    public int Year { get; set; }

    /// <summary>Number of the plan.</summary>
    public string Decision { get; set; } = "";

    /// <summary>What is promised.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whom it counts; empty where the plan does not say.</summary>
    public string OfWhom { get; set; } = "";

    /// <summary>How the figure must stand.</summary>
    public TargetComparison Comparison { get; set; }

    /// <summary>The figure as typed: <c>96</c>, <c>0,6</c>, <c>1.200</c>.</summary>
    public string Figure { get; set; } = "";

    /// <summary>In what it is counted.</summary>
    public TargetUnit Unit { get; set; }

    /// <summary>What of the program's data measures it.</summary>
    public TargetMeasure Measure { get; set; }

    /// <summary>The plan's sentence, word by word.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>In what the plan contradicts itself; empty where it does not.</summary>
    public string Remark { get; set; } = "";

    /// <summary>A form that says what a target says.</summary>
    public static TargetForm Of(PlanTarget target) => new()
    {
        Place = target.CommuneCode,
        Year = target.Year,
        Decision = target.Decision,
        Title = target.Title,
        OfWhom = target.OfWhom,
        Comparison = target.Comparison,
        Figure = (target.Thousandths / Thousandths).ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ','),
        Unit = target.Unit,
        Measure = target.Measure,
        Sentence = target.SourceSentence,
        Remark = target.Remark,
    };

    /// <summary>Everything that stands against it, one sentence each: which field, what, and what to do.</summary>
    public IReadOnlyList<Bilingual> Faults() =>
    [
        .. EnteringFaults.Plan(Place, Year),
        .. EnteringFaults.Text(new("Số văn bản", "Number of the plan"), Decision),
        .. EnteringFaults.Text(new("Chỉ tiêu", "Target"), Title),
        .. EnteringFaults.Text(new("Câu trong kế hoạch", "Sentence of the plan"), Sentence, EnteringFaults.SentenceLength),
        .. EnteringFaults.Optional(new("Tính trên", "Of whom"), OfWhom),
        .. EnteringFaults.Optional(new("Ghi chú", "Remark"), Remark, EnteringFaults.SentenceLength),
        .. OfFigure(),
    ];

    /// <summary>What it says, field by field, as the history keeps it.</summary>
    public IReadOnlyList<(string Field, string Value)> Fields() =>
    [
        ("place", Place), ("year", Year.ToString(CultureInfo.InvariantCulture)), ("decision", Decision), ("sentence", Sentence),
        ("target", Title), ("comparison", Comparison.ToString()), ("figure", Figure), ("unit", Unit.ToString()),
        ("measure", Measure.ToString()), ("whom", OfWhom), ("remark", Remark),
    ];

    /// <summary>Writes what was typed into a target. Call it only where <see cref="Faults"/> has none.</summary>
    public void WriteTo(PlanTarget target)
    {
        (target.CommuneCode, target.Year, target.Decision) = (Place, Year, EnteringFaults.Stored(Decision));
        (target.Title, target.OfWhom) = (EnteringFaults.Stored(Title), EnteringFaults.Stored(OfWhom));
        (target.Comparison, target.Unit, target.Measure) = (Comparison, Unit, Measure);
        target.Thousandths = (long)(Number()!.Value * Thousandths);
        (target.SourceSentence, target.Remark) = (EnteringFaults.Stored(Sentence), EnteringFaults.Stored(Remark));
    }

    private IEnumerable<Bilingual> OfFigure()
    {
        if (!Enum.IsDefined(Comparison) || !Enum.IsDefined(Unit) || !Enum.IsDefined(Measure))
        {
            yield return new("Lựa chọn này không có: hãy chọn trong danh sách.", "There is no such choice: choose one of the list.");
        }
        else if (Number() is not { } number || number <= 0 || number > Most)
        {
            yield return new(
                $"Ô “Con số”: “{Figure}” không phải một số lớn hơn 0; hãy viết như 96 hoặc 0,6 (dấu phẩy trước phần lẻ).",
                $"“Figure”: “{Figure}” is no number above 0; write it as 96 or 0,6 (a comma before the fraction).");
        }
        else if (Unit is TargetUnit.Percent or TargetUnit.Points && number > Whole)
        {
            yield return new(
                $"Ô “Con số”: {Figure} lớn hơn 100 %, mà đơn vị là phần trăm; hãy xem lại số hoặc đơn vị.",
                $"“Figure”: {Figure} is more than 100 %, and the unit is percent; look at the figure or the unit again.");
        }
        else if (Unit is TargetUnit.Households or TargetUnit.People && number != decimal.Truncate(number))
        {
            yield return new(
                $"Ô “Con số”: {Figure} có phần lẻ, mà hộ và người đếm bằng số nguyên.",
                $"“Figure”: {Figure} has a fraction, and households and people are counted whole.");
        }
        else if (Measure != TargetMeasure.None && Unit != TargetUnit.Percent)
        {
            yield return new(
                "Ô “Đo bằng”: số liệu của chương trình đo được tỷ lệ, nên đơn vị phải là phần trăm; hoặc chọn “Không đo được”.",
                "“Measured by”: the program measures shares, so the unit must be percent; or choose “Nothing measures it”.");
        }
    }

    /// <summary>
    /// Points between thousands and a comma before at most three digits of a fraction, as Vietnam writes numbers; anything else is not
    /// guessed at: <c>0.6</c> may be meant in two ways.
    /// </summary>
    private decimal? Number() => Written().IsMatch(Figure.Trim())
        ? decimal.Parse(
            Figure.Trim().Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^(\d{1,12}|[1-9]\d{0,2}(\.\d{3}){1,3})(,\d{1,3})?$")]
    private static partial Regex Written();
}
