using System.Text;
using FundsMonitor.Jobs.Commands;

namespace FundsMonitor.Jobs;

/// <summary>The worker and the command line.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CommandLine(Console.Out, Console.Error).RunAsync(args, CancellationToken.None);
    }
}
