using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.LoanFiles;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Debts.DebtFields;

namespace FundsMonitor.Core.Importing.Debts;

/// <summary>Makes <see cref="DebtRow"/>s. A list names its office and month in columns, above the table, or not at all.</summary>
internal sealed class DebtTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private readonly DebtList list = DebtLayouts.ListOf(cells.Layout);
    private readonly OfficeMonth place = new(cells, context, F.OfficeCode, F.AsOf);
    private readonly LoanUnitCheck unitCheck = new(cells);
    private readonly HashSet<string> seen = [];
    private VersionScope? scope;

    /// <inheritdoc/>
    public override Field Key => F.CustomerCode;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Case => [F.LoanNumber, F.CustomerCode];

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed { get; } = [F.Balance, F.InTerm, F.Overdue, F.Frozen, F.DueAmount];

    /// <inheritdoc/>
    public override bool IsData() => cells.HasNumber(F.CustomerCode) || cells.HasNumber(F.LoanNumber);

    /// <inheritdoc/>
    public override bool HasFigures() => Summed.Any(cells.HasNumber);

    /// <inheritdoc/>
    public override bool ReadsSheet(string name, IReadOnlyCollection<string> read) => !read.Contains(name);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        if (place.Read() is not { } at)
        {
            Refusal = place.Refusal;
            return null;
        }

        scope ??= new(FileKind.Debts, at.Office, "", at.Month.Key, list.Label().Vi);
        var row = new DebtRow { RowNumber = cells.RowNumber, OfficeCode = at.Office, Month = at.Month, AsOf = at.AsOf, List = list };
        ReadIdentity(row);
        ReadPlace(row);
        ReadTerms(row);
        ReadAmounts(row);
        if (list is not (DebtList.Overdue or DebtList.Frozen or DebtList.DueInstalments))
        {
            unitCheck.Add(row);
        }

        return new(scope, row);
    }

    /// <inheritdoc/>
    public override void Finish() => Refusal ??= unitCheck.Verdict();

    private void ReadIdentity(DebtRow row)
    {
        row.LoanNumber = cells.Code(F.LoanNumber, 16, ProblemKinds.CodeUnreadable);
        row.Counts = list == DebtList.DueInstalments || row.LoanNumber.Length == 0 || seen.Add(row.LoanNumber);
        if (!row.Counts)
        {
            cells.Problem(ProblemKinds.LoanTwice, F.LoanNumber);
        }

        row.CustomerCode = cells.Code(F.CustomerCode, 10, ProblemKinds.CodeUnreadable);
        row.Name = cells.Name(F.Name);
        row.NameSearch = SearchText.Of(row.Name);
        row.CitizenId = cells.CitizenId(F.CitizenId);
        var birth = cells.Birth(F.Birth, row.AsOf);
        row.BirthDate = birth.Day;
        row.BirthYear = birth.Year;
    }

    private void ReadPlace(DebtRow row)
    {
        row.BankCommuneCode = cells.Code(F.BankCommuneCode, 6, ProblemKinds.CodeOdd);
        row.BankCommuneName = cells.Text(F.BankCommuneName);
        row.HamletName = cells.Text(cells.IsBlank(F.HamletName) ? F.HamletCode : F.HamletName);
        row.PointName = cells.Text(cells.IsBlank(F.PointName) ? F.PointCode : F.PointName);
        row.GroupCode = cells.Code(F.GroupCode, 7, ProblemKinds.CodeOdd);
        row.GroupLeader = cells.Text(F.GroupLeader);
        row.OrganisationCode = cells.Text(F.OrganisationCode);
    }

    private void ReadTerms(DebtRow row)
    {
        row.ProgrammeCode = cells.Code(F.ProgrammeCode, 2, ProblemKinds.CodeOdd);
        row.ProgrammeName = cells.Text(F.ProgrammeName);
        row.FundSource = cells.Text(F.FundSource);
        row.LoanDate = cells.Date(cells.IsBlank(F.LoanDate) ? F.FirstDisbursedOn : F.LoanDate);
        row.DueByContract = cells.Date(F.DueByContract);
        row.DueByExtension = cells.Date(F.DueByExtension);
        row.DueByTransactionDay = cells.Date(F.DueByTransactionDay);
        row.LastTransactionOn = cells.Date(F.LastTransactionOn);
        row.Since = cells.Date(list switch
        {
            DebtList.Frozen => F.FrozenSince,
            DebtList.DueInstalments => F.DueOn,
            _ => F.OverdueSince,
        });
        row.Until = cells.Date(F.FrozenUntil);
        row.Cause = cells.Text(F.Cause);
    }

    private void ReadAmounts(DebtRow row)
    {
        row.Disbursed = cells.AmountOrNull(F.Disbursed);
        row.InTerm = cells.AmountOrNull(F.InTerm);
        row.Overdue = cells.AmountOrNull(F.Overdue);
        row.Frozen = cells.AmountOrNull(F.Frozen);
        row.Balance = cells.AmountOrNull(F.Balance) ?? Classes(row);
        row.InterestOwed = cells.AmountOrNull(F.InterestOwed);
        row.MovedToOverdueInMonth = cells.AmountOrNull(F.MovedToOverdueInMonth);
        row.DueAmount = cells.AmountOrNull(F.DueAmount);
    }

    // An extract may have the three classes and no column for their sum.
    private Money? Classes(DebtRow row) =>
        cells.Has(F.Balance) || row.InTerm is null || row.Overdue is null || row.Frozen is null
            ? null
            : row.InTerm + row.Overdue + row.Frozen;
}
