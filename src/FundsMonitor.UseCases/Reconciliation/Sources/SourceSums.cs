using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>One row of a sum.</summary>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="LoanNumber">16 digits.</param>
/// <param name="Name">The customer.</param>
/// <param name="Value">Its balance.</param>
public sealed record SummedRow(int RowNumber, string LoanNumber, string Name, Money Value);

/// <summary>The loans that a side of a finding adds up.</summary>
/// <param name="Rows">The first of them, in the order of the file.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Total">Their balance.</param>
public sealed record SourceSum(IReadOnlyList<SummedRow> Rows, int Count, Money Total)
{
    /// <summary>The month of the loans.</summary>
    public required Month Month { get; init; }

    /// <summary>Programme whose loans they are; empty for those of a commune.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Commune whose loans they are; empty for those of a programme, or while it is not mapped.</summary>
    public string Commune { get; init; } = "";
}

/// <summary>Reads the rows behind a sum.</summary>
internal static class SourceSums
{
    private const int ProgrammeLength = 2;

    /// <summary>Null where the side is no sum of loans.</summary>
    public static async Task<SourceSum?> ReadAsync(
        FundsDb db, FileVersion version, StoredFinding finding, AreaLimit limit, CancellationToken cancel)
    {
        if (version.Kind != FileKind.Loans)
        {
            return null;
        }

        var rows = Of(db.LoanRows.AsNoTracking().Where(l => l.VersionId == version.Id && l.LoanNumber != "" && l.Counts), finding)
            .Within(limit);
        var first = await rows.OrderBy(l => l.RowNumber).Take(StoredFinding.RowsKept)
            .Select(l => new SummedRow(l.RowNumber, l.LoanNumber, l.Name, l.Balance)).ToListAsync(cancel);
        return new(first, await rows.CountAsync(cancel), Money.FromDong(await rows.SumAsync(l => (long)l.Balance, cancel)))
        {
            Month = Month.FromKey(version.Period),
            Programme = IsProgramme(finding) ? finding.Subject : "",
            Commune = IsProgramme(finding) ? "" : finding.CommuneCode,
        };
    }

    private static bool IsProgramme(StoredFinding finding) =>
        finding.CommuneCode.Length == 0 && finding.Subject.Length == ProgrammeLength && finding.Subject.All(char.IsAsciiDigit);

    private static IQueryable<LoanRow> Of(IQueryable<LoanRow> loans, StoredFinding finding)
    {
        var (subject, commune) = (finding.Subject, finding.CommuneCode);
        return IsProgramme(finding) ? loans.Where(l => l.ProgrammeCode == subject)
            : loans.Where(l => l.BankCommuneCode == subject || l.BankCommuneName == subject || (commune != "" && l.CommuneCode == commune));
    }
}
