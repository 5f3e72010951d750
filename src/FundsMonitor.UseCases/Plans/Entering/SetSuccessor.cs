using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Says until when a receiver of reports existed and who took its place; it holds for every plan that names it.</summary>
public sealed class SetSuccessor(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private static readonly Bilingual OnlyAdministrators = new(
        "Chỉ quản trị ghi được cơ quan thay thế, vì nó áp dụng cho mọi kế hoạch.",
        "Only administrators say who took a receiver's place: it holds for every plan.");

    /// <param name="receiver">The name as plans write it, its last day, and who receives from the day after; an empty successor takes
    /// back what was said.</param>
    /// <param name="by">An administrator.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync((string Name, DateOnly Until, string Successor) receiver, Reader by, CancellationToken cancel)
    {
        var (name, successor) = (receiver.Name.Trim(), receiver.Successor.Trim());
        if (by.Role != Roles.Administrator)
        {
            return OnlyAdministrators;
        }

        return name.Length is 0 or > NoteReport.TextLength || successor.Length > NoteReport.TextLength
            ? new(
                "Cần ghi tên cơ quan cũ, nhiều nhất 200 chữ, đúng như kế hoạch viết.",
                "Write the former receiver's name as plans have it, in 200 letters at most.")
            : await Chain.CommitAsync(databases, db => SetAsync(db, (name, receiver.Until, successor), by, cancel), cancel);
    }

    private async Task<Bilingual?> SetAsync(
        FundsDb db, (string Name, DateOnly Until, string Successor) asked, Reader by, CancellationToken cancel)
    {
        var all = await db.ReportReceivers.ToListAsync(cancel);
        var known = all.Find(r => r.Name == asked.Name);
        if (asked.Successor.Length == 0 && known is null)
        {
            return new("Không có cơ quan nào như vậy trong danh sách.", "There is no such receiver in the list.");
        }

        if (asked.Successor.Length > 0 && Follows(all, asked.Successor).Contains(asked.Name))
        {
            return new(
                $"“{asked.Successor}” cuối cùng lại được thay bằng “{asked.Name}”: không cơ quan nào nhận được báo cáo. Hãy xem lại tên.",
                $"“{asked.Successor}” gives way to “{asked.Name}” in the end, so nobody would receive: look at the names again.");
        }

        if (asked.Successor.Length == 0)
        {
            db.ReportReceivers.Remove(known!);
        }
        else
        {
            var row = known ?? db.ReportReceivers.Add(new() { Name = asked.Name }).Entity;
            (row.Until, row.SuccessorName) = (asked.Until, asked.Successor);
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = asked.Successor.Length == 0 ? "receiver-restored" : "receiver-replaced",
            Subject = asked.Name,
            Detail = $"{asked.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} → {asked.Successor}",
        });
        return null;
    }

    /// <summary>A receiver and everybody who takes its place, one after the other.</summary>
    private static HashSet<string> Follows(List<ReportReceiver> all, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(name) && all.Find(r => r.Name == name) is { } next)
        {
            name = next.SuccessorName;
        }

        return seen;
    }
}
