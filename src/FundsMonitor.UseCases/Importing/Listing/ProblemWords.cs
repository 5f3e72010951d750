using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>The sentences of stored verdicts.</summary>
internal static class ProblemWords
{
    /// <summary>The verdict of a file in one sentence; null while undecided.</summary>
    public static Bilingual? Verdict(SourceFile file) =>
        file.Verdict.Length == 0 ? null : ProblemKinds.Reason(new Refusal(file.Verdict, file.VerdictDetail.Split('\t')));

    /// <summary>What an accepted file is told when it comes again and does not count as it did; null while all of it counts.</summary>
    public static Refusal? Replaced(SourceFile file, IReadOnlyCollection<VersionState> versions)
    {
        var past = versions.Count(v => v is VersionState.Superseded or VersionState.Undone);
        return file.State != FileState.Accepted || past == 0
            ? null
            : new(
                ProblemKinds.Replaced.Code,
                past.ToString(CultureInfo.InvariantCulture),
                versions.Count.ToString(CultureInfo.InvariantCulture));
    }
}
