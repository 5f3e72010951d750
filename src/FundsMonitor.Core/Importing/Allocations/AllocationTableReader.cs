using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Allocations.AllocationFields;

namespace FundsMonitor.Core.Importing.Allocations;

/// <summary>Makes <see cref="Allocation"/>s. A line without an amount is not yet allocated, which is not 0.</summary>
internal sealed class AllocationTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private readonly PlaceReader place = new(cells, context);
    private readonly Dictionary<(string Commune, string Decision), VersionScope> scopes = [];
    private readonly bool isExpected = context.Title.Says("du kien") || context.Title.Says("nhu cau kinh phi");
    private string projectAbove = "";

    /// <inheritdoc/>
    public override Field Key => cells.Has(F.ProjectName) ? F.ProjectName : F.ProjectCode;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => [F.Amount];

    /// <inheritdoc/>
    public override bool ReadsTotals => !place.IsInRows;

    /// <inheritdoc/>
    public override bool IsData() =>
        NamesProject() && (!cells.IsBlank(F.Amount) || !cells.IsBlank(F.State) || !cells.IsBlank(F.Purpose) || !cells.IsBlank(F.DueText));

    /// <inheritdoc/>
    public override bool HasFigures() => cells.HasNumber(F.Amount);

    /// <inheritdoc/>
    public override bool ReadNote(string text)
    {
        if (ProjectText.CodeIn(text) is null)
        {
            return false;
        }

        projectAbove = text;
        return true;
    }

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var row = Start();
        if (row is null)
        {
            return null;
        }

        ReadProject(row.Value.Row);
        ReadAmount(row.Value.Row);
        return new(row.Value.Scope, row.Value.Row);
    }

    /// <inheritdoc/>
    public override ScopedRow? ReadTotal(string label)
    {
        // "Cộng dự án 6" adds up a part of the lines, not the decision.
        if (!SearchText.Of(label).StartsWith("tong", StringComparison.Ordinal) || cells.IsBlank(F.Amount) || Start() is not { } total)
        {
            return null;
        }

        total.Row.IsDecisionTotal = true;
        total.Row.ProjectName = label;
        total.Row.State = isExpected ? AllocationState.Expected : AllocationState.Allocated;
        total.Row.Amount = cells.AmountOrNull(F.Amount);
        return total.Row.Amount is null ? null : new(total.Scope, total.Row);
    }

    private bool NamesProject() => !cells.IsBlank(F.ProjectName) || !cells.IsBlank(F.ProjectCode) || !cells.IsBlank(F.SubProject);

    private (VersionScope Scope, Allocation Row)? Start()
    {
        var (decision, day) = context.Decision(cells, F.Decision, F.DecisionDate);
        var year = cells.Year(F.Year) ?? context.Title.Year ?? day?.Year ?? context.Year;
        var commune = place.Read(day is null ? NameDay.OfYear(year, null) : new(day));
        Refusal = place.Refusal
            ?? (decision.Length == 0 ? new Refusal(ProblemKinds.DecisionUnknown.Code) : null)
            ?? (year is null ? new Refusal(ProblemKinds.YearUnknown.Code) : null);
        if (Refusal is not null)
        {
            return null;
        }

        if (!scopes.TryGetValue((commune, decision), out var scope))
        {
            scopes[(commune, decision)] = scope = new(FileKind.Allocations, "", commune, 0, decision);
        }

        return (scope, new Allocation
        {
            RowNumber = cells.RowNumber,
            CommuneCode = commune,
            Year = year!.Value,
            Decision = decision,
            DecisionDate = day,
        });
    }

    private void ReadProject(Allocation row)
    {
        var name = cells.Text(F.ProjectName);
        var sub = cells.Text(F.SubProject);
        projectAbove = name.Length > 0 ? name : projectAbove;
        row.ProjectName = sub.Length == 0 ? name : $"{projectAbove}, {sub}".TrimStart(',', ' ');
        row.ProjectCode = sub.Length > 0 && ProjectText.CodeIn(row.ProjectName) is { } both ? both
            : ProjectText.SubProjectIn(name) is not null && ProjectText.CodeIn($"{projectAbove} {name}") is { } under ? under
            : cells.ProjectCode(F.ProjectCode, F.ProjectName);
        row.FundSource = cells.Text(F.FundSource);
        row.Capital = cells.Capital(F.Capital);
        row.Purpose = cells.Text(F.Purpose);
        row.DueText = cells.Text(F.DueText);
        row.PurposeCode = cells.Text(F.PurposeCode);
        row.Payees = PayeesIn(cells.Text(F.Payees));
    }

    private void ReadAmount(Allocation row)
    {
        var isWithout = cells.IsBlank(F.Amount) || (cells.Raw(F.Amount) is string text && IsNotYet(text));
        row.Amount = isWithout ? null : cells.AmountOrNull(F.Amount);
        row.State = State(isWithout);
        if ((row.State == AllocationState.NotYetAllocated) != isWithout)
        {
            cells.Problem(ProblemKinds.StateContradicts, F.State, cells.Text(F.Amount));
        }
    }

    private AllocationState State(bool isWithoutAmount)
    {
        var text = cells.Text(F.State);
        if (text.Length == 0)
        {
            return isWithoutAmount ? AllocationState.NotYetAllocated : isExpected ? AllocationState.Expected : AllocationState.Allocated;
        }

        if (IsNotYet(text))
        {
            return AllocationState.NotYetAllocated;
        }

        var folded = SearchText.Of(text);
        if (folded.Contains("du kien", StringComparison.Ordinal) || folded.Contains("nhu cau", StringComparison.Ordinal))
        {
            return AllocationState.Expected;
        }

        var saysAllocated = folded is "giao" || folded.Contains("da giao", StringComparison.Ordinal)
            || folded.Contains("da phan bo", StringComparison.Ordinal);
        if (!saysAllocated)
        {
            cells.Problem(ProblemKinds.StateUnreadable, F.State);
        }

        return AllocationState.Allocated;
    }

    /// <summary>"Mô hình giảm nghèo", "Dự án cộng đồng"; "Hỗ trợ trực tiếp hộ", "Hộ gia đình"; anything else is not said.</summary>
    private static LinePayees PayeesIn(string text)
    {
        var folded = SearchText.Of(text);
        return folded.Contains("mo hinh", StringComparison.Ordinal) || folded.Contains("cong dong", StringComparison.Ordinal)
            || folded.Contains("nhom ho", StringComparison.Ordinal) ? LinePayees.ProductionModel
            : folded.Split(' ', ',', '.', '-', '/').Contains("ho") ? LinePayees.Households
            : LinePayees.Unknown;
    }

    private static bool IsNotYet(string text)
    {
        var folded = SearchText.Of(text);
        return folded.Contains("chua giao", StringComparison.Ordinal) || folded.Contains("chua phan bo", StringComparison.Ordinal)
            || folded.Contains("chua co", StringComparison.Ordinal) || folded.Contains("theo phan bo", StringComparison.Ordinal);
    }
}
