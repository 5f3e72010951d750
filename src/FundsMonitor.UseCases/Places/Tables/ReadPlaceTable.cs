using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places.Tables;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>Keeps a table's bytes and says what taking it in would do.</summary>
public sealed class ReadPlaceTable(IDbContextFactory<FundsDb> databases, FileStore store)
{
    /// <param name="content">The file.</param>
    /// <param name="progress">Told the row that was read last.</param>
    /// <param name="cancel">Stops and leaves nothing but the kept bytes.</param>
    /// <returns>The kept bytes' hash and the plan; the plan's table has faults where the file cannot be taken.</returns>
    public async Task<(string Sha256, PlaceTablePlan Plan)> RunAsync(Stream content, IProgress<int>? progress, CancellationToken cancel)
    {
        var kept = await store.KeepAsync(content, cancel);
        if (kept is null)
        {
            return ("", Refused(new(ProblemKinds.FileTooLarge.Code, $"{FileStore.MaxBytes}", $"{FileStore.MaxBytes}")));
        }

        var (table, refusal) = await Task.Run(() => Read(store.PathOf(kept.Sha256), progress, cancel), cancel);
        if (table is null || table.Faults.Count > 0)
        {
            return (kept.Sha256, table is null ? Refused(refusal!) : Empty(table));
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        return (kept.Sha256, await PlanPlaceTable.ReadAsync(db, table, cancel));
    }

    /// <summary>Reads a kept table again.</summary>
    internal static (PlaceTable? Table, Refusal? Refusal) Read(string path, IProgress<int>? progress, CancellationToken cancel)
    {
        var (rows, refusal) = WorkbookOpener.Open(path);
        if (rows is null)
        {
            return (null, refusal);
        }

        using (rows)
        {
            var table = PlaceTableReader.Read(rows, progress, cancel);
            return rows.Refusal is { } broken ? (null, broken) : (table, null);
        }
    }

    private static PlaceTablePlan Refused(Refusal refusal) =>
        Empty(new(default, [], [new(0, "", Sentence(refusal))], []));

    private static Bilingual Sentence(Refusal refusal)
    {
        var (why, what) = (ProblemKinds.Reason(refusal), ProblemKinds.Remedy(refusal));
        return new($"{why.Vi} {what.Vi}", $"{why.En} {what.En}");
    }

    private static PlaceTablePlan Empty(PlaceTable table) => new()
    {
        Table = table,
        Provinces = [],
        Communes = [],
        Named = [],
        Changes = [],
        Known = 0,
        Contradictions = [],
    };
}
