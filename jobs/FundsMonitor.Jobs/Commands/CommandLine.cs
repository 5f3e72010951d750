using System.CommandLine;
using FundsMonitor.Jobs.Places;

namespace FundsMonitor.Jobs.Commands;

/// <summary>All commands, with their common options and the edge at which a failure becomes an exit code.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Progress and failures.</param>
public sealed class CommandLine(TextWriter output, TextWriter error)
{
    /// <summary>Runs one command.</summary>
    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancel)
    {
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            return await Root().Parse(args).InvokeAsync(invocation, cancel);
        }
        catch (WrongUseException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return ExitCodes.WrongUse;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Đã dừng theo yêu cầu. / Stopped as asked.");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync($"Lỗi của chương trình / Failure of the program: {failure.Message}");
            await error.WriteLineAsync(failure.ToString());
            return ExitCodes.Failed;
        }
    }

    private RootCommand Root()
    {
        var options = new CommonOptions();
        var run = new CommandRun(options, output, error);
        var root = new RootCommand("FundsMonitor: budget and loan monitor for the poverty-reduction programmes.")
        {
            DemoCommand.Create(run),
            InspectCommand.Create(run),
            ImportCommand.Create(run),
            ReconcileCommand.Create(run),
            LinkCommand.Create(run),
            PlacesCommand.Create(run),
            WorkerCommand.Create(run),
            UserCommand.Create(run),
            VerifyCommand.Create(run),
        };
        options.AddTo(root);
        return root;
    }
}

/// <summary>A value that parses but does not fit; its message says which and what would.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
