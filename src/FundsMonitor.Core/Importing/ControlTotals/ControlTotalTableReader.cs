using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using F = FundsMonitor.Core.Importing.ControlTotals.ControlTotalFields;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>Makes <see cref="ControlTotalRow"/>s. Office and month stand above the table or in columns.</summary>
internal sealed class ControlTotalTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private static readonly Field[] Figures =
        [F.LentInMonth, F.LentWithRollovers, F.RepaidInMonth, F.WrittenOffInMonth, F.Balance, F.InTerm, F.Overdue, F.Frozen, F.Deposits];

    private readonly ControlForm form = ControlTotalLayouts.FormOf(cells.Layout);
    private readonly OfficeMonth place = new(cells, context, F.OfficeCode, F.AsOf);
    private readonly HashSet<(string Commune, string Subject)> subjects = [];
    private VersionScope? scope;

    /// <inheritdoc/>
    public override Field Key => form switch
    {
        ControlForm.Programmes or ControlForm.Len31Programmes or ControlForm.BalancesByProgramme => F.ProgrammeName,
        ControlForm.Len31Organisations => F.OrganisationName,
        ControlForm.Len31Leaders => F.GroupLeader,
        _ => F.BankCommuneName,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => Figures;

    /// <inheritdoc/>
    public override bool IsData() =>
        (!cells.IsBlank(Key) || !cells.IsBlank(Key == F.BankCommuneName ? F.BankCommuneCode : F.ProgrammeCode)) && HasFigures();

    /// <inheritdoc/>
    public override bool HasFigures() => Array.Exists(Figures, cells.HasNumber);

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

        scope ??= new(FileKind.ControlTotals, at.Office, "", at.Month.Key, form.VersionWords());
        var row = new ControlTotalRow { RowNumber = cells.RowNumber, OfficeCode = at.Office, Month = at.Month, Form = form };
        ReadSubject(row);
        ReadFigures(row);
        return new(scope, row);
    }

    private void ReadSubject(ControlTotalRow row)
    {
        row.BankCommuneCode = cells.Code(F.BankCommuneCode, 6, ProblemKinds.CodeOdd);
        row.BankCommuneName = cells.Text(F.BankCommuneName);
        row.OrganisationName = cells.Text(F.OrganisationName);
        row.GroupLeader = cells.Text(F.GroupLeader);
        ReadProgramme(row);
        var commune = row.BankCommuneCode.Length > 0 ? row.BankCommuneCode : row.BankCommuneName;
        var subject = Key == F.BankCommuneName ? "" : cells.Text(Key);

        // Leaders of one name are merged by the bank or not, and balances are divided further: neither has one row each.
        if (form is ControlForm.Len31Leaders or ControlForm.BalancesByProgramme || subjects.Add((commune, subject)))
        {
            return;
        }

        cells.Problem(subject.Length == 0 ? ProblemKinds.CommuneTwice : ProblemKinds.SubjectTwice, Key);
    }

    private void ReadProgramme(ControlTotalRow row)
    {
        row.ProgrammeName = cells.Text(F.ProgrammeName);
        row.ProgrammeCode = cells.Code(F.ProgrammeCode, 2, ProblemKinds.CodeOdd);
        if (row.ProgrammeCode.Length > 0 || row.ProgrammeName.Length == 0)
        {
            return;
        }

        row.ProgrammeCode = ProgrammeNames.CodeOf(row.ProgrammeName);
        if (row.ProgrammeCode.Length == 0)
        {
            cells.Problem(ProblemKinds.ProgrammeUnreadable, F.ProgrammeName);
        }
    }

    private void ReadFigures(ControlTotalRow row)
    {
        row.LentInMonth = cells.AmountOrNull(F.LentInMonth);
        row.LentWithRollovers = cells.AmountOrNull(F.LentWithRollovers);
        row.RepaidInMonth = cells.AmountOrNull(F.RepaidInMonth);
        row.WrittenOffInMonth = cells.AmountOrNull(F.WrittenOffInMonth);
        row.Balance = cells.AmountOrNull(F.Balance);
        row.InTerm = cells.AmountOrNull(F.InTerm);
        row.Overdue = cells.AmountOrNull(F.Overdue);
        row.Frozen = cells.AmountOrNull(F.Frozen);
        row.Deposits = cells.AmountOrNull(F.Deposits);
        row.Customers = cells.Count(F.Customers);
        row.Groups = cells.Count(F.GroupCount);
        row.Households = cells.Count(F.Households);
    }
}
