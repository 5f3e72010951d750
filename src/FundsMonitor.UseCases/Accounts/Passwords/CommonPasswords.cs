using System.Collections.Frozen;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.UseCases.Accounts.Passwords;

/// <summary>The bundled list of passwords that are often chosen, read once.</summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.txt";
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>Folded as <see cref="PasswordRules.Folded"/> does.</summary>
    public static IReadOnlySet<string> Set => All.Value;

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => PasswordRules.Folded(line.TrimEnd('\r'))).Where(line => line.Length > 0).ToFrozenSet();
    }
}
