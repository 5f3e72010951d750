using System.Globalization;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Plans;
using F = FundsMonitor.Core.Importing.Plans.PlanFields;

namespace FundsMonitor.Core.Importing.Plans;

/// <summary>
/// Makes <see cref="PlanRow"/>s. The row of the whole ("Toàn xã", "Tổng cộng") has no hamlet; it is a total where hamlets stand above it,
/// and the plan's only row where none do.
/// </summary>
internal sealed partial class PlanTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private static readonly Field[] Counts =
        [F.Households, F.PoorAtStart, F.Escaped, F.FallenBack, F.NewlyPoor, F.Poor, F.NearPoor, F.TargetPoorLifted, F.TargetNearPoorLifted];

    private readonly PlaceReader place = new(cells, context);
    private readonly Dictionary<string, VersionScope> scopes = [];
    private bool hasParts;

    /// <inheritdoc/>
    public override Field Key => cells.Has(F.HamletName) ? F.HamletName : PlaceFields.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => Counts;

    /// <inheritdoc/>
    public override bool ReadsTotals => true;

    /// <inheritdoc/>
    public override bool IsData() =>
        (!cells.IsBlank(F.HamletName) || !cells.IsBlank(PlaceFields.Name)) && (HasFigures() || cells.HasNumber(F.TargetLoanSharePercent));

    /// <inheritdoc/>
    public override bool HasFigures() => Array.Exists(Counts, cells.HasNumber);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var row = Row();
        if (row is not null)
        {
            row.Value.Row.HamletName = cells.Has(F.HamletName) ? cells.Text(F.HamletName)
                : place.WasInRow ? ""
                : cells.Text(PlaceFields.Name);
            hasParts = true;
        }

        return row is null ? null : new(row.Value.Scope, row.Value.Row);
    }

    /// <inheritdoc/>
    public override ScopedRow? ReadTotal(string label)
    {
        var row = Row();
        if (row is not null)
        {
            row.Value.Row.IsTotal = hasParts;
        }

        return row is null ? null : new(row.Value.Scope, row.Value.Row);
    }

    private (VersionScope Scope, PlanRow Row)? Row()
    {
        var scope = Scope();
        if (scope is null)
        {
            return null;
        }

        var row = new PlanRow
        {
            RowNumber = cells.RowNumber,
            CommuneCode = scope.CommuneCode,
            Year = scope.Period,
            Decision = scope.Decision,
            Households = cells.Count(F.Households),
            PoorAtStart = cells.Count(F.PoorAtStart),
            Escaped = cells.Count(F.Escaped),
            FallenBack = cells.Count(F.FallenBack),
            NewlyPoor = cells.Count(F.NewlyPoor),
            Poor = cells.Count(F.Poor),
            NearPoor = cells.Count(F.NearPoor),
            TargetPoorLifted = cells.Count(F.TargetPoorLifted),
            TargetNearPoorLifted = cells.Count(F.TargetNearPoorLifted),
            TargetPoorPointsThousandths = cells.Thousandths(F.TargetPoorPoints),
            TargetNearPoorPointsThousandths = cells.Thousandths(F.TargetNearPoorPoints),
            TargetLoanSharePercent = cells.Thousandths(F.TargetLoanSharePercent) / 1_000,
            TargetLoanShareOf = cells.Text(F.TargetLoanShareOf),
            PoorShareAtStartThousandths = cells.Thousandths(F.PoorShareAtStart),
            PoorShareThousandths = cells.Thousandths(F.PoorShare),
            NearPoorShareThousandths = cells.Thousandths(F.NearPoorShare),
            ClosingYear = cells.Has(F.Poor) ? YearIn(cells.Heading(F.Poor)) : null,
            ListDate = context.Title.DayOf("danh sach"),
        };
        ReadWork(row);
        return (scope, row);
    }

    private void ReadWork(PlanRow row)
    {
        row.PoorAgedFifteen = cells.Count(F.PoorAgedFifteen);
        row.PoorAbleToWork = cells.Count(F.PoorAbleToWork);
        row.PoorWorking = cells.Count(F.PoorWorking);
        row.PoorWorkingShareThousandths = cells.Thousandths(F.PoorWorkingShare);
        row.NearPoorAgedFifteen = cells.Count(F.NearPoorAgedFifteen);
        row.NearPoorAbleToWork = cells.Count(F.NearPoorAbleToWork);
        row.NearPoorWorking = cells.Count(F.NearPoorWorking);
        row.NearPoorWorkingShareThousandths = cells.Thousandths(F.NearPoorWorkingShare);
        row.PoorPeople = cells.Count(F.PoorPeople);
        row.PoorNotAble = cells.Count(F.PoorNotAble);
        row.PoorNoWork = cells.Count(F.PoorNoWork);
        row.PoorLooking = cells.Count(F.PoorLooking);
        row.PoorStudying = cells.Count(F.PoorStudying);
        row.PoorUnwilling = cells.Count(F.PoorUnwilling);
        row.PoorHousework = cells.Count(F.PoorHousework);
        row.NearPoorPeople = cells.Count(F.NearPoorPeople);
        row.NearPoorNotAble = cells.Count(F.NearPoorNotAble);
        row.NearPoorNoWork = cells.Count(F.NearPoorNoWork);
        row.NearPoorLooking = cells.Count(F.NearPoorLooking);
        row.NearPoorStudying = cells.Count(F.NearPoorStudying);
        row.NearPoorUnwilling = cells.Count(F.NearPoorUnwilling);
        row.NearPoorHousework = cells.Count(F.NearPoorHousework);
    }

    private static int? YearIn(string heading) =>
        Year().Match(heading) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private VersionScope? Scope()
    {
        var year = context.Year;
        var commune = place.Read(NameDay.OfYear(year, context.Title.DecisionDate), mayBeUnknown: true);
        Refusal = place.Refusal ?? (year is null ? new Refusal(ProblemKinds.YearUnknown.Code) : null);
        if (Refusal is not null)
        {
            return null;
        }

        if (!scopes.TryGetValue(commune, out var scope))
        {
            scopes[commune] = scope = new(FileKind.Plan, "", commune, year!.Value, context.Title.Decision);
        }

        return scope;
    }

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
