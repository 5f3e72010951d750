using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Database;

/// <summary>Indexes besides those of <see cref="FundsModel"/>, so that lists of a whole province are paged through in any order.</summary>
internal static class LongListOrders
{
    /// <summary>By an expression, which the model cannot say; a list that is ordered by it says it in these words.</summary>
    private const string LoansByDay =
        """
        CREATE INDEX IF NOT EXISTS "IX_LoanRows_Month_Due_LoanNumber" ON "LoanRows"
            ("Month", COALESCE("DueByTransactionDay", "DueByExtension", "DueByContract"), "LoanNumber")
        """;

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Household>(household =>
        {
            household.HasIndex(h => new { h.RegisterYear, h.HamletName, h.CommuneCode, h.HouseholdCode, h.VersionId });
            household.HasIndex(h => new { h.RegisterYear, h.HeadNameSearch, h.CommuneCode, h.HouseholdCode });
            household.HasIndex(h => new { h.RegisterYear, h.HouseholdCode, h.CommuneCode });
            household.HasIndex(h => new { h.RegisterYear, h.Class, h.CommuneCode, h.HouseholdCode });
            household.HasIndex(h => new { h.RegisterYear, h.MemberCount, h.CommuneCode, h.HouseholdCode });
        });

        // What the overview counts, it reads from these alone.
        builder.Entity<Link>().HasIndex(l => new { l.RegisterVersionId, l.Decision, l.CommuneCode });
        builder.Entity<Expenditure>().HasIndex(e => new { e.Year, e.Date, e.VersionId });
    }

    /// <summary>Makes what no migration makes, where it is missing. SQL Server has no such index, and sorts.</summary>
    public static async Task EnsureAsync(FundsDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite() || db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync(LoansByDay, cancel);
        }
    }
}
