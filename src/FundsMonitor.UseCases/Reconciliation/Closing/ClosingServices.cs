using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>The use cases of closing months, one line each.</summary>
internal static class ClosingServices
{
    public static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddSingleton<ApproveMonth>()
        .AddSingleton<AskException>()
        .AddSingleton<DecideException>()
        .AddSingleton<ListMonths>()
        .AddSingleton<PrepareMonth>()
        .AddSingleton<ReadHeldFile>()
        .AddSingleton<ReadMonth>()
        .AddSingleton<SendBackMonth>();
}
