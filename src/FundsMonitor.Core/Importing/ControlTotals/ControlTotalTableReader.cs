using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.ControlTotals.ControlTotalFields;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>Makes <see cref="ControlTotalRow"/>s. The month stands above the table, the office there or in a column.</summary>
internal sealed class ControlTotalTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private static readonly Field[] Figures =
        [F.LentInMonth, F.RepaidInMonth, F.WrittenOffInMonth, F.Balance, F.InTerm, F.Overdue, F.Frozen];

    private readonly HashSet<string> communes = [];
    private VersionScope? scope;

    /// <inheritdoc/>
    public override Field Key => F.BankCommuneName;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => Figures;

    /// <inheritdoc/>
    public override bool IsData() => (!cells.IsBlank(F.BankCommuneName) || !cells.IsBlank(F.BankCommuneCode)) && HasFigures();

    /// <inheritdoc/>
    public override bool HasFigures() => Array.Exists(Figures, cells.HasNumber);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        scope ??= Start();
        if (scope is null)
        {
            return null;
        }

        var row = new ControlTotalRow
        {
            RowNumber = cells.RowNumber,
            OfficeCode = scope.OfficeCode,
            Month = Month.FromKey(scope.Period),
            BankCommuneCode = cells.Code(F.BankCommuneCode, 6, ProblemKinds.CodeOdd),
            BankCommuneName = cells.Text(F.BankCommuneName),
            LentInMonth = cells.AmountOrNull(F.LentInMonth),
            RepaidInMonth = cells.AmountOrNull(F.RepaidInMonth),
            WrittenOffInMonth = cells.AmountOrNull(F.WrittenOffInMonth),
            Balance = cells.AmountOrNull(F.Balance),
            InTerm = cells.AmountOrNull(F.InTerm),
            Overdue = cells.AmountOrNull(F.Overdue),
            Frozen = cells.AmountOrNull(F.Frozen),
            Customers = cells.Count(F.Customers),
        };
        if (!communes.Add(row.BankCommuneCode.Length > 0 ? row.BankCommuneCode : row.BankCommuneName))
        {
            cells.Problem(ProblemKinds.CommuneTwice, F.BankCommuneName);
        }

        return new(scope, row);
    }

    private VersionScope? Start()
    {
        var asked = context.Asked;
        var month = context.Title.Month ?? asked.Month;
        var office = InFile() ?? asked.OfficeCode;
        Refusal = month is null ? new Refusal(ProblemKinds.MonthUnknown.Code)
            : office.Length == 0 ? new Refusal(ProblemKinds.OfficeUnknown.Code)
            : asked.Month is { } said && said != month
                ? new Refusal(ProblemKinds.MonthContradicts.Code, month.Value.ToString(), said.ToString())
            : asked.OfficeCode.Length > 0 && asked.OfficeCode != office
                ? new Refusal(ProblemKinds.OfficeContradicts.Code, office, asked.OfficeCode)
                : null;
        return Refusal is null ? new(FileKind.ControlTotals, office, "", month!.Value.Key, "") : null;
    }

    private string? InFile()
    {
        var code = CodeText.Read(cells.Raw(F.OfficeCode), 6);
        return code.Outcome is CodeOutcome.Read or CodeOutcome.Repaired ? code.Value
            : context.Title.OfficeCode.Length > 0 ? context.Title.OfficeCode
            : null;
    }
}
