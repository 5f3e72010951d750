using FundsMonitor.Core.Accounts;
using Hangfire.Dashboard;

namespace FundsMonitor.Jobs;

/// <summary>Hangfire's own pages are for signed-in administrators.</summary>
internal sealed class AdministratorsOnly : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => context.GetHttpContext().User.IsInRole(Roles.Administrator);
}
