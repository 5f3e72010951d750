using FundsMonitor.Core.Jobs;

namespace FundsMonitor.UseCases.Importing;

/// <summary>How an import ended.</summary>
/// <param name="Outcome">Done, Refused or Cancelled; Running when another process holds this file.</param>
/// <param name="Receipt">What the sender gets.</param>
public sealed record ImportResult(JobOutcome Outcome, Receipt Receipt);

/// <summary>Reads a received file and accepts it as one or more versions, whole or not at all.</summary>
public sealed class ImportReceivedFile
{
    /// <param name="sourceFileId">A file in state received, failed, or importing with a lost lease.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="rowsRead">Told now and then how many rows were read.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public Task<ImportResult> RunAsync(int sourceFileId, string by, IProgress<long>? rowsRead, CancellationToken cancel) =>
        throw new NotImplementedException();
}
