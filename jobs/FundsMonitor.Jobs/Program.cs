namespace FundsMonitor.Jobs;

/// <summary>The worker and the command line.</summary>
public static class Program
{
    public static int Main() => 1;
}
