using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Spreadsheets;
using FundsMonitor.UseCases.Spreadsheets.Marking;

namespace FundsMonitor.UseCases.Importing.Inspecting;

/// <summary>
/// Recognises and reads a file without storing anything, and without a database: communes are known by the list that comes with the
/// program.
/// </summary>
public sealed class InspectFile
{
    private static readonly Lazy<CommuneNames> Communes = new(() => new(PlaceReference.Communes));

    /// <param name="path">The file.</param>
    /// <param name="asked">What the sender says besides.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public Task<Inspection> RunAsync(string path, Asked asked, CancellationToken cancel) =>
        Task.Run(() => Inspect(path, asked, cancel), cancel);

    private static Inspection Inspect(string path, Asked asked, CancellationToken cancel)
    {
        var (rows, refusal) = WorkbookOpener.Open(path);
        using (rows)
        {
            if (rows is null)
            {
                return new() { Refusal = refusal };
            }

            (var file, refusal) = FileReader.Open(rows, asked, Communes.Value.OnlyCode);
            if (file is null)
            {
                return new() { Refusal = refusal, Encoding = rows.Encoding };
            }

            var inspection = Read(file, rows, cancel);
            return file.AskedAgain is { } again ? Inspect(path, again, cancel) : inspection;
        }
    }

    private static Inspection Read(OpenedFile file, IWorkbookRows rows, CancellationToken cancel)
    {
        var scopes = new Dictionary<VersionScope, (int Rows, Money Total)>();
        foreach (var row in file.Rows())
        {
            cancel.ThrowIfCancellationRequested();
            var (count, total) = scopes.GetValueOrDefault(row.Scope);
            scopes[row.Scope] = (count + 1, total + Amount(row.Row));
        }

        return new()
        {
            Recognition = file.Recognition,
            Refusal = file.Refusal,
            Encoding = rows.Encoding,
            ConvertedCells = file.ConvertedCells,
            Rows = file.RowsRead,
            Scopes =
            [
                .. scopes.Select(s => new InspectedScope(s.Key, s.Value.Rows, s.Value.Total))
                    .OrderBy(s => s.Scope.Key, StringComparer.Ordinal),
            ],
            Problems = ProblemGroups.Of(file.Problems, file.ProblemCounts),
            Marks = new FileMarks(file.Problems, file.ProblemCounts)
            {
                Kind = file.Recognition.Kind,
                Period = file.Period,
                Verdict = ProblemKinds.Reason(file.Refusal ?? new Refusal(ProblemKinds.Accepted.Code)).Vi,
            },
        };
    }

    private static Money Amount(FileRow row) => row switch
    {
        LoanRow { IsLoan: true, Counts: true } loan => loan.Balance,
        ControlTotalRow total => total.Balance ?? Money.Zero,
        DebtRow { Counts: true } debt => debt.ListedAmount ?? Money.Zero,
        Allocation { IsDecisionTotal: false } allocation => allocation.Amount ?? Money.Zero,
        Expenditure expenditure => expenditure.Amount,
        _ => Money.Zero,
    };
}
