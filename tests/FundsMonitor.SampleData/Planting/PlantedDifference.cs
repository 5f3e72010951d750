using System.Globalization;
using System.Text;

namespace FundsMonitor.SampleData.Planting;

/// <summary>A difference put in on purpose, as reconciliation must find it.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Subject">The business key the rule uses.</param>
/// <param name="Office">6 digits, or empty.</param>
/// <param name="Commune">The state's code; empty where an office as a whole is meant.</param>
/// <param name="Month">The month in which it is found first, yyyy-MM.</param>
/// <param name="Why">What was done.</param>
internal sealed record PlantedDifference(string Rule, string Subject, string Office, string Commune, string Month, string Why)
{
    public static byte[] Csv(IEnumerable<PlantedDifference> planted)
    {
        var text = new StringBuilder("rule,subject,office,commune,month,why\n");
        foreach (var p in planted.OrderBy(p => p.Rule, StringComparer.Ordinal).ThenBy(p => p.Office, StringComparer.Ordinal).ThenBy(p =>
            p.Month, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{p.Rule},{p.Subject},{p.Office},{p.Commune},{p.Month},\"{p.Why}\"\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
