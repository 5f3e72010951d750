using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>What became of the bytes.</summary>
/// <param name="SourceFileId">The file under which the bytes are kept; 0 when they were not taken.</param>
/// <param name="IsNew">False when the same bytes had been received before.</param>
/// <param name="State">How far the file has come; <see cref="FileState.Received"/> means that it is to be imported.</param>
/// <param name="Refusal">Why the bytes were not even kept; null when they were.</param>
public sealed record Received(int SourceFileId, bool IsNew, FileState State, Refusal? Refusal = null);

/// <summary>Takes a file in: hashes and keeps its bytes, and notes what the sender said of it. Does not read it.</summary>
/// <remarks>
/// The same bytes again change nothing, except that a file which failed or was stopped, or was refused and now comes with another word
/// of its sender, is to be imported again.
/// </remarks>
public sealed class ReceiveFile(IDbContextFactory<FundsDb> databases, FileStore store, TimeProvider clock)
{
    private const int NameLength = 200;

    /// <summary>Refusals that say nothing against the file itself.</summary>
    private static readonly string[] MayComeAgain =
        [ProblemKinds.ImportStopped.Code, ProblemKinds.Declined.Code, ProblemKinds.Overtaken.Code];

    /// <exception cref="UnauthorizedAccessException">The reader may not send files, or not for this office or commune.</exception>
    public async Task<Received> RunAsync(Stream content, string name, Asked asked, Reader by, CancellationToken cancel)
    {
        var said = Authorised(asked, by);
        var kept = await store.KeepAsync(content, cancel);
        if (kept is null)
        {
            return new Received(0, false, FileState.Refused, new Refusal(ProblemKinds.FileTooLarge.Code, "> 64", "64"));
        }

        var file = NewFile(kept, Shown(name), said, by.Name);
        try
        {
            return await NoteAsync(file, said, cancel);
        }
        catch (DbUpdateException)
        {
            // The same bytes came in twice at the same moment: the other one is there now.
            return await NoteAsync(file, said, cancel);
        }
    }

    private async Task<Received> NoteAsync(SourceFile file, Asked said, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = await db.SourceFiles.SingleOrDefaultAsync(f => f.Sha256 == file.Sha256, cancel);
        if (before is null)
        {
            file.Id = 0;
            db.SourceFiles.Add(file);
            await db.SaveChangesAsync(cancel);
            return new Received(file.Id, true, file.State);
        }

        if (before.State == FileState.Failed
            || (before.State == FileState.Refused
                && (AskedOf(before) != said with { Hold = null } || MayComeAgain.Contains(before.Verdict))))
        {
            Say(before, said);
            before.HoldChanges = file.HoldChanges;
            before.State = FileState.Received;
            before.ReceivedAtUtc = file.ReceivedAtUtc;
            before.ReceivedBy = file.ReceivedBy;
            await db.SaveChangesAsync(cancel);
        }

        return new Received(before.Id, false, before.State);
    }

    /// <summary>What the sender said of a file when it came in.</summary>
    internal static Asked AskedOf(SourceFile file) => new(
        file.AskedKind,
        file.AskedMonth is { } month ? Core.Month.FromKey(month) : null,
        file.AskedOffice,
        file.AskedCommune)
    {
        Unit = file.AskedUnit,
        Dates = file.AskedDates,
        Mapping = file.AskedMapping,
    };

    private SourceFile NewFile(StoredBytes kept, string name, Asked said, string by)
    {
        var file = new SourceFile
        {
            Sha256 = kept.Sha256,
            ReceiptNumber = ReceiptNumbers.Draw(),
            HoldChanges = said.Hold ?? by != Reader.CommandLine.Name,
            Name = name,
            NameSearch = SearchText.Of(name),
            Size = kept.Size,
            ReceivedAtUtc = clock.GetUtcNow().UtcDateTime,
            ReceivedBy = by,
            State = FileState.Received,
        };
        Say(file, said);
        return file;
    }

    private static void Say(SourceFile file, Asked said)
    {
        file.AskedKind = said.Kind;
        file.AskedMonth = said.Month?.Key;
        file.AskedOffice = said.OfficeCode;
        file.AskedCommune = said.CommuneCode;
        file.AskedUnit = said.Unit;
        file.AskedDates = said.Dates;
        file.AskedMapping = said.Mapping;
    }

    /// <summary>Chairs read only; an office sends for itself, so a file that names another contradicts it and is refused.</summary>
    private static Asked Authorised(Asked asked, Reader by)
    {
        if (by.Role == Roles.CommuneChair)
        {
            throw new UnauthorizedAccessException($"{by.Name} reads and sends no files.");
        }

        if (by.Limit.Everything)
        {
            return asked;
        }

        if ((asked.OfficeCode.Length > 0 && !by.Limit.Offices.Contains(asked.OfficeCode))
            || (asked.CommuneCode.Length > 0 && !by.Limit.Communes.Contains(asked.CommuneCode)))
        {
            throw new UnauthorizedAccessException($"{by.Name} sends no files for {asked.OfficeCode}{asked.CommuneCode}.");
        }

        return asked.OfficeCode.Length == 0 && by.Role == Roles.BankOffice && by.Limit.Offices.Count == 1
            ? asked with { OfficeCode = by.Limit.Offices[0] }
            : asked;
    }

    /// <summary>The name without folders or control characters, in one Unicode form.</summary>
    private static string Shown(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var clean = new string([.. last.Where(c => !char.IsControl(c)).Take(NameLength)]);
        return clean.Length > 0 ? clean : "?";
    }
}
