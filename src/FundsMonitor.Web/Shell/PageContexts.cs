using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell.Grid;

namespace FundsMonitor.Web.Shell;

/// <summary>Makes a page's <see cref="PageContext"/> from the address.</summary>
public sealed class PageContexts(
    CurrentReader currentReader, ReadChoices readChoices, IHttpContextAccessor request, SearchSeal seal)
{
    private ((string?, string?, string?) Address, PageContext Context)? ofRequest;

    /// <param name="month"><c>month</c> of the address, for example <c>2024-03</c>.</param>
    /// <param name="area"><c>area</c> of the address.</param>
    /// <param name="view"><c>view</c> of the address: <c>now</c> for the communes of today.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<PageContext> GetAsync(string? month, string? area, string? view, CancellationToken cancel)
    {
        var address = (month, area, view);
        if (ofRequest is { } known && known.Address == address)
        {
            return known.Context;
        }

        var context = await GetAsync(await currentReader.GetAsync(cancel), address, cancel);
        if (request.HttpContext is { } http && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            // The layout and the page of one request ask for the same; an open page reads anew each time.
            ofRequest = (address, context);
        }

        return context;
    }

    /// <summary>The same for a request that is no page, such as a download: what its address asks for.</summary>
    public async Task<PageContext> GetAsync(HttpContext http, CancellationToken cancel)
    {
        var asked = http.Request.Query;
        return await GetAsync(await currentReader.OfAsync(http.User, cancel), (asked["month"], asked["area"], asked["view"]), cancel);
    }

    private async Task<PageContext> GetAsync(
        Reader reader, (string? Month, string? Area, string? View) address, CancellationToken cancel)
    {
        var (month, area, view) = address;
        Month? asked = Month.TryParse(month, out var parsed) ? parsed : null;
        var wanted = view == PageContext.Now ? PlaceView.AsItIsNow : PlaceView.AsItWas;
        return new(reader, await readChoices.RunAsync(reader, new(area?.Trim() ?? "", asked, wanted), cancel)) { Seal = seal };
    }
}
