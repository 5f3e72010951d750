using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Bank;

/// <summary>How certain it is what a code of the bank stands for.</summary>
public enum BankCommuneState
{
    /// <summary>A person said so.</summary>
    Confirmed,

    /// <summary>Only the name's likeness speaks for it.</summary>
    ByName,

    /// <summary>Not known: its rows are in no commune.</summary>
    Unknown,
}

/// <summary>Which of the bank's communes are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record BankCommuneFilter(AreaLimit Area)
{
    /// <summary>6-digit office code; empty for all.</summary>
    public string Office { get; init; } = "";

    /// <summary>How certain; null for all.</summary>
    public BankCommuneState? State { get; init; }

    /// <summary>The beginning of a code, or a part of the name as the bank writes it, with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A commune of the bank in the list.</summary>
/// <param name="Row">The mapping.</param>
/// <param name="Office">Name of the office.</param>
/// <param name="Commune">Name of the state's commune; empty while unknown.</param>
/// <param name="Suggested">A commune that its name is like, where none is known.</param>
/// <param name="EndedOn">Last day of the commune it stands for, where that is no more.</param>
public sealed record BankCommuneItem(BankCommune Row, string Office, string Commune, Commune? Suggested, DateOnly? EndedOn)
{
    /// <summary>How certain it is.</summary>
    public BankCommuneState State => Row.CommuneCode.Length == 0 ? BankCommuneState.Unknown
        : Row.Confirmed ? BankCommuneState.Confirmed : BankCommuneState.ByName;

    /// <summary>The code a confirmation would keep or give; empty where a person must choose.</summary>
    public string CodeToConfirm => Row.CommuneCode.Length > 0 ? Row.CommuneCode : Suggested?.Code ?? "";
}

/// <summary>The communes of the bank's files with what they stand for.</summary>
public sealed class ListBankCommunes(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private static readonly string[] Sortable =
        [nameof(BankCommune.OfficeCode), nameof(BankCommune.BankCode), nameof(BankCommune.Name), nameof(BankCommune.CommuneCode)];

    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<BankCommuneItem>> RunAsync(Reader reader, BankCommuneFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await FilteredAsync(db.BankCommunes.AsNoTracking().Within(reader.Limit).Within(filter.Area), filter, cancel);
        var slice = await rows
            .SortedBy(page, o => o.ThenBy(b => b.OfficeCode).ThenBy(b => b.BankCode).ThenBy(b => b.From), Sortable)
            .ToPageAsync(page, cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var succession = await SuccessionReading.ReadAsync(db, [.. slice.Items.Select(b => b.CommuneCode)], today, cancel);
        var suggested = await SuggestedAsync(db, slice.Items, today, cancel);
        var offices = slice.Items.Select(b => b.OfficeCode).Distinct().ToList();
        var names = await db.Offices.Where(o => offices.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, cancel);
        return slice.Shown(b =>
        {
            var place = succession.At(b.CommuneCode, b.To ?? (b.From == DateOnly.MinValue ? DateOnly.MinValue : today))
                ?? (succession.Of(b.CommuneCode) is [.., var last] ? last : null);
            return new BankCommuneItem(
                b, names.GetValueOrDefault(b.OfficeCode, b.OfficeCode), place?.Name ?? b.CommuneCode, suggested.GetValueOrDefault(b.Id),
                b.To is null ? place?.EndedOn : null);
        });
    }

    private static async Task<IQueryable<BankCommune>> FilteredAsync(
        IQueryable<BankCommune> rows, BankCommuneFilter filter, CancellationToken cancel)
    {
        if (filter.Office.Length > 0)
        {
            rows = rows.Where(b => b.OfficeCode == filter.Office);
        }

        rows = filter.State switch
        {
            BankCommuneState.Confirmed => rows.Where(b => b.CommuneCode != "" && b.Confirmed),
            BankCommuneState.ByName => rows.Where(b => b.CommuneCode != "" && !b.Confirmed),
            BankCommuneState.Unknown => rows.Where(b => b.CommuneCode == ""),
            _ => rows,
        };
        var text = filter.Text.Trim();
        if (text.Length == 0)
        {
            return rows;
        }

        var found = await FoldedNames.HoldingAsync(rows.Select(b => b.Name), text, cancel);
        return rows.Where(b =>
            b.BankCode.StartsWith(text) || b.CommuneCode.StartsWith(text) || EF.Parameter(found).Contains(b.Name));
    }

    /// <summary>For those without a code: what the names of their office are like.</summary>
    private static async Task<Dictionary<int, Commune>> SuggestedAsync(
        FundsDb db, IReadOnlyList<BankCommune> rows, DateOnly today, CancellationToken cancel)
    {
        var found = new Dictionary<int, Commune>();
        var unknown = rows.Where(b => b.CommuneCode.Length == 0).ToLookup(b => b.OfficeCode);
        if (unknown.Count == 0)
        {
            return found;
        }

        var communes = await db.Communes.AsNoTracking().ToListAsync(cancel);
        var matcher = new BankCommuneMatcher(communes);
        foreach (var office in unknown)
        {
            var newest = await db.FileVersions.Where(v => v.OfficeCode == office.Key).MaxAsync(v => (int?)v.Period, cancel) ?? 0;
            var day = newest > 9999 ? Core.Month.FromKey(newest).LastDay : today;
            var mapped = await db.BankCommunes.Where(b => b.OfficeCode == office.Key && b.CommuneCode != "")
                .Select(b => b.CommuneCode).Distinct().ToListAsync(cancel);
            var matches = matcher.Match([.. office.Select(b => new BankCommuneName(b.BankCode, b.Name))], mapped, day);
            foreach (var row in office)
            {
                if (matches.TryGetValue(new(row.BankCode, row.Name), out var code))
                {
                    found[row.Id] = communes.Where(c => c.Code == code && c.From <= day).MaxBy(c => c.From)!;
                }
            }
        }

        return found;
    }
}
