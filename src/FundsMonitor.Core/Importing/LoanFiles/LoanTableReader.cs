using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.LoanFiles.LoanFields;

namespace FundsMonitor.Core.Importing.LoanFiles;

/// <summary>
/// Makes <see cref="LoanRow"/>s of a loan file. The first row's month and office are the file's; another is an error of its row.
/// </summary>
internal sealed class LoanTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private readonly HashSet<ulong> seen = [];
    private readonly LoanUnitCheck unitCheck = new(cells);
    private VersionScope? scope;
    private Month month;

    /// <inheritdoc/>
    public override Field Key => F.CustomerCode;

    public override IReadOnlyList<Field> Case => [F.LoanNumber, F.CustomerCode];

    /// <inheritdoc/>
    public override Field DataDate => F.AsOf;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed { get; } = [F.Balance, F.InTerm, F.Overdue, F.Frozen];

    /// <inheritdoc/>
    public override bool IsData() => cells.HasNumber(F.CustomerCode) || cells.HasNumber(F.LoanNumber);

    /// <inheritdoc/>
    public override bool HasFigures() => Summed.Any(cells.HasNumber);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var asOf = AsOf();
        var office = cells.Code(F.OfficeCode, 6, ProblemKinds.CodeUnreadable);
        if (asOf is null || office.Length == 0)
        {
            return null;
        }

        var rowMonth = Month.Of(asOf.Value);
        if (scope is null)
        {
            Start(rowMonth, office);
        }

        if (Refusal is not null || !BelongsHere(rowMonth, office))
        {
            return null;
        }

        var row = new LoanRow { RowNumber = cells.RowNumber, OfficeCode = office, Month = rowMonth, AsOf = asOf.Value };
        ReadIdentity(row);
        ReadPlace(row);
        ReadTerms(row);
        ReadBalances(row);
        ReadMovements(row);
        row.LoanContentHash = LoanContent.Hash(row);
        unitCheck.Add(row);
        return new(scope!, row);
    }

    /// <inheritdoc/>
    public override void Finish() => Refusal ??= unitCheck.Verdict();

    private DateOnly? AsOf()
    {
        if (cells.IsBlank(F.AsOf))
        {
            cells.Problem(ProblemKinds.DateMissing, F.AsOf);
            return null;
        }

        return cells.Date(F.AsOf);
    }

    private void Start(Month first, string office)
    {
        month = first;
        scope = new(FileKind.Loans, office, "", first.Key, "");
        Refusal = OfficeMonth.Contradiction(context.Asked, office, first);
    }

    private bool BelongsHere(Month rowMonth, string office)
    {
        if (rowMonth != month)
        {
            cells.Problem(ProblemKinds.RowOtherMonth, rowMonth.ToString(), month.ToString());
        }

        if (office != scope!.OfficeCode)
        {
            cells.Problem(ProblemKinds.RowOtherOffice, office, scope.OfficeCode);
        }

        return rowMonth == month && office == scope.OfficeCode;
    }

    private void ReadIdentity(LoanRow row)
    {
        row.LoanNumber = cells.Code(F.LoanNumber, 16, ProblemKinds.CodeUnreadable);
        row.Counts = !ulong.TryParse(row.LoanNumber, out var number) || seen.Add(number);
        row.CustomerCode = cells.Code(F.CustomerCode, 10, ProblemKinds.CodeUnreadable);
        if (row.CustomerCode.Length == 0)
        {
            cells.Missing(ProblemKinds.CodeMissing, F.CustomerCode);
        }

        row.Name = cells.Name(F.Name);
        row.NameSearch = SearchText.Alike(row.Name);
        row.CitizenId = cells.CitizenId(F.CitizenId);
        var birth = cells.Birth(F.Birth, row.AsOf);
        row.BirthDate = birth.Day;
        row.BirthYear = birth.Year;
        row.Sex = cells.ReadSex(F.Sex);
        row.SpouseName = cells.Text(F.SpouseName);
    }

    private void ReadPlace(LoanRow row)
    {
        row.BankCommuneCode = cells.Code(F.BankCommuneCode, 6, ProblemKinds.CodeOdd);
        row.BankCommuneName = cells.Text(F.BankCommuneName);
        row.HamletName = cells.Text(F.HamletName);
        row.GroupCode = cells.Code(F.GroupCode, 7, ProblemKinds.CodeOdd);
        row.GroupLeader = cells.Text(F.GroupLeader);
        row.OrganisationCode = cells.Text(F.OrganisationCode);
    }

    private void ReadTerms(LoanRow row)
    {
        row.ProgrammeCode = cells.Code(F.ProgrammeCode, 2, ProblemKinds.CodeUnreadable);
        if (row.IsLoan && row.ProgrammeCode.Length == 0)
        {
            cells.Missing(ProblemKinds.CodeMissing, F.ProgrammeCode);
        }

        row.FundSource = cells.Text(F.FundSource);
        row.LoanDate = cells.Date(F.LoanDate);
        row.DueByContract = cells.Date(F.DueByContract);
        row.DueByExtension = cells.Date(F.DueByExtension);
        row.DueByTransactionDay = cells.Date(F.DueByTransactionDay);
        row.TermMonths = cells.Count(F.TermMonths) ?? 0;
        row.RateThousandths = cells.Thousandths(F.Rate);
        row.FirstDisbursedOn = cells.Date(F.FirstDisbursedOn);
        row.Status = cells.Text(F.Status);
    }

    private void ReadBalances(LoanRow row)
    {
        row.Agreed = cells.Amount(F.Agreed);
        row.Disbursed = cells.Amount(F.Disbursed);
        row.InTerm = cells.Amount(F.InTerm);
        row.Overdue = cells.Amount(F.Overdue);
        row.Frozen = cells.Amount(F.Frozen);
        row.Balance = cells.Amount(F.Balance);
        if (row.IsLoan && cells.IsBlank(F.Balance))
        {
            cells.Problem(ProblemKinds.AmountEmpty, F.Balance);
        }

        row.PrincipalDue = cells.AmountOrNull(F.PrincipalDue);
        row.PrincipalPaid = cells.AmountOrNull(F.PrincipalPaid);
        row.InterestOwed = cells.Amount(F.InterestOwedInTerm) + cells.Amount(F.InterestOwedOverdue);
        row.SavingsBook = cells.Text(F.SavingsBook);
        row.SavingsBalance = cells.Amount(F.SavingsBalance);
    }

    private void ReadMovements(LoanRow row)
    {
        row.LentInMonth = cells.Amount(F.LentInMonth);
        row.RolledOverInMonth = cells.Amount(F.RolledOverInMonth);
        row.RepaidInMonth =
            cells.Amount(F.RepaidInTermInMonth) + cells.Amount(F.RepaidOverdueInMonth) + cells.Amount(F.RepaidFrozenInMonth);
        row.WrittenOffInMonth = cells.Amount(F.WrittenOffInMonth);
        row.MovedToOverdueInMonth = cells.Amount(F.MovedToOverdueInMonth);
    }
}
