namespace FundsMonitor.Core.Register.Linking;

/// <summary>Many small pieces of work on all cores; few on one.</summary>
internal static class Work
{
    private const int WorthSharing = 5_000;

    /// <summary>Does the pieces 0 … <paramref name="pieces"/> − 1 in any order.</summary>
    /// <param name="pieces">How many.</param>
    /// <param name="size">Persons in all of them: few are not worth other threads.</param>
    /// <param name="worker">Makes what one thread works with.</param>
    /// <param name="piece">Does one piece.</param>
    public static void ForAll<TWorker>(int pieces, int size, Func<TWorker> worker, Action<int, TWorker> piece)
    {
        if (size < WorthSharing)
        {
            var only = worker();
            for (var i = 0; i < pieces; i++)
            {
                piece(i, only);
            }

            return;
        }

        Parallel.For(
            0,
            pieces,
            worker,
            (i, _, mine) =>
            {
                piece(i, mine);
                return mine;
            },
            _ => { });
    }
}
