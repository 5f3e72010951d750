namespace FundsMonitor.Web;

/// <summary>The web host.</summary>
public sealed class Program
{
    public static Task<int> Main(string[] args) => WebHost.RunAsync(args);
}
