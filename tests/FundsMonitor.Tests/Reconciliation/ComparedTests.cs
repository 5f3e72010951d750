using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Reconciliation;

public class ComparedTests
{
    [Fact]
    public void A_side_told_in_a_second_language_is_the_same_value()
    {
        var stored = new StoredFinding { SideA = "hộ nghèo", SideB = "chưa nhận", DecidedBy = "finance" };
        stored.DecidedCompared = stored.Compared();

        (stored.SideA, stored.SideB) = (new Bilingual("hộ nghèo", "poor").AsArgument(), Words.NotReceived.AsArgument());

        Assert.True(stored.DecisionHolds(new(2024, 3, 31)));
        stored.SideA = new Bilingual("hộ cận nghèo", "near-poor").AsArgument();
        Assert.False(stored.DecisionHolds(new(2024, 3, 31)));
    }

    [Theory]
    [InlineData(FileKind.Loans, "006307", "", 202403, "", "loans, 006307, 03/2024")]
    [InlineData(FileKind.Register, "", "26113", 2024, "1893/QĐ-UBND", "register, 26113, 2024, 1893/QĐ-UBND")]
    [InlineData(FileKind.Allocations, "", "732", 0, "287/QĐ-UBND", "allocations, 732, 287/QĐ-UBND")]
    public void What_a_version_is_of_is_told_in_words(
        FileKind kind, string office, string commune, int period, string decision, string told)
    {
        var words = VersionScope.Told(new VersionScope(kind, office, commune, period, decision).Key);

        Assert.Equal(kind.Label().En + told[told.IndexOf(',', StringComparison.Ordinal)..], words.En);
        Assert.StartsWith(kind.Label().Vi + ", ", words.Vi, StringComparison.Ordinal);
    }
}
