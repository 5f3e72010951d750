using System.Globalization;

namespace FundsMonitor.Jobs.Commands;

/// <summary>Progress on standard error: a bar that is drawn over itself on a terminal, plain lines otherwise.</summary>
internal sealed class Progress(TextWriter error, bool terminal) : IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private long lastAt;
    private bool drawn;

    /// <summary>A step that is worth a line of its own.</summary>
    public void Step(string text)
    {
        lock (gate)
        {
            Clear();
            error.WriteLine(text);
            lastAt = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>How far a step is; told as often as one likes, written now and then.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="done">So many are done.</param>
    /// <param name="of">Of so many; 0 where that is not known.</param>
    public void Report(string what, long done, long of = 0)
    {
        lock (gate)
        {
            var pause = terminal ? BetweenBars : BetweenLines;
            if (lastAt != 0 && TimeProvider.System.GetElapsedTime(lastAt) < pause)
            {
                return;
            }

            lastAt = TimeProvider.System.GetTimestamp();
            Clear();
            error.Write(terminal ? Bar(what, done, of) : Count(what, done, of) + Environment.NewLine);
            drawn = terminal;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Clear();
        }
    }

    private static string Count(string what, long done, long of) =>
        of > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0} / {of:N0}")
            : string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0}");

    private static string Bar(string what, long done, long of)
    {
        var filled = of > 0 ? (int)Math.Clamp(BarWidth * done / of, 0, BarWidth) : (int)(done / 1_000 % BarWidth);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {Count(what, done, of)}";
    }

    private void Clear()
    {
        if (drawn)
        {
            error.Write("\r\u001b[K");
            drawn = false;
        }
    }
}
