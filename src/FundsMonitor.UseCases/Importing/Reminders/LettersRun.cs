using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Jobs;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>The mail server did not take every letter: the run failed, and is tried again for those.</summary>
public sealed class LettersFailedException(string message) : Exception(message);

/// <summary>A run that sends letters, with its row in the table of runs.</summary>
internal static class LettersRun
{
    /// <param name="run">The run, or null while another process holds it.</param>
    /// <param name="send">Gives how many went, and what was said against the others.</param>
    /// <returns>How many letters went; 0 where it was stopped or another process is at it.</returns>
    /// <exception cref="LettersFailedException">Some were not taken.</exception>
    public static async Task<int> OfAsync(
        RunningJob? run, Func<CancellationToken, Task<(int Sent, IReadOnlyList<string> Failures)>> send) =>
        run is null
            ? 0
            : await run.RecordAsync(
                async () =>
                {
                    var (sent, failures) = await send(run.Cancel);
                    if (failures.Count == 0)
                    {
                        return (sent, JobOutcome.Done, new Bilingual($"{sent} thư đã gửi.", $"{sent} letters sent."));
                    }

                    var said = string.Join("; ", failures.Distinct());
                    var told = new Bilingual(
                        $"{sent} thư đã gửi, {failures.Count} thư chưa gửi được: {said}",
                        $"{sent} letters sent, {failures.Count} not: {said}");
                    await run.EndAsync(JobOutcome.Failed, told);
                    throw new LettersFailedException(told.Vi);
                },
                0);
}
