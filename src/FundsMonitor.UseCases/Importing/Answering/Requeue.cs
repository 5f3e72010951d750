using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Answering;

/// <summary>Lets a refused file wait to be imported again.</summary>
internal static class Requeue
{
    /// <returns>False where it is no longer refused: somebody was quicker.</returns>
    public static async Task<bool> TryAsync(FundsDb db, int sourceFileId, CancellationToken cancel) =>
        await db.SourceFiles.Where(f => f.Id == sourceFileId && f.State == FileState.Refused).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, FileState.Received).SetProperty(f => f.Verdict, "").SetProperty(f => f.VerdictDetail, ""),
            cancel) == 1;
}
