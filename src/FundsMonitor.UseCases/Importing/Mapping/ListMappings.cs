using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>Which kept mappings are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record MappingFilter(AreaLimit Area)
{
    /// <summary>What such files hold; null for all.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>A part of the name, with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A kept mapping and whose it is.</summary>
/// <param name="Mapping">As stored.</param>
/// <param name="Sender">The office, commune or account, as screens name it.</param>
public sealed record MappingItem(KeptMapping Mapping, string Sender);

/// <summary>Mappings that are kept, the one used last first.</summary>
public sealed class ListMappings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<MappingItem>> RunAsync(Reader reader, MappingFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mappings = db.KeptMappings.AsNoTracking().Readable(reader);
        if (!filter.Area.Everything)
        {
            var (offices, communes) = (filter.Area.Offices, filter.Area.Communes);
            mappings = mappings.Where(m =>
                offices.Contains(m.OfficeCode) || communes.Contains(m.CommuneCode) || (m.OfficeCode == "" && m.CommuneCode == ""));
        }

        if (filter.Kind is { } kind)
        {
            mappings = mappings.Where(m => m.Kind == kind);
        }

        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            var found = await FoldedNames.HoldingAsync(mappings.Select(m => m.Name), text, cancel);
            mappings = mappings.Where(m => EF.Parameter(found).Contains(m.Name));
        }

        var slice = await Ordered(mappings, page).ToLongPageAsync(page, cancel);
        var codes = slice.Items.SelectMany(m => new[] { m.OfficeCode, m.CommuneCode });
        var names = await PlaceNames.ReadAsync(db, codes, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        return slice.Shown(m => new MappingItem(m, Sender(m, names)));
    }

    private static IQueryable<KeptMapping> Ordered(IQueryable<KeptMapping> mappings, PageRequest page) => page.SortBy switch
    {
        nameof(KeptMapping.Name) => mappings.By(page, m => m.Name).ThenBy(m => m.Id),
        nameof(KeptMapping.Kind) => mappings.By(page, m => m.Kind).ThenBy(m => m.Id),
        nameof(KeptMapping.UsedCount) => mappings.By(page, m => m.UsedCount).ThenBy(m => m.Id),
        nameof(KeptMapping.MadeAtUtc) => mappings.By(page, m => m.MadeAtUtc).ThenBy(m => m.Id),
        _ => mappings.OrderByDescending(m => m.LastUsedAtUtc ?? m.MadeAtUtc).ThenBy(m => m.Id),
    };

    private static string Sender(KeptMapping mapping, PlaceNames names) =>
        mapping.OfficeCode.Length > 0 ? names.Of(mapping.OfficeCode)
        : mapping.CommuneCode.Length > 0 ? names.Of(mapping.CommuneCode)
        : mapping.SenderKey[(mapping.SenderKey.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
