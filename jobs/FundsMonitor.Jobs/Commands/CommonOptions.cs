using System.CommandLine;
using System.CommandLine.Parsing;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Jobs.Commands;

/// <summary>The options every command knows.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> data = Global<string?>(
        "--data", "Folder of the embedded database and the received files. Default: data beside FundsMonitor.sln, or beside the program.");

    private readonly Option<string?> provider = Global<string?>("--provider", "Database: Sqlite, SqlServer or PostgreSql.");

    private readonly Option<string?> connection = Global<string?>("--connection", "Connection string of a database server.");

    private readonly Option<bool> json = Global<bool>("--json", "Print the result as JSON.");

    public void AddTo(RootCommand root)
    {
        root.Options.Add(data);
        root.Options.Add(provider);
        root.Options.Add(connection);
        root.Options.Add(json);
    }

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Where data is kept: the options first, then the environment, then the defaults.</summary>
    /// <exception cref="WrongUseException">With every fault, one a line.</exception>
    public HostSettings Settings(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>
        {
            ["FundsMonitor:Database:DataFolder"] = parsed.GetValue(data) is { } folder ? Path.GetFullPath(folder) : null,
            ["FundsMonitor:Database:Provider"] = parsed.GetValue(provider),
            ["ConnectionStrings:FundsMonitor"] = parsed.GetValue(connection),
        };
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(given.Where(g => g.Value is not null))
            .Build();
        var faults = new List<string>();
        var settings = HostSettings.Read(configuration, faults);
        return faults.Count == 0 ? settings : throw new WrongUseException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>An option <c>--month 2024-03</c>.</summary>
    public static Option<Month?> Month(string description, bool required)
    {
        var option = new Option<Month?>("--month") { Description = description, Required = required };
        option.CustomParser = result =>
        {
            if (Core.Month.TryParse(result.Tokens[0].Value, out var month))
            {
                return month;
            }

            result.AddError($"--month {result.Tokens[0].Value}: not a month. Write it as 2024-03.");
            return null;
        };
        return option;
    }

    /// <summary>An option whose value is so many digits, leading zeros included.</summary>
    public static Option<string?> Digits(string name, int[] lengths, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!lengths.Contains(value.Length) || !value.All(char.IsAsciiDigit))
            {
                result.AddError($"{name} {value}: not {string.Join(" or ", lengths)} digits. Write the leading zeros.");
            }
        });
        return option;
    }

    /// <summary>A folder exists too, and cannot be read as a file.</summary>
    public static void RefuseFolders(SymbolResult given)
    {
        foreach (var folder in given.Tokens.Select(t => t.Value).Where(Directory.Exists))
        {
            given.AddError($"{folder} is a folder: name the files in it.");
        }
    }

    /// <summary>What is said where <c>--marked</c> has nothing to write.</summary>
    public const string NothingToMark = "Không có ô nào phải đánh dấu nên không ghi tệp. / No cell to be marked: no file was written.";

    /// <summary>The option <c>--marked</c>.</summary>
    public static Option<FileInfo?> Marked() =>
        new("--marked") { Description = "Write the file as .xlsx with the wrong cells marked, and what to correct first." };

    /// <summary>The option <c>--kind</c>.</summary>
    public static Option<string?> Kind()
    {
        var option = new Option<string?>("--kind") { Description = "What the file holds, where the file does not say it." };
        option.AcceptOnlyFromAmong([.. FileKinds.All.Select(k => k.Word)]);
        return option;
    }

    /// <summary>The option <c>--unit</c>.</summary>
    public static Option<string?> Unit()
    {
        var option = new Option<string?>("--unit") { Description = "The unit of the amounts, where the file does not say it." };
        option.AcceptOnlyFromAmong("dong", "nghin", "trieu");
        return option;
    }

    /// <summary>The option <c>--dates</c>.</summary>
    public static Option<string?> Dates()
    {
        var option = new Option<string?>("--dates")
        {
            Description = "Whether written dates are day/month/year or month/day/year, where the file does not tell.",
        };
        option.AcceptOnlyFromAmong("dmy", "mdy");
        return option;
    }

    /// <summary>What was asked, with the unit and the order of dates as given.</summary>
    public static Asked With(Asked asked, string? unit, string? dates) => asked with
    {
        Unit = unit switch
        {
            "dong" => AmountUnit.Dong,
            "nghin" => AmountUnit.Thousand,
            "trieu" => AmountUnit.Million,
            _ => null,
        },
        Dates = dates switch
        {
            "dmy" => DateOrder.DayFirst,
            "mdy" => DateOrder.MonthFirst,
            _ => null,
        },
    };

    private static Option<T> Global<T>(string name, string description) => new(name) { Description = description, Recursive = true };
}
