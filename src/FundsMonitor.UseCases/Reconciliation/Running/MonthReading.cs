using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Running.Lists;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>What facts are told of.</summary>
internal readonly record struct FactsOf(
    string Office, string Commune, Month Month, LoanReference Reference, ILookup<string, Listing> Listings);

/// <summary>An office's month while its communes are read one after the other: what crosses communes is read once.</summary>
internal sealed class MonthReading
{
    private readonly int version;
    private readonly ILookup<string, IReadOnlyList<LoanRow>> repeated;
    private readonly Closing? before;
    private readonly OfficeLists lists;

    private MonthReading(int version, ILookup<string, IReadOnlyList<LoanRow>> repeated, Closing? before, OfficeLists lists)
    {
        this.lists = lists;
        this.version = version;
        this.repeated = repeated;
        this.before = before;
    }

    /// <summary>Communes with loans, and those whose loans are gone.</summary>
    public required IReadOnlyList<string> Communes { get; init; }

    public static async Task<MonthReading> ReadAsync(FundsDb db, ListsOf of, CancellationToken cancel)
    {
        var version = of.LoanVersion;
        var before = of.Versions.Current(FileKind.Loans, of.Month.Previous)?.Id;
        var repeated = await LoanReading.RepeatedAsync(db, version, cancel);
        var closing = before is { } earlier ? await LoanReading.ClosingAsync(db, earlier, version, cancel) : null;
        var communes = await LoanReading.CommunesAsync(db, version, cancel);
        return new(version, repeated, closing, await OfficeLists.ReadAsync(db, of, cancel))
        {
            Communes = [.. communes.Union(closing?.Missing.Select(m => m.Key) ?? []).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The loans of one commune with what they are compared with.</summary>
    public async Task<LoanFacts> FactsAsync(FundsDb db, FactsOf of, CancellationToken cancel)
    {
        var loans = await LoanReading.LoansAsync(db, version, of.Commune, cancel);
        OpeningLoans? opening = before is null ? null : new(before.Loans, [.. before.Missing[of.Commune]]);
        return new()
        {
            OfficeCode = of.Office,
            CommuneCode = of.Commune,
            Month = of.Month,
            Rates = of.Reference.Rates,
            Caps = of.Reference.Caps,
            Terms = of.Reference.Terms,
            Settings = of.Reference.Settings,
            Loans = loans,
            Repeated = [.. repeated[of.Commune]],
            Opening = opening,
            Lists = await lists.OfAsync(db, new(of.Commune, of.Month, loans, opening, of.Listings), cancel),
        };
    }
}
