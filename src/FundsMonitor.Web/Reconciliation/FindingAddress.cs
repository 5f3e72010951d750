using System.Globalization;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace FundsMonitor.Web.Reconciliation;

/// <summary>The queue's filter and order as its address says them: for the list, for stepping through it and for its exports.</summary>
internal static class FindingAddress
{
    private const int MostDays = 3650;

    /// <summary>Where the queue is.</summary>
    public const string Queue = "/findings";

    /// <summary>Stands for whoever asks, where an owner is named.</summary>
    public const string Me = "@me";

    /// <summary>Stands for nobody, where an owner is named.</summary>
    public const string Nobody = "@nobody";

    /// <summary>Stands before a number of days where those are asked for that came up in them.</summary>
    public const string New = "new-";

    /// <summary>What the address asks for, within the area of the page.</summary>
    public static FindingFilter Filter(string address, PageContext context)
    {
        var asked = Query(address);
        return new(context.AreaLimit)
        {
            Text = context.Typed(asked(PageContext.Find)),
            Rule = asked("rule"),
            Severity = Enum.TryParse<Severity>(asked("severity"), out var severity) && Enum.IsDefined(severity) ? severity : null,
            State = asked("state") == "all" ? null
                : Enum.TryParse<FindingState>(asked("state"), out var state) && Enum.IsDefined(state) ? state : FindingState.Open,
            Month = asked("period") == "month" ? context.Month : null,
            Owner = asked("owner") switch
            {
                "" => null,
                Me => context.Reader.Name,
                Nobody => "",
                var name => name,
            },
            IsLate = asked("late") == "1",
            MinDays = Number(asked("age")),
            MaxDays = asked("age").StartsWith(New, StringComparison.Ordinal) ? Number(asked("age")[New.Length..]) : 0,
        };
    }

    /// <summary>The order the address asks for.</summary>
    public static PageRequest Order(string address)
    {
        var sort = Query(address)("sort");
        return new(0, int.MaxValue, sort.TrimStart('-'), sort.StartsWith('-'));
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostDays ? number : 0;

    private static Func<string, string> Query(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..]);
        return name => query.TryGetValue(name, out var value) ? value.ToString() : "";
    }
}
