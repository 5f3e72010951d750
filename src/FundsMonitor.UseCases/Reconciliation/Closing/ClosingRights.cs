using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Who may do what about closing months. Two signatures are always of two accounts.</summary>
public static class ClosingRights
{
    /// <summary>A finance officer of the commune prepares.</summary>
    public static bool MayPrepare(Reader reader, string commune) => reader.Role == Roles.FinanceOfficer && IsOf(reader, commune);

    /// <summary>The chair of the commune approves or sends back, and never what the same account prepared.</summary>
    public static bool MayDecide(Reader reader, MonthClosing closing) =>
        reader.Role == Roles.CommuneChair && IsOf(reader, closing.CommuneCode) && reader.Name != closing.PreparedBy;

    /// <summary>A finance officer, the chair of the commune or an administrator asks for an exception.</summary>
    public static bool MayAsk(Reader reader, string commune) =>
        reader.Role is Roles.FinanceOfficer or Roles.CommuneChair or Roles.Administrator && IsOf(reader, commune);

    /// <summary>Another of those opens or declines it.</summary>
    public static bool MayOpen(Reader reader, MonthException exception) =>
        MayAsk(reader, exception.CommuneCode) && reader.Name != exception.AskedBy;

    /// <summary>Whether the reader sees the figures that are signed: a bank office sees only where its communes' months stand.</summary>
    public static bool MaySeeFigures(Reader reader, string commune) => reader.Role != Roles.BankOffice && IsOf(reader, commune);

    /// <summary>Communes whose months the reader may see: a bank office those it lends in.</summary>
    internal static async Task<AreaLimit> LimitAsync(FundsDb db, Reader reader, CancellationToken cancel)
    {
        if (reader.Role != Roles.BankOffice || reader.Limit.Everything)
        {
            return reader.Limit;
        }

        var offices = reader.Limit.Offices;
        var served = await db.BankCommunes.Where(b => offices.Contains(b.OfficeCode) && b.CommuneCode != "")
            .Select(b => b.CommuneCode).Distinct().ToListAsync(cancel);
        return new(false, [], served);
    }

    private static bool IsOf(Reader reader, string commune) => reader.Limit.Everything || reader.Limit.Communes.Contains(commune);
}
