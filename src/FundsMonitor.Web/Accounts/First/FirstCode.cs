using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.Web.Accounts.First;

/// <summary>
/// The code with which the first administrator's account is made in the browser. It is printed where the program was started and stands
/// nowhere else: an address of this machine proves nothing behind a proxy, but who reads the console could use the command line as well.
/// </summary>
internal sealed class FirstCode
{
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    private readonly string code = RandomNumberGenerator.GetString(Signs, Groups * GroupLength);

    /// <summary>As it is printed: four groups of five signs, of which none looks like another.</summary>
    public string Written => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>Whether this was typed, in whatever case and with whatever between the signs.</summary>
    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant()), Encoding.UTF8.GetBytes(code));
}
