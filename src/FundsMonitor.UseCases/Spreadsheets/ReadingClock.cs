using System.Diagnostics;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>
/// Counts the time that one file takes to be read, without what is done with its rows in between, and what a single call takes from
/// memory.
/// </summary>
/// <param name="fileBytes">Size of a file whose reader keeps what it reads; 0 where that is bounded otherwise.</param>
internal sealed class ReadingClock(long fileBytes = 0)
{
    // A smaller file cannot make its reader hold too much.
    private const long SmallFileBytes = 8L * FileBounds.MiB;
    private const long LookAgainAfter = 64L * FileBounds.MiB;

    private readonly long heldBefore = GC.GetTotalMemory(forceFullCollection: fileBytes > SmallFileBytes);
    private long spent;
    private long started;
    private long allocatedBefore;
    private long lookAt;

    /// <summary>Runs a piece of the reading, and counts it.</summary>
    /// <exception cref="BoundException">The reading has taken too long.</exception>
    public T Count<T>(Func<T> read)
    {
        started = Stopwatch.GetTimestamp();
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        lookAt = FileBounds.CallBytes;
        try
        {
            return read();
        }
        finally
        {
            spent += Stopwatch.GetTimestamp() - started;
            started = 0;
        }
    }

    /// <summary>Asked now and then from within the reading, which may be one long call.</summary>
    /// <exception cref="BoundException">The reading has taken too long.</exception>
    public void Check()
    {
        var now = started == 0 ? 0 : Stopwatch.GetTimestamp() - started;
        if (Stopwatch.GetElapsedTime(0, spent + now) > FileBounds.ReadingTime)
        {
            throw new BoundException(ProblemKinds.TooSlow, BoundException.Number((long)FileBounds.ReadingTime.TotalSeconds));
        }
    }

    /// <summary>As <see cref="Check"/>, and of the memory that the current call has taken, for a reader that keeps what it reads.</summary>
    /// <exception cref="BoundException">It has taken too much of either.</exception>
    public void CheckCall()
    {
        Check();
        var taken = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        if (started == 0 || taken < lookAt)
        {
            return;
        }

        // Most of what a large file takes is given back at once: only what is still held counts.
        lookAt = taken + LookAgainAfter;
        var held = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        if (held > FileBounds.CallBytes)
        {
            throw ZipCheck.Past(ProblemKinds.TextsTooLarge, held, FileBounds.CallBytes);
        }
    }
}
