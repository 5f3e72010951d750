using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Fills the sentences of stored problems and verdicts.</summary>
internal static class ProblemWords
{
    /// <summary>Reason and remedy of a problem kind with their places filled.</summary>
    public static (Bilingual Reason, Bilingual Remedy) Of(string code, IReadOnlyList<string> places)
    {
        var kind = ProblemKinds.Find(code);
        return (Filled(kind.Reason, places), Filled(kind.Remedy, places));
    }

    /// <summary>The verdict of a file in one sentence; null while undecided.</summary>
    public static Bilingual? Verdict(SourceFile file) =>
        file.Verdict.Length == 0 ? null : Of(file.Verdict, file.VerdictDetail.Split('\t')).Reason;

    private static Bilingual Filled(Bilingual text, IReadOnlyList<string> places) => new(text.In("vi", places), text.In("en", places));
}
