using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing;

/// <summary>What became of the bytes.</summary>
/// <param name="SourceFileId">The file under which the bytes are kept.</param>
/// <param name="IsNew">False when the same bytes had been received before.</param>
/// <param name="State">How far the file has come.</param>
public sealed record Received(int SourceFileId, bool IsNew, FileState State);

/// <summary>Takes a file in: hashes and keeps its bytes, and notes what the sender said of it. Does not read it.</summary>
public sealed class ReceiveFile
{
    public Task<Received> RunAsync(Stream content, string name, Asked asked, Reader by, CancellationToken cancel) =>
        throw new NotImplementedException();
}
