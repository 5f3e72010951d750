using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Loans.Reference;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Loans.Reference;

/// <summary>Reference data with dates, a table at a time.</summary>
public sealed partial class ReferencePage
{
    private readonly DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
    private ReferenceItem? ending;
    private DateOnly lastDay;
    private bool restoring;
    private Bilingual? fault;
    private string said = "";

    /// <summary>Word of the table; the first without one.</summary>
    [SupplyParameterFromQuery]
    public string? Table { get; set; }

    /// <summary>Part of what is looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    private ReferenceTable Chosen => ReferenceTables.Find(Table) ?? ReferenceTables.All[0];

    /// <inheritdoc/>
    protected override Task<Page<ReferenceItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel) =>
        ListReference.RunAsync(Chosen, Text ?? "", page, cancel);

    private void Ask(ReferenceItem item) => (ending, lastDay, fault, said) = (item, item.To ?? today, null, "");

    private async Task EndAsync()
    {
        fault = await EndReferenceRow.RunAsync(Chosen, ending!.Key, lastDay, await ActingAsync(), Leaving);
        ending = null;
        await ToldAsync("RowEnded");
    }

    private async Task RestoreAsync()
    {
        restoring = false;
        fault = await RestoreReference.RunAsync(Chosen, await ActingAsync(), Leaving);
        await ToldAsync("TableRestored");
    }

    private Task AddedAsync()
    {
        fault = null;
        return ToldAsync("RowAdded");
    }

    private Task ToldAsync(string key)
    {
        said = fault is null ? T[key] : "";
        return RefreshAsync();
    }
}
