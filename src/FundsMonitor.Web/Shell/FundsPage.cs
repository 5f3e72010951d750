using FundsMonitor.Core.Accounts;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell.Failing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FundsMonitor.Web.Shell;

/// <summary>
/// What every page is built on: month and area from the address, the reader from the database, and a calm end when something fails.
/// A page overrides <see cref="LoadAsync"/> and wraps its markup in <see cref="PageFrame"/>.
/// </summary>
public abstract class FundsPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private string? loadedFor;

    /// <summary>Keeps the token: its source tells nothing more once the page is gone, and what was stopped then is no failure.</summary>
    protected FundsPage() => Leaving = leaving.Token;

    [SupplyParameterFromQuery(Name = "month")]
    public string? MonthText { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    public string? AreaText { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewText { get; set; }

    /// <summary>Null until loaded.</summary>
    protected PageContext? Context { get; private set; }

    /// <summary>What failed while loading; null when nothing did.</summary>
    protected ShownFailure? Failed { get; private set; }

    /// <summary>Fires when the reader leaves the page.</summary>
    protected CancellationToken Leaving { get; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageContexts Contexts { get; set; } = null!;

    [Inject]
    private CurrentReader Readers { get; set; } = null!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Reads what the page shows. Called when month, area or another parameter of the address changes.</summary>
    protected abstract Task LoadAsync(PageContext context);

    /// <summary>
    /// Who acts, as the account is at this moment: <see cref="PageContext.Reader"/> is who it was when the page was read.
    /// </summary>
    protected Task<Reader> ActingAsync() => Readers.GetAsync(Leaving);

    /// <summary>Loads again, for example after a change that the reader made.</summary>
    protected async Task ReloadAsync()
    {
        Failed = null;
        try
        {
            Context = await Contexts.GetAsync(MonthText, AreaText, ViewText, Leaving);
            if (Context.AreaAllowed)
            {
                await LoadAsync(Context);
            }
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // The reader left; nobody waits for the rest.
        }
        catch (Exception failure)
        {
            // The page's type says where; its address may name a loan or a household, which the log has no need to hold.
            Failed = ShownFailure.Of(failure, Loggers.CreateLogger(GetType()));
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Authentication is not null && (await Authentication).User.Identity is not { IsAuthenticated: true })
        {
            // Signed out while the page was open: the request that follows says what the account may see now.
            Navigation.Refresh(forceReload: true);
            return;
        }

        if (loadedFor != Navigation.Uri)
        {
            loadedFor = Navigation.Uri;
            await ReloadAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops what still runs for this page.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            leaving.Cancel();
            leaving.Dispose();
        }
    }
}
