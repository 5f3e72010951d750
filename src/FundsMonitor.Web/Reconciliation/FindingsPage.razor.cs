using FundsMonitor.Core.Reconciliation;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Reconciliation;

/// <summary>The queue of findings.</summary>
public sealed partial class FindingsPage
{
    private const int CommuneLength = 5;
    private readonly HashSet<long> selected = [];
    private IReadOnlyList<FindingCount> counts = [];
    private IReadOnlyList<string> owners = [];
    private IReadOnlyList<FindingItem> shown = [];
    private Doing doing;
    private string? done;

    private enum Doing
    {
        Nothing,
        Decide,
        Assign,
    }

    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery]
    public string? Severity { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Owner { get; set; }

    [SupplyParameterFromQuery]
    public string? Late { get; set; }

    [SupplyParameterFromQuery]
    public string? Age { get; set; }

    private bool IsFiltered => new[] { Typed, Rule, Severity, State, Period, Owner, Late, Age }.Any(f => !string.IsNullOrEmpty(f));

    private bool MayDecide => DecideFindings.MayDecide(Context!.Reader.Role);

    /// <summary>Where in the queue the reader is: a finding's page leads back to it.</summary>
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    protected override async Task LoadChoicesAsync(PageContext context)
    {
        counts = await CountFindings.RunAsync(context.Reader, context.AreaLimit, Leaving);
        owners = await ListOwners.RunAsync(context.Reader, context.AreaLimit, Leaving);
    }

    protected override async Task<Page<FindingItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel)
    {
        var read = await ListFindings.RunAsync(context.Reader, FindingAddress.Filter(Here, context), page, cancel);
        shown = read.Items;
        return read;
    }

    /// <summary>The workbook of what is listed, in its order.</summary>
    private string Export() => FindingEndpoints.Workbook + new Uri(Navigation.Uri).Query;

    private string Asked(string filter) => filter switch
    {
        "rule" => Rule,
        "severity" => Severity,
        "state" => State,
        "period" => Period,
        "owner" => Owner,
        "late" => Late,
        _ => Age,
    } ?? "";

    private string Sentence()
    {
        var errors = counts.Where(c => c.Severity == Core.Reconciliation.Severity.Error).Sum(c => c.Open);
        var all = counts.Sum(c => c.Open);
        return all == 0 ? T["SayNone"] : string.Format(Format.Culture, T["Say"], Format.Number(all), Format.Number(errors));
    }

    private string Until(StoredFinding finding) => finding is { State: FindingState.Decided, AcceptedUntil: { } until }
        ? " · " + string.Format(Format.Culture, T["UntilDay"], Format.Date(until))
        : "";

    private void Choose(long finding, bool isChosen)
    {
        done = null;
        if (isChosen)
        {
            selected.Add(finding);
        }
        else
        {
            selected.Remove(finding);
        }
    }

    private void ChoosePage() => selected.UnionWith(shown.Where(f => f.Finding.State != FindingState.Gone).Select(f => f.Finding.Id));

    private void Close(bool isOpen) => doing = isOpen ? doing : Doing.Nothing;

    private async Task DoneAsync(string what, int count)
    {
        var left = selected.Count - count;
        done = string.Format(Format.Culture, T["Done." + what], count)
            + (left > 0 ? " " + string.Format(Format.Culture, T["Done.Left"], left) : "");
        doing = Doing.Nothing;
        selected.Clear();
        await LoadChoicesAsync(Context!);
        await RefreshAsync();
    }
}
