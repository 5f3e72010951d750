using FundsMonitor.Core;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.Web.Accounts;

namespace FundsMonitor.Web.Shell;

/// <summary>Makes a page's <see cref="PageContext"/> from the address.</summary>
public sealed class PageContexts(CurrentReader currentReader, ReadChoices readChoices)
{
    /// <param name="month"><c>month</c> of the address, for example <c>2024-03</c>.</param>
    /// <param name="area"><c>area</c> of the address.</param>
    /// <param name="view"><c>view</c> of the address: <c>now</c> for the communes of today.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<PageContext> GetAsync(string? month, string? area, string? view, CancellationToken cancel)
    {
        var reader = await currentReader.GetAsync(cancel);
        Month? asked = Month.TryParse(month, out var parsed) ? parsed : null;
        var wanted = view == PageContext.Now ? PlaceView.AsItIsNow : PlaceView.AsItWas;
        return new(reader, await readChoices.RunAsync(reader, new(area?.Trim() ?? "", asked, wanted), cancel));
    }
}
