using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Importing;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ImportingServices
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddSingleton<ReceiptWriter>()
        .AddSingleton<ReceiveFile>()
        .AddSingleton<ImportReceivedFile>()
        .AddSingleton<ReadReceipt>()
        .AddSingleton<FindUnfinishedFiles>()
        .AddSingleton<ClearUnfinishedImports>()
        .AddSingleton<ListFiles>()
        .AddSingleton<ListProblems>()
        .AddSingleton<ListVersions>()
        .AddSingleton<ReadImportProgress>();
}
