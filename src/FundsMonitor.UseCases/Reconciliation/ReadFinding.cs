using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>One finding as its page shows it.</summary>
public sealed record FindingDetail
{
    /// <summary>The finding.</summary>
    public required StoredFinding Finding { get; init; }

    /// <summary>Its rule: title, words over the sides, remedy, source.</summary>
    public required ReconciliationRule Rule { get; init; }

    /// <summary>What was found, filled in.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<FindingEvent> Events { get; init; } = [];

    /// <summary>The rows it rests on, side A first.</summary>
    public IReadOnlyList<FindingSource> Sources { get; init; } = [];
}

/// <summary>A row of a file that a finding rests on, and where it stands.</summary>
public sealed record FindingSource
{
    /// <summary>Which side of the comparison.</summary>
    public required FindingSide Side { get; init; }

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
}

/// <summary>One value of a source row.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Value">As read, written as Vietnamese forms write it.</param>
/// <param name="Counts">True for the cell the finding points at.</param>
public sealed record SourceCell(string Heading, string Value, bool Counts);

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
            Sentence = FindingWords.Sentence(finding),
            Events = await db.FindingEvents.AsNoTracking().Where(e => e.FindingId == findingId).OrderBy(e => e.Id).ToListAsync(cancel),
            Sources = await SourcesAsync(db, finding.RowList(), reader.Limit, cancel),
        };
    }

    private static async Task<IReadOnlyList<FindingSource>> SourcesAsync(
        FundsDb db, IReadOnlyList<FindingRow> rows, AreaLimit limit, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.VersionId).Distinct().ToList();
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => ids.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancel);
        var cells = new Dictionary<(int Version, int Row), IReadOnlyList<(string Heading, string Value)>>();
        foreach (var version in versions.Values)
        {
            var numbers = rows.Where(r => r.VersionId == version.Id).Select(r => r.RowNumber).Distinct().ToList();
            foreach (var (row, values) in await SourceRows.ReadAsync(db, version, numbers, limit, cancel))
            {
                cells[(version.Id, row)] = values;
            }
        }

        return
        [
            .. rows.Where(r => versions.ContainsKey(r.VersionId)).OrderBy(r => r.Side)
                .Select(r => Source(r, versions[r.VersionId], cells.GetValueOrDefault((r.VersionId, r.RowNumber), []))),
        ];
    }

    private static FindingSource Source(FindingRow row, FileVersion version, IReadOnlyList<(string Heading, string Value)> values) => new()
    {
        Side = row.Side,
        SourceFileId = version.SourceFileId,
        FileName = version.SourceFile?.Name ?? "",
        VersionNumber = version.Number,
        VersionState = version.State,
        Sheet = version.SourceFile?.Sheet ?? "",
        RowNumber = row.RowNumber,
        Column = row.Column,
        Cells = [.. values.Select(v => new SourceCell(v.Heading, v.Value, v.Heading == row.Column))],
    };
}
