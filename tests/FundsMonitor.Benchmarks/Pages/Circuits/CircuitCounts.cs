using System.Collections.Concurrent;

namespace FundsMonitor.Benchmarks.Pages.Circuits;

/// <summary>What all circuits saw together.</summary>
internal sealed class CircuitCounts
{
    private readonly Lock gate = new();
    private readonly Times pages = new();
    private readonly Times settled = new();
    private readonly ConcurrentDictionary<string, int> failures = [];
    private int circuits;
    private int batches;
    private long bytes;

    /// <summary>Circuits that were opened.</summary>
    public int Circuits => circuits;

    /// <summary>What went wrong, and how often.</summary>
    public IReadOnlyDictionary<string, int> Failures => failures;

    /// <summary>Navigations told so far.</summary>
    public int Navigations => pages.Count;

    public void Opened(string? circuit)
    {
        if (string.IsNullOrEmpty(circuit))
        {
            Failed("a circuit that the server did not open");
        }

        Interlocked.Increment(ref circuits);
    }

    public void Rendered(int length)
    {
        Interlocked.Increment(ref batches);
        Interlocked.Add(ref bytes, length);
    }

    public void Failed(string what) => failures.AddOrUpdate(what, 1, (_, before) => before + 1);

    /// <summary>One navigation: until the page was there, and until it was interactive and still.</summary>
    public void Navigated(TimeSpan page, TimeSpan still)
    {
        lock (gate)
        {
            pages.Add(page);
            settled.Add(still);
        }
    }

    public void Tell()
    {
        Console.WriteLine(
            $"  {circuits:N0} circuits, {pages.Count:N0} navigations, {batches:N0} batches rendered, {bytes / 1024 / 1024:N0} MB");
        Console.WriteLine($"  {pages} ms p50, p95: until the page was there");
        Console.WriteLine($"  {settled} ms p50, p95: until nothing more was rendered for it");
        foreach (var (what, times) in failures)
        {
            Console.WriteLine($"  ✗ {times} × {what}");
        }
    }
}
