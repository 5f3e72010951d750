using System.Globalization;
using FundsMonitor.UseCases;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.QuickGrid;
using Microsoft.JSInterop;

namespace FundsMonitor.Web.Shell.Grid;

/// <summary>A page around one long list. Filters, order and place stand in the address, so that it can be sent and comes back.</summary>
public abstract class ListPage<T> : FundsPage
{
    private const string Row = "row";
    private const int LastPage = 1_000_000;

    /// <summary>Up to here a part is found by counting as soon as by the row it lies beside.</summary>
    private const int NearPages = 50;

    private string? shownFor;
    private Shown? shown;

    protected ListPage() => Source = new(ReadPageAsync);

    /// <summary>Which part of the list, from 1. An address may hold anything: what is no such number means the first.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>Id of the row that begins a part far down, which leads there sooner than counting.</summary>
    [SupplyParameterFromQuery(Name = Row)]
    public string? RowNumber { get; set; }

    /// <summary>Name of the column the list is ordered by, with a minus in front for the largest first.</summary>
    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    /// <summary>Text typed to find a person, as the address holds it.</summary>
    [SupplyParameterFromQuery(Name = PageContext.Find)]
    public string? SealedText { get; set; }

    /// <summary>Text typed to find a person, where the list is one of people; empty for none.</summary>
    protected string Typed { get; private set; } = "";

    /// <summary>Whether the address holds such text that this account cannot open.</summary>
    protected bool IsTypedElsewhere => Typed.Length == 0 && !string.IsNullOrEmpty(SealedText);

    /// <summary>Feeds the grid.</summary>
    protected GridSource<T> Source { get; }

    /// <summary>The grid, for asking again.</summary>
    protected QuickGrid<T>? Grid { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>Reads one part of the list with the filters of the address.</summary>
    protected abstract Task<Page<T>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel);

    /// <summary>Reads what the filters offer.</summary>
    protected virtual Task LoadChoicesAsync(PageContext context) => Task.CompletedTask;

    /// <summary>Whether the address orders the list by this column.</summary>
    protected bool IsSortedBy(string column) => Sort?.TrimStart('-') == column;

    /// <summary>The direction in which a column is first ordered.</summary>
    protected SortDirection DirectionOf(string column, SortDirection first = SortDirection.Ascending) =>
        !IsSortedBy(column) ? first : Sort!.StartsWith('-') ? SortDirection.Descending : SortDirection.Ascending;

    /// <summary>Puts a filter into the address and goes to the first page.</summary>
    protected void Filter(string name, string? value) =>
        Go(new() { [name.ToLowerInvariant()] = string.IsNullOrEmpty(value) ? null : value, ["page"] = null, [Row] = null });

    /// <summary>As <see cref="Filter"/>, for what may be a person's name or id: neither stands in the address.</summary>
    protected void FilterTyped(string text) => Filter(PageContext.Find, Context!.Seal?.Seal(text, Context.Reader.Name));

    /// <summary>Reads the list again from where it stands.</summary>
    protected Task RefreshAsync() => Grid?.RefreshDataAsync() ?? Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task LoadAsync(PageContext context)
    {
        Typed = context.Typed(SealedText);
        await LoadChoicesAsync(context);
        var page = PageIndex();
        var filters = Filters();
        var isNew = shownFor != filters;
        shownFor = filters;
        if (Source.Pagination.CurrentPageIndex != page)
        {
            await Source.Pagination.SetCurrentPageIndexAsync(page);
        }
        else if (isNew)
        {
            await RefreshAsync();
        }
    }

    private async Task<Page<T>> ReadPageAsync(PageRequest page, CancellationToken cancel)
    {
        if (Context is not { AreaAllowed: true } context)
        {
            return new([], 0);
        }

        var column = page.SortBy.Split('.')[^1];
        var order = page.Descending ? "-" + column : column;
        var number = (page.Skip / Source.Pagination.ItemsPerPage) + 1;
        var (isFar, filters) = (number > NearPages, Filters());
        if (!isFar)
        {
            KeepPlace(number, order, null);
        }

        var asked = page with { SortBy = column, Anchor = isFar ? AnchorOf(number, order) : null };
        var read = await ReadAsync(context, asked, cancel);
        shown = new(filters, order, number, read.Ends);
        if (isFar && filters == Filters())
        {
            KeepPlace(number, order, read.Ends?.First);
        }

        return read;
    }

    /// <summary>The row that the asked part lies beside: one of the part that is shown, or that of the address.</summary>
    private PageAnchor? AnchorOf(int number, string order) =>
        shown is { Ends: { } ends } && shown.Filters == Filters() && shown.Order == order && number - shown.Number is >= -1 and <= 1
            ? (number - shown.Number) switch
            {
                1 => new(ends.Last, Beside.After),
                -1 => new(ends.First, Beside.Before),
                _ => new(ends.First, Beside.From),
            }
            : number - 1 == PageIndex() && order == (Sort ?? "")
                && long.TryParse(RowNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                ? new(row, Beside.From)
                : null;

    private int PageIndex() =>
        int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastPage
            ? number - 1
            : 0;

    /// <summary>The address without what the grid itself keeps in it.</summary>
    private string Filters() =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["page"] = null, ["sort"] = null, [Row] = null });

    private void KeepPlace(int number, string order, long? row)
    {
        if (RendererInfo.IsInteractive)
        {
            Go(new() { ["page"] = number == 1 ? null : number, ["sort"] = order is "" or "-" ? null : order, [Row] = row });
        }
    }

    private void Go(Dictionary<string, object?> parameters)
    {
        var address = Navigation.GetUriWithQueryParameters(parameters);
        if (address != Navigation.Uri)
        {
            _ = KeepInAddressAsync(address);
        }
    }

    /// <summary>The browser decides: who has chosen another page by the time this arrives is not brought back.</summary>
    private async Task KeepInAddressAsync(string address)
    {
        try
        {
            await Js.InvokeVoidAsync("fundsMonitor.keepInAddress", address);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser or the page is gone, and its address with it.
        }
        catch (JSException failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    /// <summary>The part that is shown, of what list.</summary>
    private sealed record Shown(string Filters, string Order, int Number, (long First, long Last)? Ends);
}
