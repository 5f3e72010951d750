using FundsMonitor.Core.Dashboard;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Budget;

/// <summary>The year's project money, and one line of it opened to its source rows.</summary>
public sealed partial class BudgetPage
{
    private const char LineSeparator = '|';
    private const decimal MonthsOfYear = 12;

    private BudgetChoices? choices;
    private BudgetLineRows? opened;

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Project { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    /// <summary>The opened line: <c>15139|DA7.1</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Line { get; set; }

    private bool IsFiltered => new[] { Text, Project, State }.Any(f => !string.IsNullOrEmpty(f));

    private int Year => Context?.Month?.Year ?? 0;

    private BudgetFilter Wanted => new(
        Year,
        Context!.Month!.Value.LastDay,
        Project ?? "",
        Enum.TryParse<BudgetState>(State, out var state) ? state : BudgetState.Any,
        Text ?? "")
    {
        Fold = Context.Fold,
    };

    private string Said
    {
        get
        {
            var totals = choices!.Totals;
            var said = string.Format(
                Format.Culture, T["Said"], Year, Format.Amount(totals.Allocated), Format.Amount(totals.Spent),
                Format.Percent(Share.Of(totals.Spent, totals.Allocated)),
                Format.Percent(Math.Round(Context!.Month!.Value.Number / MonthsOfYear, 2)));
            var notYet = totals.LinesNotYetAllocated > 0
                ? " " + string.Format(Format.Culture, T["SaidNotYet"], totals.LinesNotYetAllocated)
                : "";
            return said + notYet;
        }
    }

    private string OpenedTitle
    {
        get
        {
            var (commune, project) = OpenLine;
            return $"{project} {choices!.Projects.GetValueOrDefault(project)?.Name} – {choices.Places.GetValueOrDefault(commune, commune)}";
        }
    }

    private (string Commune, string Project) OpenLine =>
        Line?.Split(LineSeparator) is [var commune, var project] ? (commune, project) : ("", "");

    protected override async Task LoadChoicesAsync(PageContext context)
    {
        (choices, opened) = (null, null);
        if (context.Month is null)
        {
            return;
        }

        choices = await ReadBudget.RunAsync(context.Scope, Wanted, Leaving);
        if (OpenLine is { Commune.Length: > 0 } line)
        {
            opened = await ReadBudgetLine.RunAsync(context.Scope, Wanted, line, Leaving);
        }
    }

    protected override async Task<Page<BudgetLine>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel) =>
        context.Month is null ? new([], 0) : await ListBudgetLines.RunAsync(context.Scope, Wanted, page, cancel);

    private string NotYetWords(BudgetLine line) =>
        line.Allocated == 0 ? T["NotYet"] : string.Format(Format.Culture, T["AndNotYet"], line.NotYetAllocated);

    private bool IsOpen(BudgetLine line) => OpenLine == (line.CommuneCode, line.ProjectCode);

    private string OpenLink(BudgetLine line) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["line"] = line.CommuneCode + LineSeparator + line.ProjectCode,
    }) + "#line";

    private string Without(string parameter) => Navigation.GetUriWithQueryParameter(parameter, (string?)null);

    private string NameOf(BudgetLine line) => choices!.Projects.GetValueOrDefault(line.ProjectCode)?.Name ?? line.ProjectName;

    private string ParentOf(BudgetLine line) =>
        choices!.Projects.GetValueOrDefault(line.ProjectCode)?.ParentCode is { Length: > 0 } parent
            ? $"{parent} {choices.Projects.GetValueOrDefault(parent)?.Name}"
            : "";
}
