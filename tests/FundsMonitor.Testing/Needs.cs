using Xunit;

namespace FundsMonitor.Testing;

/// <summary>What a test needs from the machine. Where it is missing the test is skipped aloud, or fails where it was asked for.</summary>
/// <remarks>The variable <c>FUNDSMONITOR_REQUIRE</c> lists, separated by commas, what must be there: <c>browser,postgres</c>.</remarks>
public static class Needs
{
    /// <summary>The variable that turns a skip into a failure.</summary>
    public const string Variable = "FUNDSMONITOR_REQUIRE";

    /// <summary>Whether the machine was promised to have it.</summary>
    public static bool IsRequired(string what) =>
        (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(what, StringComparer.OrdinalIgnoreCase);

    /// <summary>Goes on when it is there; else skips the test with the sentence, or fails it where it is required.</summary>
    /// <param name="what">One word: <c>postgres</c>, <c>sqlserver</c>, <c>browser</c>.</param>
    /// <param name="there">Whether the machine has it.</param>
    /// <param name="howToGetIt">One sentence.</param>
    public static void OrSkip(string what, bool there, string howToGetIt)
    {
        if (!there && IsRequired(what))
        {
            throw new InvalidOperationException($"{Variable} asks for {what}. {howToGetIt}");
        }

        Skip.IfNot(there, howToGetIt);
    }
}
