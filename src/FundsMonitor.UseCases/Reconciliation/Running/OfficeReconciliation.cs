using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Reconciliation.Rules.Files;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Running.Linking;
using FundsMonitor.UseCases.Reconciliation.Running.Lists;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>Runs the rules over one office's month. Reads one commune at a time; writes at the end, so that stopping leaves nothing
/// half-way.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="office">6 digits.</param>
/// <param name="communes">Communes asked for; null for all of the office's.</param>
/// <param name="now">The moment noted with what changes.</param>
internal sealed class OfficeReconciliation(FundsDb db, string office, IReadOnlySet<string>? communes, DateTime now)
{
    private LoanReference? reference;

    /// <summary>Whether the office's newest data was read, and with it the registers.</summary>
    public bool ReadNewest { get; private set; }

    /// <summary>Reconciles the month, and the next one where its opening changed.</summary>
    public async Task<Applied> RunAsync(Month month, CancellationToken cancel)
    {
        reference = await LoanReference.ReadAsync(db, cancel);
        var versions = await OfficeVersions.ReadAsync(db, office, cancel);
        var state = versions.StateMonth(month);
        var months = versions.MonthsToRun(month);
        var applied = default(Applied);
        foreach (var each in state is { } other && !months.Contains(other) ? months.Append(other) : months)
        {
            var pass = new Pass(each, months.Contains(each), each == state || (versions.HasNoLoans && each == month));
            applied += await RunAsync(versions, pass, cancel);
            ReadNewest |= pass.State;
        }

        if (communes is null)
        {
            await VersionMarks.ReconciledAsync(db, versions.Waiting(month), now, cancel);
        }

        return applied;
    }

    private async Task<Applied> RunAsync(OfficeVersions versions, Pass pass, CancellationToken cancel)
    {
        var loans = versions.Current(FileKind.Loans, pass.Month);
        var found = new List<Finding>();
        if (pass.ByMonth && loans is not null && versions.Totals(pass.Month) is { Count: > 0 } totals)
        {
            found.AddRange(await TotalsAsync(pass.Month, totals, loans.Id, cancel));
        }

        var registers = await RegistersAsync(loans, pass, cancel);
        var compared = registers is null ? 0 : await new OfficeLinks(db, office, registers).RunAsync(loans?.Id, cancel);
        var listings = registers is null
            ? Enumerable.Empty<Listing>().ToLookup(l => l.CustomerCode)
            : await OfficeListings.ReadAsync(db, office, registers, cancel);
        if (loans is not null)
        {
            var reading = await MonthReading.ReadAsync(db, new(versions, loans.Id, pass.Month, pass.State, reference!.Settings), cancel);
            foreach (var commune in reading.Communes.Where(InScope))
            {
                cancel.ThrowIfCancellationRequested();
                var facts = await reading.FactsAsync(db, new(office, commune, pass.Month, reference, listings), cancel);
                found.AddRange(Run(facts, pass));
                if (registers is not null)
                {
                    found.AddRange(Run(await EligibilityAsync(facts, registers, listings, cancel), pass));
                }
            }

            if (registers is not null)
            {
                var facts = await CustomersAsync(loans.Id, (pass.Month, registers, listings), cancel);
                found.AddRange(Run(facts, pass).Where(f => InScope(f.CommuneCode)));
            }
        }

        var applied = await new FindingStore(db, now).ApplyAsync(Coverage(versions, pass), found, cancel);
        if (registers is not null && communes is null)
        {
            await VersionMarks.ReconciledAsync(db, registers.Waiting, now, cancel);
        }

        return applied with { Compared = compared };
    }

    private async Task<IEnumerable<Finding>> TotalsAsync(Month month, IReadOnlyList<int> totals, int loans, CancellationToken cancel)
    {
        var rows = await db.ControlTotalRows.AsNoTracking().Where(r => totals.Contains(r.VersionId))
            .OrderBy(r => r.VersionId).ThenBy(r => r.RowNumber).ToListAsync(cancel);
        var facts = new TotalFacts(office, month, rows, await LoanReading.SumsAsync(db, loans, cancel))
        {
            ProgrammeSums = await LoanReading.ProgrammeSumsAsync(db, loans, cancel),
        };
        return ReconciliationRules.Over<TotalFacts>(month).SelectMany(r => r.Judge(facts)).Where(f => InScope(f.CommuneCode));
    }

    private async Task<Registers?> RegistersAsync(KnownVersion? loans, Pass pass, CancellationToken cancel) => pass.State
        ? await Registers.ReadAsync(
            db, loans is null ? [] : await LoanReading.CommunesAsync(db, loans.Id, cancel), pass.Month.LastDay, cancel)
        : null;

    private async Task<EligibilityFacts> EligibilityAsync(
        LoanFacts facts, Registers registers, ILookup<string, Listing> listings, CancellationToken cancel)
    {
        var first = facts.Loans.Count > 0 ? facts.Loans[0] : new LoanRow();
        var name = await db.Communes.Where(c => c.Code == facts.CommuneCode && c.From <= facts.Month.LastDay)
            .OrderByDescending(c => c.From).Select(c => c.Name).FirstOrDefaultAsync(cancel);
        return new()
        {
            Loans = facts,
            Place = facts.CommuneCode.Length > 0 ? facts.CommuneCode : first.BankCommuneCode,
            PlaceName = name ?? first.BankCommuneName,
            Classes = reference!.Classes,
            Registers = registers.Of(facts.CommuneCode),
            Earlier = registers.EarlierOf(facts.CommuneCode),
            Later = registers.LaterOf(facts.CommuneCode),
            Listings = listings,
        };
    }

    private async Task<CustomerFacts> CustomersAsync(
        int version, (Month Month, Registers Registers, ILookup<string, Listing> Listings) of, CancellationToken cancel) => new()
        {
            OfficeCode = office,
            Month = of.Month,
            Loans = await LoanReading.CustomersAsync(db, version, cancel),
            Programmes = reference!.Classes.Select(c => c.Key).ToHashSet(),
            Listings = of.Listings,
            RegisterFrom = of.Registers.Periods.ToDictionary(p => p.Key, p => p.Value.From),
        };

    private static IEnumerable<Finding> Run<TFacts>(TFacts facts, Pass pass) =>
        ReconciliationRules.Over<TFacts>(pass.Month).Where(r => r.ByMonth ? pass.ByMonth : pass.State).SelectMany(r => r.Judge(facts));

    private Coverage Coverage(OfficeVersions versions, Pass pass)
    {
        var monthRules = pass.ByMonth ? Codes(byMonth: true) : [];
        var stateRules = pass.State ? Codes(byMonth: false) : [];
        var received = versions.Received(pass.Month).Select(k => k.Word()).ToHashSet();
        return new(
            db.Findings.Where(f => f.OfficeCode == office
                && ((monthRules.Contains(f.Rule) && f.Month == pass.Month) || stateRules.Contains(f.Rule))),
            f => f.Rule == MissingRule.Rule.Code ? received.Contains(f.Subject) : InScope(f.CommuneCode))
        {
            Run = pass.Month,
        };
    }

    /// <summary>Rules over what was sent look at files, not at months: <see cref="CheckSentFiles"/> runs them.</summary>
    private static string[] Codes(bool byMonth) =>
    [
        .. ReconciliationRules.All.Where(r => r.ByMonth == byMonth && r is not (ReconciliationRule<RefusedFacts>
            or ReconciliationRule<ChangedFacts>)).Select(r => r.Code),
    ];

    private bool InScope(string commune) => communes is null || communes.Contains(commune);

    /// <summary>One month's share of a run.</summary>
    /// <param name="Month">The month read.</param>
    /// <param name="ByMonth">Whether rules of one month run.</param>
    /// <param name="State">Whether rules without a month in their identity run.</param>
    private readonly record struct Pass(Month Month, bool ByMonth, bool State);
}
