namespace FundsMonitor.Web;

/// <summary>The web host.</summary>
public sealed class Program
{
    public static int Main() => 1;
}
