using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>An office's control totals of one month beside the sums of its accepted loan rows.</summary>
/// <param name="OfficeCode">6 digits.</param>
/// <param name="Month">The month of both.</param>
/// <param name="ControlRows">Rows of every form that came: 01.1/BCTD, 01.2/BCTD, LEN_31.</param>
/// <param name="Sums">The loans summed by the bank's commune, each loan once.</param>
public sealed record TotalFacts(string OfficeCode, Month Month, IReadOnlyList<ControlTotalRow> ControlRows, IReadOnlyList<CommuneSum> Sums)
{
    /// <summary>The loans summed by programme, each loan once.</summary>
    public IReadOnlyList<ProgrammeSum> ProgrammeSums { get; init; } = [];
}

/// <summary>Loan rows of one programme, summed.</summary>
public sealed record ProgrammeSum : LoanSum
{
    /// <summary>2 digits.</summary>
    public required string ProgrammeCode { get; init; }
}

/// <summary>Loan rows of one of the bank's communes, summed.</summary>
public sealed record CommuneSum : LoanSum
{
    /// <summary>The bank's own 6-digit code; empty where the file has names only.</summary>
    public required string BankCommuneCode { get; init; }

    /// <summary>Commune as the bank writes it.</summary>
    public required string BankCommuneName { get; init; }

    /// <summary>5 digits, or empty while unmapped.</summary>
    public required string CommuneCode { get; init; }
}

/// <summary>Loan rows of one version, summed.</summary>
public abstract record LoanSum
{
    /// <summary>The version summed.</summary>
    public required int VersionId { get; init; }

    /// <summary>Sum of "Tổng dư nợ".</summary>
    public Money Balance { get; init; }

    /// <summary>Of it in term.</summary>
    public Money InTerm { get; init; }

    /// <summary>Of it overdue.</summary>
    public Money Overdue { get; init; }

    /// <summary>Of it frozen.</summary>
    public Money Frozen { get; init; }

    /// <summary>"Giải ngân trong tháng" less "Đảo khoản GN tháng".</summary>
    public Money Lent { get; init; }

    /// <summary>"Giải ngân trong tháng", rollovers included, as LEN_31 counts it.</summary>
    public Money LentWithRollovers { get; init; }

    /// <summary>"Thu nợ TH + QH + khoanh".</summary>
    public Money Repaid { get; init; }

    /// <summary>"Gốc xóa trong tháng".</summary>
    public Money WrittenOff { get; init; }
}

/// <summary>What an office owes for a month and what has come.</summary>
/// <param name="OfficeCode">6 digits.</param>
/// <param name="OfficeName">For the sentence.</param>
/// <param name="Month">The month.</param>
/// <param name="Due">Kinds due for it.</param>
/// <param name="Received">Kinds with a current version.</param>
public sealed record DueFacts(
    string OfficeCode, string OfficeName, Month Month, IReadOnlyList<FileKind> Due, IReadOnlyCollection<FileKind> Received);

/// <summary>A file that was refused, and what its sender had said of it.</summary>
public sealed record RefusedFacts
{
    /// <summary>The name its sender gave it.</summary>
    public required string FileName { get; init; }

    /// <summary>The kind that was recognised, else the one that was said; null for neither.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>The office it was sent for, or empty.</summary>
    public string OfficeCode { get; init; } = "";

    /// <summary>The commune it was sent for, or empty.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The month it was sent for; where nobody said it, the one most of its rows are of or the one before it came.</summary>
    public required Month Month { get; init; }

    /// <summary>Why it was refused.</summary>
    public required Refusal Verdict { get; init; }

    /// <summary>Problems of its rows, as far as they are kept.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Whether a file of this kind, place and month that was received later is accepted.</summary>
    public bool RightFileCame { get; init; }
}

/// <summary>A version and the one that it replaced.</summary>
/// <param name="Newer">The version in force.</param>
/// <param name="Older">The one before it in the same scope.</param>
/// <param name="Month">The month of the data; January for kinds of a year.</param>
/// <param name="Difference">What differs, row by row.</param>
public sealed record ChangedFacts(FileVersion Newer, FileVersion Older, Month Month, VersionDifference Difference);
