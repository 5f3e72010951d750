using FundsMonitor.UseCases.Importing.Reminders;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Every morning: reminds offices by e-mail of what is late and what is due soon. Does nothing while mail is off.</summary>
public sealed class SendRemindersJob(SendReminders send)
{
    public Task RunAsync(CancellationToken cancel) => send.RunAsync("schedule", cancel);
}
