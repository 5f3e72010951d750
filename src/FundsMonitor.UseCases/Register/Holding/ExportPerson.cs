using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Register.Revealing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>All that is held on one person, as a workbook.</summary>
/// <param name="Fault">Why there is none.</param>
/// <param name="Content">The .xlsx at its start, which whoever asked closes; null where there is none.</param>
public sealed record PersonWorkbook(RevealFault Fault, Stream? Content = null);

/// <summary>
/// Writes down all that is stored on one member of a register, for that person: whatever version it stands in, with the file and row it
/// came from, what the received files themselves say of him, and who looked at it. Of other members of the household nothing is written
/// but that they are counted. Who asked, about whom, when and why is in the audit chain before the workbook is given out.
/// </summary>
public sealed class ExportPerson(IDbContextFactory<FundsDb> databases, FileStore store, TimeProvider clock)
{
    /// <summary>Whether somebody with this role may, within his areas.</summary>
    public static bool MayExport(string role) => RevealId.MayReveal(role);

    /// <param name="memberId">The member.</param>
    /// <param name="why">One of the list, and in own words; the words are required where the reason is another.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops before anything is given out.</param>
    public async Task<PersonWorkbook> RunAsync(
        long memberId, (RevealReason Reason, string Note) why, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(why.Note.Length, RevealId.NoteLength);
        if (!MayExport(by.Role))
        {
            return new(RevealFault.NotThere);
        }

        if (!RevealId.IsReason(why.Reason, why.Note))
        {
            return new(RevealFault.NoReason);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await db.Members.AsNoTracking().Where(m => m.Id == memberId).Within(by.Limit).FirstOrDefaultAsync(cancel);
        if (person is null)
        {
            return new(RevealFault.NotThere);
        }

        var held = await new PersonHoldings(db, by.Limit, person).ReadAsync(cancel);
        var versions = await VersionsAsync(db, held, cancel);
        var files = await new PersonFiles(db, store, by).SearchAsync(person, held, cancel);
        await NoteAsync(person, why, by, cancel);
        return new(RevealFault.None, PersonSheet.Write(held, versions, files));
    }

    private static async Task<IReadOnlyDictionary<int, FileVersion>> VersionsAsync(
        FundsDb db, IReadOnlyList<Held> held, CancellationToken cancel)
    {
        var used = held.Select(h => h.Row).OfType<FileRow>().Select(r => r.VersionId).Distinct().ToList();
        return await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => used.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancel);
    }

    private Task<bool> NoteAsync(Member person, (RevealReason Reason, string Note) why, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(
            databases,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var subject = PersonHoldings.SubjectOf(person);
                var payload = ChainPayload.Lines(("reason", why.Reason.ToString()), ("note", why.Note.Trim()));
                await Chain.AddAsync(db, [new(ChainKinds.PersonExported, subject, payload, by.Name)], now, cancel);
                db.AuditEntries.Add(new AuditEntry
                {
                    AtUtc = now,
                    By = by.Name,
                    Action = ChainKinds.PersonExported,
                    Subject = subject,
                    Detail = why.Reason.ToString(),
                });
                return true;
            },
            cancel);
}
