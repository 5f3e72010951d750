using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>Listens to the statements of the host in this process and keeps the slow ones, with what they were given.</summary>
internal sealed class SlowStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Lock gate = new();
    private readonly List<IDisposable> listening = [];
    private readonly Dictionary<string, (TimeSpan Most, int Times, string Given)> slow = [];
    private readonly int most;

    /// <param name="milliseconds">From how long on a statement is slow; 0 listens to nothing.</param>
    public SlowStatements(int milliseconds)
    {
        most = milliseconds;
        if (milliseconds > 0)
        {
            listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }
    }

    /// <summary>Writes what was slow since it was last told.</summary>
    public void Tell()
    {
        lock (gate)
        {
            foreach (var (text, seen) in slow.OrderByDescending(s => s.Value.Most))
            {
                Console.WriteLine($"    {seen.Most.TotalMilliseconds:F0} ms, {seen.Times} times: {seen.Given}");
                Console.WriteLine("      " + text.ReplaceLineEndings("\n      "));
            }

            slow.Clear();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            lock (gate)
            {
                listening.Add(value.Subscribe(this));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData done && done.Duration.TotalMilliseconds >= most)
        {
            var given = string.Join(", ", done.Command.Parameters.Cast<System.Data.Common.DbParameter>()
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.ParameterName}={Short(p.Value)}")));
            lock (gate)
            {
                var seen = slow.GetValueOrDefault(done.Command.CommandText);
                slow[done.Command.CommandText] = (seen.Most > done.Duration ? seen.Most : done.Duration, seen.Times + 1, given);
            }
        }
    }

    public void OnCompleted()
    {
        // A host that ends has nothing more to tell.
    }

    public void OnError(Exception error)
    {
        // Listening changes nothing of what is listened to.
    }

    public void Dispose() => listening.ForEach(l => l.Dispose());

    private static string Short(object? value) => value switch
    {
        System.Collections.IEnumerable many and not string => "[" + string.Join(' ', many.Cast<object>().Take(5)) + " …]",
        _ => $"{value}" is { Length: > 300 } text ? text[..300] + "…" : $"{value}",
    };
}
