using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.Web.Accounts.Outside;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Accounts.Users;

/// <summary>One account and what an administrator may do to it.</summary>
public sealed partial class UserPage
{
    private UserDetail? detail;
    private IReadOnlyList<string> areas = [];
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();
    private Bilingual? fault;
    private Act? asked;
    private string displayName = "";
    private string role = "";
    private string subject = "";
    private string password = "";
    private string said = "";

    private enum Act
    {
        Disable,
        Enable,
        Unlock,
        ResetPassword,
        ResetSecondFactor,
        EndSessions,
    }

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private ReadUser Read { get; set; } = null!;

    [Inject]
    private SetRoleAndAreas SetRoleAndAreas { get; set; } = null!;

    [Inject]
    private SetEnabled SetEnabled { get; set; } = null!;

    [Inject]
    private UnlockUser UnlockUser { get; set; } = null!;

    [Inject]
    private ResetPassword ResetPassword { get; set; } = null!;

    [Inject]
    private ResetSecondFactor ResetSecondFactor { get; set; } = null!;

    [Inject]
    private EndUserSessions EndUserSessions { get; set; } = null!;

    [Inject]
    private LinkOutside LinkOutside { get; set; } = null!;

    [Inject]
    private OutsideOptions Outside { get; set; } = null!;

    [Inject]
    private CurrentReader CurrentReader { get; set; } = null!;

    protected override async Task LoadAsync(PageContext context)
    {
        detail = await Read.RunAsync(Id, context.Reader, Leaving);
        if (detail is { Item: { } item })
        {
            (displayName, role, subject) = (item.DisplayName, item.Role, detail.Subject);
            areas = [.. item.Areas.Select(a => a.AsOf is { } day && a.Code != "*" ? $"{a.Code}@{day:O}" : a.Code)];
            names = item.Areas.DistinctBy(a => a.Code).ToDictionary(a => a.Code, a => a.Name);
        }
    }

    private IEnumerable<Act> ActsNow()
    {
        var item = detail!.Item;
        yield return item.State == UserState.Disabled ? Act.Enable : Act.Disable;
        if (item.State == UserState.Locked)
        {
            yield return Act.Unlock;
        }

        yield return Act.ResetPassword;
        if (item.HasSecondFactor)
        {
            yield return Act.ResetSecondFactor;
        }

        yield return Act.EndSessions;
    }

    private Task SaveAsync() => FinishAsync(by => SetRoleAndAreas.RunAsync(Id, new(displayName, role, areas), by, Leaving));

    private Task LinkAsync() => FinishAsync(by => LinkOutside.RunAsync(Id, subject, by, Leaving));

    private async Task DoAsync()
    {
        var act = asked;
        asked = null;
        await FinishAsync(by => act switch
        {
            Act.Disable => SetEnabled.RunAsync(Id, enabled: false, by, Leaving),
            Act.Enable => SetEnabled.RunAsync(Id, enabled: true, by, Leaving),
            Act.Unlock => UnlockUser.RunAsync(Id, by, Leaving),
            Act.ResetPassword => ResetAsync(by),
            Act.ResetSecondFactor => ResetSecondFactor.RunAsync(Id, by, Leaving),
            _ => EndUserSessions.RunAsync(Id, by, Leaving),
        });
    }

    private async Task<Bilingual?> ResetAsync(Reader by)
    {
        (password, var against) = await ResetPassword.RunAsync(Id, by, Leaving);
        return against;
    }

    /// <summary>Who asks is read anew: an administrator who is none any more does nothing with a page left open.</summary>
    private async Task FinishAsync(Func<Reader, Task<Bilingual?>> act)
    {
        fault = await act(await CurrentReader.GetAsync(Leaving));
        said = fault is null ? T["Saved"] : "";
        if (fault is null)
        {
            await ReloadAsync();
        }
    }
}
