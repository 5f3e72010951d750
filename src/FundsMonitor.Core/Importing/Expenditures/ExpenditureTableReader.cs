using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Expenditures.ExpenditureFields;

namespace FundsMonitor.Core.Importing.Expenditures;

/// <summary>Makes <see cref="Expenditure"/>s; a file may hold several months and is complete for each.</summary>
internal sealed class ExpenditureTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private readonly PlaceReader place = new(cells, context);
    private readonly Dictionary<(string Commune, Month Month), VersionScope> scopes = [];

    /// <inheritdoc/>
    public override Field Key => F.Voucher;

    /// <inheritdoc/>
    public override Field DataDate => F.Date;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => [F.Amount];

    /// <inheritdoc/>
    public override bool IsData() => !cells.IsBlank(F.Voucher) && (cells.HasNumber(F.Amount) || !cells.IsBlank(F.Date));

    /// <inheritdoc/>
    public override bool HasFigures() => cells.HasNumber(F.Amount);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var date = cells.Date(F.Date);
        var commune = place.Read(new(date));
        Refusal = place.Refusal;
        if (date is null && cells.IsBlank(F.Date))
        {
            cells.Problem(ProblemKinds.DateMissing, F.Date);
        }

        if (Refusal is not null || date is null)
        {
            return null;
        }

        var month = Month.Of(date.Value);
        if (context.Asked.Month is { } said && said != month)
        {
            Refusal = new(ProblemKinds.MonthContradicts.Code, month.ToString(), said.ToString());
            return null;
        }

        if (!scopes.TryGetValue((commune, month), out var scope))
        {
            scopes[(commune, month)] = scope = new(FileKind.Expenditures, "", commune, month.Key, "");
        }

        return new(scope, Row(commune, month, date.Value));
    }

    private Expenditure Row(string commune, Month month, DateOnly date)
    {
        if (cells.IsBlank(F.Amount))
        {
            cells.Problem(ProblemKinds.AmountMissing, F.Amount);
        }

        return new()
        {
            RowNumber = cells.RowNumber,
            CommuneCode = commune,
            Month = month,
            Date = date,
            Voucher = cells.Text(F.Voucher),
            Year = cells.Year(F.Year) ?? date.Year,
            ProjectCode = cells.ProjectCode(F.ProjectCode, F.ProjectName),
            ProjectName = cells.Text(cells.IsBlank(F.ProjectName) ? F.ProjectCode : F.ProjectName),
            FundSource = cells.Text(F.FundSource),
            Capital = cells.Capital(F.Capital),
            Payee = cells.Text(F.Payee),
            Purpose = cells.Text(F.Purpose),
            Amount = cells.Amount(F.Amount),
            IsAdvance = IsAdvance(),
            AdvanceDueOn = cells.Date(F.AdvanceDueOn),
            SettledOn = cells.Date(F.SettledOn),
            HouseholdCode = cells.Text(F.HouseholdCode),
            CitizenId = cells.CitizenId(F.CitizenId),
            Support = cells.Text(F.Support),
            PeriodText = cells.Text(F.PeriodText),
            PurposeCode = cells.Text(F.PurposeCode),
        };
    }

    private bool IsAdvance()
    {
        var text = HeaderText.Fold(cells.Text(F.IsAdvance));
        switch (text)
        {
            case "" or "khong" or "0" or "thucchi" or "thanhtoan" or "chi" or "quyettoan" or "false":
                return false;
            case "x" or "co" or "1" or "true":
                return true;
            default:
                if (!text.Contains("tamung", StringComparison.Ordinal))
                {
                    cells.Problem(ProblemKinds.AnswerUnreadable, F.IsAdvance);
                }

                return text.StartsWith("tamung", StringComparison.Ordinal);
        }
    }
}
