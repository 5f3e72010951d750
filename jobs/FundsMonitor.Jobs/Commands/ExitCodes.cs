namespace FundsMonitor.Jobs.Commands;

/// <summary>What a command tells the program that called it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A word, option or value that does not exist or does not fit.</summary>
    public const int WrongUse = 1;

    /// <summary>The file or the data was refused, and the reason was printed.</summary>
    public const int Refused = 2;

    /// <summary>A failure of ours.</summary>
    public const int Failed = 3;

    /// <summary>Stopped from the keyboard: the number that shells give to it.</summary>
    public const int Interrupted = 130;
}
