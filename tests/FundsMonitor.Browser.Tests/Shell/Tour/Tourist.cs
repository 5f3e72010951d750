using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>Somebody who walks through all the pages that are open to him.</summary>
/// <param name="Role">One of <see cref="Roles"/>; null for who has not signed in.</param>
/// <param name="Account">Of the demo.</param>
internal sealed record Tourist(string? Role, string Account)
{
    /// <summary>One for each role, and nobody. The first to whom a page is open looks at it most closely and takes its pictures.</summary>
    public static IReadOnlyList<Tourist> All { get; } =
    [
        new(Roles.FinanceOfficer, "finance"), new(Roles.Administrator, "admin"), new(Roles.BankOffice, "office.dinhhoa"),
        new(Roles.CommuneChair, "chair.kimphuong"), new(null, "nobody"),
    ];

    /// <summary>Whether he is the one who looks closely at this page.</summary>
    public bool Leads(WalkedPage page) => All.First(page.IsFor) == this;
}
