using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Reconciliation;

/// <summary>What the sides of a finding say in Vietnamese: words stand in them in both languages.</summary>
internal static class Sides
{
    public static string SaidA(this Finding finding) => Bilingual.Argument(finding.SideA, "vi");

    public static string SaidB(this Finding finding) => Bilingual.Argument(finding.SideB, "vi");

    public static string SaidA(this StoredFinding finding) => Bilingual.Argument(finding.SideA, "vi");

    public static string SaidB(this StoredFinding finding) => Bilingual.Argument(finding.SideB, "vi");
}
