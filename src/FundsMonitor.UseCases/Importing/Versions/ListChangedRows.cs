using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Loading;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Which rows of a difference are listed.</summary>
/// <param name="VersionId">The newer version.</param>
/// <param name="Change">Changed, gone or new; null for all.</param>
public sealed record ChangedRowFilter(int VersionId, RowChange? Change = null);

/// <summary>One value that differs.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Before">In the older version.</param>
/// <param name="After">In the newer version.</param>
public sealed record ChangedValue(Bilingual Label, Bilingual Before, Bilingual After);

/// <summary>A row that is not the same in both versions.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Title">Loan number and name, voucher …</param>
/// <param name="RowBefore">Excel's row in the older file; null for a new row.</param>
/// <param name="RowAfter">Excel's row in the newer file; null for a row that is gone.</param>
/// <param name="Values">Every value that differs; for new rows and rows that are gone, their sums.</param>
public sealed record ChangedRowItem(RowChange Change, string Title, int? RowBefore, int? RowAfter, IReadOnlyList<ChangedValue> Values);

/// <summary>The rows of a difference with their old and new values.</summary>
public sealed class ListChangedRows(IDbContextFactory<FundsDb> databases, ReadDifference readDifference)
{
    private static readonly Bilingual Nothing = new("—", "—");

    /// <summary>Reads one part of the list; empty for a reader who may not see the version.</summary>
    public async Task<Page<ChangedRowItem>> RunAsync(
        Reader reader, ChangedRowFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (await readDifference.RunAsync(filter.VersionId, reader, cancel) is not { Difference: { } difference } read)
        {
            return new([], 0);
        }

        var rows = difference.Rows.Where(r => filter.Change is null || r.Change == filter.Change).ToList();
        if (page.Descending)
        {
            rows.Reverse();
        }

        var shown = rows.Skip(page.Skip).Take(page.Take).ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ids = shown.SelectMany(r => new[] { r.Before?.Id, r.After?.Id }).OfType<long>().ToList();
        var table = RowTable.Of(read.Version.Kind);
        var stored = await table.FindAsync(db, ids, cancel);
        var how = ComparedKinds.Of(table.Row);
        return new([.. shown.Select(row => Show(row, how, stored))], rows.Count);
    }

    private static ChangedRowItem Show(DifferentRow row, ComparedRows how, Dictionary<long, FileRow> stored)
    {
        var before = row.Before is { } old ? stored[old.Id] : null;
        var after = row.After is { } now ? stored[now.Id] : null;
        var values = before is not null && after is not null
            ? how.Differing(before, after).Select(f => Value(f, before, after))
            : how.Measures.Select(m => new ChangedValue(m.Label, Amount(m, before), Amount(m, after))).Where(v => v.Before != v.After);
        return new(row.Change, how.Title((after ?? before)!), before?.RowNumber, after?.RowNumber, [.. values]);
    }

    private static ChangedValue Value(ComparedField field, FileRow before, FileRow after)
    {
        var (old, now) = (DifferenceText.Value(field.Value(before)), DifferenceText.Value(field.Value(after)));
        return new(field.Label, Masked(field, old), Masked(field, now));
    }

    private static Bilingual Masked(ComparedField field, Bilingual value) =>
        value == Nothing ? value : new(MaskedId.InCell(field.Label.Vi, value.Vi), MaskedId.InCell(field.Label.Vi, value.En));

    private static Bilingual Amount(ComparedMeasure measure, FileRow? row) =>
        row is null ? Nothing : DifferenceText.Value(measure.Amount(row));
}
