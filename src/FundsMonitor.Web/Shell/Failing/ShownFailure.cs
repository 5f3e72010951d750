using System.Security.Cryptography;

namespace FundsMonitor.Web.Shell.Failing;

/// <summary>A failure as a reader sees it: a number, which the log explains. What failed, and with which data, is not shown.</summary>
/// <param name="Number">Eight digits.</param>
public sealed record ShownFailure(string Number)
{
    private const int Digits = 8;

    /// <summary>Writes the failure to the log under a new number.</summary>
    public static ShownFailure Of(Exception failure, ILogger log)
    {
        var number = RandomNumberGenerator.GetString("0123456789", Digits);
        log.LogError(failure, "A reader was shown the failure {Number}.", number);
        return new(number);
    }
}
