using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>Fills the sentence of a stored finding.</summary>
internal static class FindingWords
{
    /// <summary>The rule's sentence with its places filled.</summary>
    public static Bilingual Sentence(StoredFinding finding)
    {
        var sentence = ReconciliationRules.Find(finding.Rule).Sentence;
        var places = finding.ArgumentList();
        return new(sentence.In("vi", places), sentence.In("en", places));
    }
}
