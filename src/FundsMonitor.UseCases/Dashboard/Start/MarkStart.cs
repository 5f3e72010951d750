using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>What a person says of the first hour.</summary>
/// <param name="Kind">What.</param>
/// <param name="Step">The step that is left out; null where the kind names none.</param>
/// <param name="CommuneCode">The commune that is chosen; empty where the kind names none.</param>
public sealed record StartMark(StartNoteKind Kind, StartStepName? Step = null, string CommuneCode = "");

/// <summary>Notes a choice of the first hour, or takes it back.</summary>
public sealed class MarkStart(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int CommuneLength = 5;

    /// <param name="asked">The choice.</param>
    /// <param name="takeBack">True to take it back. That the sample is there is not taken back.</param>
    /// <param name="by">Who asks; anybody but an administrator is refused.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What stands against it; null when it was done, also where it was so already.</returns>
    public async Task<Bilingual?> RunAsync(StartMark asked, bool takeBack, Reader by, CancellationToken cancel) =>
        by.Role != Roles.Administrator
            ? new("Chỉ quản trị viên thiết lập ban đầu.", "Only an administrator sets up the installation.")
            : await Chain.CommitAsync(databases, db => ApplyAsync(db, asked, takeBack, by, cancel), cancel);

    private async Task<Bilingual?> ApplyAsync(FundsDb db, StartMark asked, bool takeBack, Reader by, CancellationToken cancel)
    {
        var step = asked.Step?.Word() ?? "";
        if (await FaultAsync(db, asked, takeBack, cancel) is { } fault)
        {
            return fault;
        }

        var there = await db.StartNotes
            .SingleOrDefaultAsync(n => n.Kind == asked.Kind && n.StepCode == step && n.CommuneCode == asked.CommuneCode, cancel);
        if ((there is null) == takeBack)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (there is not null)
        {
            db.StartNotes.Remove(there);
        }
        else
        {
            db.StartNotes.Add(new()
            {
                Kind = asked.Kind,
                StepCode = step,
                CommuneCode = asked.CommuneCode,
                By = by.Name,
                AtUtc = now,
            });
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = by.Name,
            Action = "start-" + asked.Kind.ToString().ToLowerInvariant(),
            Subject = step + asked.CommuneCode,
            Detail = takeBack ? "taken back" : "",
        });
        return null;
    }

    private async Task<Bilingual?> FaultAsync(FundsDb db, StartMark asked, bool takeBack, CancellationToken cancel)
    {
        if (asked.Kind == StartNoteKind.Sample)
        {
            return takeBack
                ? new("Dữ liệu mẫu đã nhập không lấy ra được.", "A sample that was imported cannot be taken out.")
                : await FaultOfSampleAsync(db, cancel);
        }

        var today = VietnamDay.Of(clock.GetUtcNow());
        var isKnown = asked.Kind != StartNoteKind.Place || takeBack || (asked.CommuneCode.Length == CommuneLength
            && await db.Communes.AnyAsync(c => c.Code == asked.CommuneCode && c.From <= today && (c.To == null || c.To >= today), cancel));
        return isKnown ? null : new(
            $"Hôm nay không có xã nào mang mã “{asked.CommuneCode}”.", $"No commune has the code “{asked.CommuneCode}” today.");
    }

    /// <summary>Invented rows and true ones are never to be in one database.</summary>
    private static async Task<Bilingual?> FaultOfSampleAsync(FundsDb db, CancellationToken cancel) =>
        await db.SourceFiles.AnyAsync(cancel) && !await db.StartNotes.AnyAsync(n => n.Kind == StartNoteKind.Sample, cancel)
            ? new(
                "Cơ sở dữ liệu đã có tệp: dữ liệu mẫu chỉ nhập được vào cơ sở dữ liệu trống.",
                "There are files already: the sample goes into an empty database only.")
            : null;
}
