namespace FundsMonitor.Core.Accounts;

/// <summary>The words of the audit for looking at people and for taking data away.</summary>
public static class AccessKinds
{
    /// <summary>One household was opened; its subject is commune, year and number.</summary>
    public const string HouseholdRead = "household-read";

    /// <summary>One loan was opened; its subject is the loan's number.</summary>
    public const string LoanRead = "loan-read";

    /// <summary>One borrower was opened with the members he could be; its subject is office and customer.</summary>
    public const string BorrowerRead = "borrower-read";

    /// <summary>The cells of a finding's rows were opened.</summary>
    public const string SourceRowsRead = "source-rows-read";

    /// <summary>The queue was exported.</summary>
    public const string FindingsExported = "findings-exported";

    /// <summary>The list for comparing balances was exported.</summary>
    public const string ComparisonExported = "comparison-exported";

    /// <summary>A received workbook was given back with its marks; it holds what its sender wrote, ids too.</summary>
    public const string WorkbookMarked = "workbook-marked";

    /// <summary>A report was written as a file.</summary>
    public const string ReportExported = "report-exported";

    /// <summary>A report that the clock had made was fetched.</summary>
    public const string ReportDownloaded = "report-downloaded";

    /// <summary>The table of who sent which file was exported.</summary>
    public const string CompletenessExported = "completeness-exported";

    /// <summary>This log was exported.</summary>
    public const string AccessExported = "access-exported";

    /// <summary>Taking data away.</summary>
    public static IReadOnlyList<string> Exports { get; } =
    [
        FindingsExported, ComparisonExported, WorkbookMarked, ReportExported, ReportDownloaded, CompletenessExported, AccessExported,
    ];

    /// <summary>All of them, as a filter offers them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        HouseholdRead, LoanRead, BorrowerRead, SourceRowsRead, ChainKinds.IdRevealed, ChainKinds.PersonExported, .. Exports,
    ];
}
