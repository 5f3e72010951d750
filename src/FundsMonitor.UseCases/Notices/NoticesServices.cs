using FundsMonitor.UseCases.Notices.Digests;
using FundsMonitor.UseCases.Notices.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Notices;

/// <summary>The use cases of this feature, one line each.</summary>
public static class NoticesServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeSources>()
        .AddSingleton<ReadNotices>()
        .AddSingleton<ListNotices>()
        .AddSingleton<ReadBell>()
        .AddSingleton<MarkNoticesSeen>()
        .AddSingleton<ReadNoticeSetting>()
        .AddSingleton<SetNotices>()
        .AddSingleton<SendDigests>();
}
