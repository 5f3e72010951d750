namespace FundsMonitor.Core.Register.Linking;

/// <summary>Many small pieces of work on all cores; few on one.</summary>
internal static class Work
{
    private const int WorthSharing = 5_000;

    /// <summary>Does the pieces 0 … <paramref name="pieces"/> − 1 in any order.</summary>
    /// <param name="pieces">How many.</param>
    /// <param name="size">Persons in all of them: few are not worth other threads.</param>
    /// <param name="piece">One piece, with the worker that does it.</param>
    public static void ForAll(int pieces, int size, Action<int, int> piece)
    {
        if (size < WorthSharing)
        {
            for (var i = 0; i < pieces; i++)
            {
                piece(i, 0);
            }

            return;
        }

        var next = -1;
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            for (var i = Interlocked.Increment(ref next); i < pieces; i = Interlocked.Increment(ref next))
            {
                piece(i, worker);
            }
        });
    }
}
