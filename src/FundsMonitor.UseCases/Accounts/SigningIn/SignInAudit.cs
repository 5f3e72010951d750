using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;

namespace FundsMonitor.UseCases.Accounts.SigningIn;

/// <summary>Writes down who signed in and who was refused. A name that no account has is not kept: it may be a mistyped password.</summary>
internal static class SignInAudit
{
    public static async Task AddAsync(FundsDb db, SignInEvent what, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = what.AtUtc,
            By = what.Name,
            Action = what.Action,
            Subject = what.Name,
            Detail = what.From,
        });
        await db.SaveChangesAsync(cancel);
    }
}

/// <param name="AtUtc">When.</param>
/// <param name="Name">The account; empty for an unknown one.</param>
/// <param name="Action">Stored as <see cref="AuditEntry.Action"/>.</param>
/// <param name="From">Network address it came from.</param>
internal sealed record SignInEvent(DateTime AtUtc, string Name, string Action, string From);
