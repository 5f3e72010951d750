using FundsMonitor.Core.Places;
using FundsMonitor.UseCases.Places;

namespace FundsMonitor.UseCases.Register.Linking;

/// <summary>Communes of two files without a database: the same commune gets the same key on both sides.</summary>
/// <remarks>A name the program knows stands for its code; any other for itself, without the word before it and without marks.</remarks>
internal sealed class WrittenCommunes
{
    private static readonly CommuneNames Known = new(PlaceReference.Communes);

    private readonly HashSet<string> inRegister;
    private readonly HashSet<string> inLoans;

    /// <param name="register">Keys of the register's communes.</param>
    /// <param name="loans">Names of the loan file's communes.</param>
    public WrittenCommunes(IEnumerable<string> register, IEnumerable<string> loans)
    {
        inRegister = [.. register];
        inLoans = [.. loans];
    }

    /// <summary>The key of a name in a register without a code, read on the register's day.</summary>
    public static string? KeyOfName(string written, DateOnly? day) => Known.OnlyCode(written, day) ?? CommuneNames.BareName(written) switch
    {
        "" => null,
        var bare => bare,
    };

    /// <summary>Codes of the communes that a name can mean: those that bear it on the day, else those that ever did.</summary>
    public static IReadOnlyList<string> CodesOf(string written, DateOnly day) =>
        Known.OnlyCode(written, day) is { } code ? [code] : [.. Known.Find(written).Select(c => c.Code).Distinct()];

    /// <summary>The key of a name in the loan file of a day: the register's where it can be this commune.</summary>
    public string KeyOf(string written, DateOnly day)
    {
        var codes = CodesOf(written, day);
        var listed = codes.Where(inRegister.Contains).ToList();
        if (listed.Count == 1)
        {
            return listed[0];
        }

        // Two files of one commune each, where nobody knows the name nor the code: they were given to be linked.
        return codes.Count == 0 && inRegister.Count == 1 && inLoans.Count == 1 && IsUnknownCode(inRegister.Single())
            ? inRegister.Single()
            : CommuneNames.BareName(written);
    }

    private static bool IsUnknownCode(string key) => key.All(char.IsAsciiDigit) && !Known.Knows(key);
}
