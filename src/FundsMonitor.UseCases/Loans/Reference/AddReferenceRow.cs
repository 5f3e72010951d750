using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Reference;

/// <summary>Adds a row of reference data with its dates; what it decides is judged again.</summary>
public sealed class AddReferenceRow(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(ReferenceTable table, ReferenceForm form, Reader by, CancellationToken cancel) =>
        by.Role != Roles.Administrator
            ? ReferenceRows.OnlyAdministrators
            : await Chain.CommitAsync(databases, db => AddAsync(db, table, form, by, cancel), cancel);

    private async Task<Bilingual?> AddAsync(FundsDb db, ReferenceTable table, ReferenceForm form, Reader by, CancellationToken cancel)
    {
        var (row, fault) = table.Make(form);
        if (row is null)
        {
            return fault;
        }

        var rows = await ReferenceRows.ReadAsync(db, table, cancel);
        var unconfirmed = rows.OfType<CreditProgramme>().FirstOrDefault(p => p.Code == row.About && !p.Confirmed);
        if (unconfirmed is null && rows.FirstOrDefault(r => r.Contradicts(row) || (r is CreditProgramme && r.Key == row.Key)) is { } other)
        {
            return Overlaps(table, other);
        }

        var before = unconfirmed is null ? "" : ReferenceRows.Told(table, unconfirmed);
        row.ChangedBy = by.Name;
        if (unconfirmed is null)
        {
            db.Add((object)row);
        }
        else
        {
            db.Entry(unconfirmed).CurrentValues.SetValues(row);
        }

        await ReferenceRows.TellAsync(db, new(table, row, "added", before, by.Name, clock.GetUtcNow().UtcDateTime), cancel);
        await ReferenceRows.JudgeAgainAsync(db, table, row, cancel);
        return null;
    }

    private static Bilingual Overlaps(ReferenceTable table, IReferenceRow other)
    {
        var (what, value) = table.Show(other);
        var (from, to) = (Words.Of(other.From), other.To is { } day ? Words.Of(day) : null);
        return new(
            $"Đã có “{what.Vi}: {value.Vi}” từ {from} đến {to ?? "nay"}. Hãy kết thúc dòng đó trước, hoặc chọn ngày khác.",
            $"“{what.En}: {value.En}” holds from {from} to {to ?? "now"}. End that row first, or choose other days.");
    }
}
