using FundsMonitor.Core.Reconciliation;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Reconciliation;

/// <summary>The queue of findings.</summary>
public sealed partial class FindingsPage
{
    private readonly HashSet<long> selected = [];
    private IReadOnlyList<FindingCount> counts = [];
    private bool deciding;
    private int? decided;

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery]
    public string? Severity { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    private bool IsFiltered => new[] { Text, Rule, Severity, State, Period }.Any(f => !string.IsNullOrEmpty(f));

    private bool MayDecide => DecideFindings.MayDecide(Context!.Reader.Role);

    /// <summary>Where in the queue the reader is: a finding's page leads back to it.</summary>
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    protected override async Task LoadChoicesAsync(PageContext context) =>
        counts = await CountFindings.RunAsync(context.Reader, context.AreaLimit, Leaving);

    protected override Task<Page<FindingItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel) =>
        ListFindings.RunAsync(
            context.Reader,
            new FindingFilter(context.AreaLimit)
            {
                Text = Text ?? "",
                Rule = Rule ?? "",
                Severity = Enum.TryParse<Severity>(Severity, out var severity) ? severity : null,
                State = State == "all" ? null : Enum.TryParse<FindingState>(State, out var state) ? state : FindingState.Open,
                Month = Period == "month" ? context.Month : null,
            },
            page,
            cancel);

    private string Sentence()
    {
        var errors = counts.Where(c => c.Severity == Core.Reconciliation.Severity.Error).Sum(c => c.Open);
        var all = counts.Sum(c => c.Open);
        return all == 0 ? T["SayNone"] : string.Format(Format.Culture, T["Say"], Format.Number(all), Format.Number(errors));
    }

    private void Choose(long finding, bool isChosen)
    {
        decided = null;
        if (isChosen)
        {
            selected.Add(finding);
        }
        else
        {
            selected.Remove(finding);
        }
    }

    private async Task DecidedAsync(int count)
    {
        (decided, deciding) = (count, false);
        selected.Clear();
        counts = await CountFindings.RunAsync(Context!.Reader, Context.AreaLimit, Leaving);
        await RefreshAsync();
    }
}
