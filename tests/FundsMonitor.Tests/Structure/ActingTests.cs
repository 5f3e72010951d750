using System.Text.RegularExpressions;

namespace FundsMonitor.Tests.Structure;

/// <summary>
/// What an open page does is done by whom its account is at that moment, not by whom it was when the page was read: a role may have
/// been taken away meanwhile.
/// </summary>
public sealed partial class ActingTests
{
    private const string UseCases = "src/FundsMonitor.UseCases/";
    private const string Pages = "src/FundsMonitor.Web/";

    /// <summary>What changes something, in its own code or through what several share.</summary>
    private static readonly string[] Changing =
        ["SaveChangesAsync", "ExecuteUpdateAsync", "ExecuteDeleteAsync", "Chain.CommitAsync", "FindingChanges."];

    [Fact]
    public void Pages_change_things_as_whom_the_account_is_now()
    {
        var changing = Tree.Written(".cs").Where(f => f.StartsWith(UseCases, StringComparison.Ordinal))
            .Where(f => Changing.Any(c => Tree.Read(f).Contains(c, StringComparison.Ordinal)))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => !Reading().IsMatch(name)).ToHashSet();

        Assert.Contains("BringBackVersion", changing);
        Tree.MustBeEmpty(Tree.Written(".cs", ".razor").Where(f => f.StartsWith(Pages, StringComparison.Ordinal))
            .SelectMany(f => Offences(Tree.Read(f), changing).Select(name => $"{f} calls {name} as whom the page was read for")));
    }

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Equal(["SetDue"], Offences("await SetDue.RunAsync(ids, Context!.Reader, Leaving);", ["SetDue"]));
        Assert.Empty(Offences("await SetDue.RunAsync(ids, await ActingAsync(), Leaving);", ["SetDue"]));
        Assert.Empty(Offences("await ListDue.RunAsync(Context!.Reader, Leaving);", ["SetDue"]));
    }

    private static IEnumerable<string> Offences(string text, HashSet<string> changing) =>
        Calls().Matches(text).Select(m => m.Groups[1].Value).Where(changing.Contains);

    [GeneratedRegex(@"\b(\w+)\.\w*Async\([^;]*?Context!?\.Reader\b")]
    private static partial Regex Calls();

    /// <summary>These only note that somebody read.</summary>
    [GeneratedRegex("^(Read|List|Export|Find)")]
    private static partial Regex Reading();
}
