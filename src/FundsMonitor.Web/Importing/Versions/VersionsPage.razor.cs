using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Importing.Versions;

/// <summary>Versions, and taking one back or bringing one back.</summary>
public sealed partial class VersionsPage
{
    private VersionItem? asked;
    private bool isAsking;
    private bool failed;
    private string? outcome;

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    private bool IsFiltered => !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Period);

    private bool IsUndo => asked?.Version.State == VersionState.Current;

    private bool MayChange => Context!.Reader.Role != Roles.CommuneChair;

    protected override Task<Page<VersionItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel) =>
        ListVersions.RunAsync(
            context.Reader,
            new VersionFilter(context.AreaLimit)
            {
                Kind = FileKinds.Find(Kind),
                Period = int.TryParse(Period, Format.Culture, out var period) ? period : null,
            },
            page,
            cancel);

    private void Ask(VersionItem item) => (asked, isAsking, outcome) = (item, true, null);

    private async Task DoAsync()
    {
        var isUndo = IsUndo;
        var version = asked!.Version.Id;
        var change = isUndo
            ? await UndoVersion.RunAsync(version, await ActingAsync(), Leaving)
            : await BringBackVersion.RunAsync(version, await ActingAsync(), Leaving);
        failed = change != VersionChange.Done;
        outcome = change == VersionChange.MonthClosed
            ? (await ReadHeldVersion.RunAsync(version, Context!.Reader, Leaving))?.In(Format.Language) ?? T["NotChanged"]
            : T[change == VersionChange.TooLate ? "UndoTooLate" : failed ? "NotChanged" : isUndo ? "UndoDone" : "BringBackDone"];
        isAsking = false;
        await RefreshAsync();
    }

    private string Change(long now, long? before) => before is not { } was ? "" : now == was
        ? T["NoChange"]
        : Format.Signed(now - was);
}
