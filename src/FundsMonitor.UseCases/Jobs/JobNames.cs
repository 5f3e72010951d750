namespace FundsMonitor.UseCases.Jobs;

/// <summary>Names of the jobs as they stand in the table of runs.</summary>
public static class JobNames
{
    public const string WatchFolders = "watch-folders";
    public const string ImportFile = "import-file";
    public const string Reconcile = "reconcile";
    public const string CheckMissingFiles = "check-missing-files";
    public const string CheckDueReports = "check-due-reports";
    public const string SendReminders = "send-reminders";
    public const string RefillCommuneCodes = "refill-commune-codes";
    public const string MakeReports = "make-reports";
    public const string SendDigests = "send-digests";
    public const string ApplyRetention = "apply-retention";
    public const string Demo = "demo";
    public const string Sample = "sample";
}
