using FundsMonitor.UseCases;
using Microsoft.AspNetCore.Components.QuickGrid;

namespace FundsMonitor.Web.Shell.Grid;

/// <summary>
/// Feeds one QuickGrid a page at a time from a use case. Keep it in a field for the life of the page: a new provider makes the grid
/// ask again.
/// A use case opens a context per call, so that clicking Next faster than the database answers is harmless.
/// </summary>
public sealed class GridSource<T>
{
    private const int RowsPerPage = 20;
    private readonly Func<PageRequest, CancellationToken, Task<Page<T>>> read;

    /// <param name="read">Runs the use case with the filter that is set now.</param>
    public GridSource(Func<PageRequest, CancellationToken, Task<Page<T>>> read)
    {
        this.read = read;
        Provider = ProvideAsync;
    }

    /// <summary>For <c>QuickGrid.ItemsProvider</c>.</summary>
    public GridItemsProvider<T> Provider { get; }

    /// <summary>For <c>QuickGrid.Pagination</c>.</summary>
    public PaginationState Pagination { get; } = new() { ItemsPerPage = RowsPerPage };

    /// <summary>Rows in all; null until the first answer.</summary>
    public int? Total { get; private set; }

    /// <summary>Why the last reading failed; null when it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Told after each reading.</summary>
    internal Action? Changed { get; set; }

    private async ValueTask<GridItemsProviderResult<T>> ProvideAsync(GridItemsProviderRequest<T> request)
    {
        var sort = request.GetSortByProperties().FirstOrDefault();
        var asked = new PageRequest(
            request.StartIndex, request.Count ?? RowsPerPage, sort.PropertyName ?? "", sort.Direction == SortDirection.Descending);
        try
        {
            var page = await read(asked, request.CancellationToken);
            (Total, Failure) = (page.Total, null);
            return GridItemsProviderResult.From([.. page.Items], page.Total);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failure = failure;
            return GridItemsProviderResult.From<T>([], 0);
        }
        finally
        {
            Changed?.Invoke();
        }
    }
}
