using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Answering;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>What became of a draft.</summary>
public enum MappingOutcome
{
    /// <summary>Kept, and the file is to be imported again by it.</summary>
    Kept,

    /// <summary>There is no such file for this reader, it is not refused, or he may not say anything of it.</summary>
    NotAllowed,

    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>A column that the layout needs is not given.</summary>
    Missing,

    /// <summary>A field is given for two columns.</summary>
    Twice,

    /// <summary>Hardly any of the first rows can be read by it.</summary>
    NotReadable,
}

/// <summary>Keeps what a person said of a file's columns, and has the file imported again by it.</summary>
public sealed class KeepMapping(IDbContextFactory<FundsDb> databases, GuessMapping guess, TimeProvider clock)
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 100;

    /// <param name="sourceFileId">A refused file.</param>
    /// <param name="draft">What was said.</param>
    /// <param name="by">Its sender, the office it is of, finance or an administrator.</param>
    /// <param name="cancel">Keeps nothing.</param>
    public async Task<MappingOutcome> RunAsync(int sourceFileId, MappingDraft draft, Reader by, CancellationToken cancel)
    {
        var named = draft with { Name = Tidy(draft.Name) };
        var file = await guess.RunAsync(sourceFileId, by, cancel);
        if (file is null)
        {
            return MappingOutcome.NotAllowed;
        }

        if (Fault(file, named) is { } fault)
        {
            return fault;
        }

        var sheet = file.Sheets.First(s => s.Name == named.Sheet);
        return await StoreAsync(file.File, named.Build(sheet.Headings(named.Header)), by, cancel)
            ? MappingOutcome.Kept
            : MappingOutcome.NotAllowed;
    }

    private static MappingOutcome? Fault(MappingCase file, MappingDraft draft)
    {
        if (draft.Name.Length == 0)
        {
            return MappingOutcome.NoName;
        }

        if (draft.Twice().Count > 0)
        {
            return MappingOutcome.Twice;
        }

        if (draft.Missing().Count > 0)
        {
            return MappingOutcome.Missing;
        }

        var preview = MappingPreview.Of(file, draft);
        var isAsked = preview.Refusal is { } refusal && FileQuestions.IsAnswerable(refusal.Code);
        return !isAsked && preview.Rows.Count(r => r.IsRead) * 2 < preview.Rows.Count ? MappingOutcome.NotReadable : null;
    }

    private async Task<bool> StoreAsync(SourceFile file, ColumnMapping mapping, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var key = SenderKeys.Of(file)[0];
        var kept = await db.KeptMappings.SingleOrDefaultAsync(m => m.SenderKey == key && m.Name == mapping.Name, cancel);
        if (kept is null)
        {
            kept = new KeptMapping { SenderKey = key, Name = mapping.Name };
            db.KeptMappings.Add(kept);
        }

        Fill(kept, file, mapping);
        (kept.MadeBy, kept.MadeAtUtc) = (by.Name, clock.GetUtcNow().UtcDateTime);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = kept.MadeAtUtc,
            By = by.Name,
            Action = "mapping-kept",
            Subject = $"{key} {mapping.Name}",
            Detail = string.Create(CultureInfo.InvariantCulture, $"layout {mapping.Layout}, file {file.Id}"),
        });
        await db.SaveChangesAsync(cancel);
        if (!await Requeue.TryAsync(db, file.Id, cancel))
        {
            return false;
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private static void Fill(KeptMapping kept, SourceFile file, ColumnMapping mapping)
    {
        kept.OfficeCode = file.AskedOffice;
        kept.CommuneCode = file.AskedOffice.Length > 0 ? "" : file.AskedCommune;
        kept.Kind = FileLayouts.All.First(l => l.Name == mapping.Layout).Kind;
        kept.LayoutName = mapping.Layout;
        kept.Fingerprint = mapping.Fingerprint;
        kept.Content = SenderKeys.Write(mapping);
        kept.SourceFileId = file.Id;
    }

    private static string Tidy(string name)
    {
        var tidy = Core.Text.WrittenText.Of(new string([.. name.Where(c => !char.IsControl(c))]));
        return tidy.Length <= NameLength ? tidy : tidy[..NameLength].TrimEnd();
    }
}
