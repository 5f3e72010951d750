using System.Globalization;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>What is asked of the benchmark, as <c>name=value</c> on its command line.</summary>
internal sealed record PagesOptions
{
    /// <summary>Where the databases are kept; made again only when their size or the schema is another.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "funds-monitor-pages");

    /// <summary>Months of data.</summary>
    public int Months { get; init; } = 36;

    /// <summary>Loans of a month.</summary>
    public int Loans { get; init; } = 300_000;

    /// <summary>sqlite, postgresql, or empty for both.</summary>
    public string Engine { get; init; } = "";

    /// <summary>build, pages, first, charts, circuits, or empty for all.</summary>
    public string Part { get; init; } = "";

    /// <summary>Only addresses that hold this text.</summary>
    public string Only { get; init; } = "";

    /// <summary>Requests measured of each address.</summary>
    public int Requests { get; init; } = 20;

    /// <summary>Circuits open at a time.</summary>
    public int Circuits { get; init; } = 200;

    /// <summary>How long they navigate.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>Tell each statement that takes as many milliseconds; 0 tells none.</summary>
    public int Slow { get; init; }

    /// <summary>Of a child process: the server; empty for the embedded database.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Of a child process: the folder of its data.</summary>
    public string Data { get; init; } = "";

    /// <summary>Reads <c>name=value</c>; null where a name is not known.</summary>
    public static PagesOptions? Read(IEnumerable<string> arguments)
    {
        PagesOptions? options = new();
        foreach (var parts in arguments.Select(a => a.Split('=', 2)))
        {
            options = parts is [var name, var value] && options is not null ? With(options, name, value) : null;
        }

        return options;
    }

    /// <summary>The arguments of a child process.</summary>
    public IReadOnlyList<string> Arguments() =>
    [
        "folder=" + Folder, Number("months", Months), Number("loans", Loans), "engine=" + Engine, "part=" + Part, "only=" + Only,
        Number("requests", Requests), Number("circuits", Circuits), Number("seconds", Seconds), Number("slow", Slow),
        "connection=" + Connection, "data=" + Data,
    ];

    private static PagesOptions? With(PagesOptions options, string name, string value) => name switch
    {
        "folder" => options with { Folder = Path.GetFullPath(value) },
        "months" => options with { Months = Number(value) },
        "loans" => options with { Loans = Number(value) },
        "engine" => options with { Engine = value },
        "part" => options with { Part = value },
        "only" => options with { Only = value },
        "requests" => options with { Requests = Number(value) },
        "circuits" => options with { Circuits = Number(value) },
        "seconds" => options with { Seconds = Number(value) },
        "slow" => options with { Slow = Number(value) },
        "connection" => options with { Connection = value },
        "data" => options with { Data = value },
        _ => null,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Number(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
}
