using FundsMonitor.Core;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reports;
using FundsMonitor.UseCases.Reports.Scheduled;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Reports.Scheduled;

/// <summary>What a reader has subscribed to, and what was made of it.</summary>
public sealed partial class ScheduledPage
{
    private IReadOnlyList<ReportPlace> places = [];
    private IReadOnlyList<SubscriptionItem> subscriptions = [];
    private SubscriptionItem? asked;
    private bool isAsking;
    private string? said;

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [Inject]
    private ListReportPlaces ListReportPlaces { get; set; } = null!;

    [Inject]
    private ListSubscriptions ListSubscriptions { get; set; } = null!;

    [Inject]
    private ListMadeReports ListMadeReports { get; set; } = null!;

    [Inject]
    private PauseSubscription PauseSubscription { get; set; } = null!;

    [Inject]
    private RemoveSubscription RemoveSubscription { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsFiltered => !string.IsNullOrEmpty(Text) || !string.IsNullOrEmpty(State);

    protected override async Task LoadChoicesAsync(PageContext context)
    {
        var today = VietnamDay.Of(Clock.GetUtcNow());
        places = await ListReportPlaces.RunAsync(context.Reader, ReportPeriod.Of(ReportScale.Month, Month.Of(today)), Leaving);
        subscriptions = await ListSubscriptions.RunAsync(context.Reader, Leaving);
    }

    protected override Task<Page<MadeReportItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel)
    {
        MadeState? state = Enum.TryParse<MadeState>(State, out var given) && Enum.IsDefined(given) ? given : null;
        return ListMadeReports.RunAsync(context.Reader, new(state, Text ?? ""), page, cancel);
    }

    private static string Name(MadeReport made)
    {
        var name = ReportPeriod.Find(made.PeriodKey)?.Name.In(Format.Language) ?? made.PeriodKey;
        return char.ToUpper(name[0], Format.Culture) + name[1..];
    }

    private static string Size(MadeReport made) => made.Size > 0 ? $", {Format.Number((made.Size + 1023) / 1024)} KB" : "";

    private string PlaceName(string code, string name) => code.Length == 0 ? T["Everything"] : name;

    private string Next(SubscriptionItem item) => item is { Next: { } next, NextOn: { } on }
        ? string.Format(Format.Culture, T["NextOn"], next.Name.In(Format.Language), Format.Date(on))
        : T["Rests"];

    private string Why(MadeReportItem item) => item.Made.State == MadeState.NotMade
        ? NotMadeReasons.Of(item.Made.Reason).In(Format.Language)
        : item.MayOpen ? "" : T["RightsChanged"];

    private async Task SubscribedAsync()
    {
        said = T["Subscribed"];
        subscriptions = await ListSubscriptions.RunAsync(Context!.Reader, Leaving);
    }

    private async Task PauseAsync(SubscriptionItem item)
    {
        var isPaused = !item.Subscription.IsPaused;
        said = T[await PauseSubscription.RunAsync(item.Subscription.Id, isPaused, await ActingAsync(), Leaving)
            ? isPaused ? "Paused" : "Resumed"
            : "NotYours"];
        subscriptions = await ListSubscriptions.RunAsync(Context!.Reader, Leaving);
    }

    private void Ask(SubscriptionItem item) => (asked, isAsking, said) = (item, true, null);

    private async Task RemoveAsync()
    {
        said = T[await RemoveSubscription.RunAsync(asked!.Subscription.Id, await ActingAsync(), Leaving) ? "Deleted" : "NotYours"];
        isAsking = false;
        subscriptions = await ListSubscriptions.RunAsync(Context!.Reader, Leaving);
    }
}
