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

    /// <summary>Whether there are more rows than were counted.</summary>
    public bool IsLonger { get; private set; }

    /// <summary>Rows that can be paged through from here: where they were not counted to their end, always some more.</summary>
    public int Reach { get; private set; }

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
            (Total, IsLonger, Failure) = (page.Total, page.IsLonger(), null);
            Reach = ReachOf(page, asked);
            return GridItemsProviderResult.From([.. page.Items], Reach);
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

    private static int ReachOf(Page<T> page, PageRequest asked)
    {
        var read = asked.Skip + page.Items.Count;
        return !page.IsLonger() || read < page.Total ? page.Total
            : page.Items.Count == asked.Take ? read + 1
            : page.Items.Count > 0 ? read
            : page.Total;
    }
}
