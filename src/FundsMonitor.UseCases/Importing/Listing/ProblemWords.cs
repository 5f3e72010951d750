using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>The sentences of stored verdicts.</summary>
internal static class ProblemWords
{
    /// <summary>The verdict of a file in one sentence; null while undecided.</summary>
    public static Bilingual? Verdict(SourceFile file) =>
        file.Verdict.Length == 0 ? null : ProblemKinds.Reason(new Refusal(file.Verdict, file.VerdictDetail.Split('\t')));
}
