using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>One finding as its page shows it.</summary>
public sealed record FindingDetail
{
    /// <summary>The finding.</summary>
    public required StoredFinding Finding { get; init; }

    /// <summary>Its rule: title, words over the sides, remedy, source.</summary>
    public required ReconciliationRule Rule { get; init; }

    /// <summary>Where it was found: the commune, else the office, by its name of that month.</summary>
    public required string Place { get; init; }

    /// <summary>What was found, filled in.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<FindingEvent> Events { get; init; } = [];

    /// <summary>Whether its month is signed, so that what is decided now is shown as decided after the signature.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The rows it rests on, side A first.</summary>
    public IReadOnlyList<FindingSource> Sources { get; init; } = [];

    /// <summary>What else is known of its subject.</summary>
    public SubjectHistory Subject { get; init; } = new([], []);
}

/// <summary>A row of a file that a finding rests on, and where it stands.</summary>
public sealed record FindingSource
{
    /// <summary>Which side of the comparison.</summary>
    public required FindingSide Side { get; init; }

    /// <summary>The version the row is in.</summary>
    public required int VersionId { get; init; }

    /// <summary>The file.</summary>
    public required int SourceFileId { get; init; }

    /// <summary>Its name as the sender gave it.</summary>
    public required string FileName { get; init; }

    /// <summary>Number of the version within its scope.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>Whether that version still counts.</summary>
    public required VersionState VersionState { get; init; }

    /// <summary>The sheet; empty for text files.</summary>
    public required string Sheet { get; init; }

    /// <summary>Excel's row number; <see cref="FindingRow.AllRowsOfCommune"/> where the side is a sum of rows.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Heading of the cell that counts; empty where the whole row does.</summary>
    public required string Column { get; init; }

    /// <summary>The row's values as they were read; empty where the reader may not see the row or it stands for all rows.</summary>
    public IReadOnlyList<SourceCell> Cells { get; init; } = [];

    /// <summary>The rows that the side adds up; null where it is a row of its own.</summary>
    public SourceSum? Sum { get; init; }
}

/// <summary>One value of a source row.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Value">As it stands in the file; as Vietnamese forms write it where it comes from the stored record.</param>
/// <param name="Counts">True for the cell the finding points at.</param>
/// <param name="Address">Excel's address, for example <c>BF12</c>; empty in text files and stored records.</param>
public sealed record SourceCell(string Heading, string Value, bool Counts, string Address = "");

/// <summary>Reads one finding with both sides, its events and its source rows.</summary>
public sealed class ReadFinding(IDbContextFactory<FundsDb> databases)
{
    /// <returns>Null for a finding that does not exist or lies outside the reader's areas.</returns>
    public async Task<FindingDetail?> RunAsync(long findingId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var finding = await db.Findings.AsNoTracking().Where(f => f.Id == findingId).Within(reader.Limit).SingleOrDefaultAsync(cancel);
        if (finding is null)
        {
            return null;
        }

        var rule = ReconciliationRules.Find(finding.Rule);
        return new FindingDetail
        {
            Finding = finding,
            Rule = rule,
            Place = await PlaceAsync(db, finding, cancel),
            Sentence = FindingWords.Sentence(finding),
            Events = await db.FindingEvents.AsNoTracking().Where(e => e.FindingId == findingId).OrderBy(e => e.Id).ToListAsync(cancel),
            IsSigned = await db.MonthClosings.AnyAsync(
                c => c.CommuneCode == finding.CommuneCode && c.Month == finding.Month && c.State == ClosingState.Signed, cancel),
            Sources = await SourcesAsync(db, finding, reader.Limit, cancel),
            Subject = await SubjectHistory.ReadAsync(db, finding, reader.Limit, cancel),
        };
    }

    private static async Task<string> PlaceAsync(FundsDb db, StoredFinding finding, CancellationToken cancel)
    {
        var code = finding.CommuneCode.Length > 0 ? finding.CommuneCode : finding.OfficeCode;
        return (await PlaceNames.ReadAsync(db, [code], finding.Month.LastDay, cancel)).Of(code);
    }

    private static async Task<IReadOnlyList<FindingSource>> SourcesAsync(
        FundsDb db, StoredFinding finding, AreaLimit limit, CancellationToken cancel)
    {
        var rows = finding.RowList();
        var ids = rows.Select(r => r.VersionId).Distinct().ToList();
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => ids.Contains(v.Id)).ToListAsync(cancel);
        var sources = new List<FindingSource>();
        foreach (var version in versions)
        {
            var own = rows.Where(r => r.VersionId == version.Id).ToList();
            var records = await StoredRecords.ReadAsync(db, version, [.. own.Select(r => r.RowNumber).Distinct()], limit, cancel);
            var sum = own.Exists(r => r.RowNumber == FindingRow.AllRowsOfCommune)
                ? await SourceSums.ReadAsync(db, version, finding, limit, cancel)
                : null;
            sources.AddRange(own.Select(r => Source(r, version, StoredRecords.Of(records, r.RowNumber, finding)) with
            {
                Sum = r.RowNumber == FindingRow.AllRowsOfCommune ? sum : null,
            }));
        }

        return [.. sources.OrderBy(s => s.Side)];
    }

    private static FindingSource Source(FindingRow row, FileVersion version, StoredRecord? record) => new()
    {
        Side = row.Side,
        VersionId = version.Id,
        SourceFileId = version.SourceFileId,
        FileName = version.SourceFile?.Name ?? "",
        VersionNumber = version.Number,
        VersionState = version.State,
        Sheet = version.SourceFile?.Sheet ?? "",
        RowNumber = row.RowNumber,
        Column = row.Column,
        Cells = [.. (record?.Values ?? []).Select(v => new SourceCell(v.Heading, v.Value, v.Heading == row.Column))],
    };
}
