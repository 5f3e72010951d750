namespace FundsMonitor.Web.Shell;

/// <summary>Addresses that came in with a request.</summary>
public static class LocalAddress
{
    /// <summary>The address if it lies within this site, else the overview: nobody is sent elsewhere by a crafted link.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Any(char.IsControl)
            ? address
            : "/";
}
