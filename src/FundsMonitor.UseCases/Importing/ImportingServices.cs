using FundsMonitor.UseCases.Importing.Answering;
using FundsMonitor.UseCases.Importing.Api;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Importing.Inspecting;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.UseCases.Importing.Marking;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Importing.Versions.Differing;
using FundsMonitor.UseCases.Importing.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Importing;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ImportingServices
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddSingleton<ReceiptWriter>()
        .AddSingleton<ReceiveFile>()
        .AddSingleton<InspectFile>()
        .AddSingleton<MarkInspectedFile>()
        .AddSingleton<MarkWorkbook>()
        .AddSingleton<ImportReceivedFile>()
        .AddSingleton<ReadReceipt>()
        .AddSingleton<VerifyReceipt>()
        .AddSingleton<UndoVersion>()
        .AddSingleton<BringBackVersion>()
        .AddSingleton<VersionDifferences>()
        .AddSingleton<ReadDifference>()
        .AddSingleton<DecideWaitingFile>()
        .AddSingleton<ReadHeldVersion>()
        .AddSingleton<ListChangedRows>()
        .AddSingleton<WatchFolders>()
        .AddSingleton<ReadCompleteness>()
        .AddSingleton<ListOwedFiles>()
        .AddSingleton<ComposeReminders>()
        .AddSingleton<SendReminders>()
        .AddSingleton<MailSender>()
        .AddSingleton<SetOfficeMail>()
        .AddSingleton<ListSentReminders>()
        .AddSingleton<ExportCompleteness>()
        .AddSingleton<SetDueDays>()
        .AddSingleton<ListDueDays>()
        .AddSingleton<FindUnfinishedFiles>()
        .AddSingleton<ClearUnfinishedImports>()
        .AddSingleton<ListFiles>()
        .AddSingleton<ListProblems>()
        .AddSingleton<ListVersions>()
        .AddSingleton<ReadImportProgress>()
        .AddSingleton<GuessMapping>()
        .AddSingleton<KeepMapping>()
        .AddSingleton<ListMappings>()
        .AddSingleton<RemoveMapping>()
        .AddSingleton<ReadQuestion>()
        .AddSingleton<AnswerFile>()
        .AddSingleton<SendByToken>();
}
