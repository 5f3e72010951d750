using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>How the office's loan files of all months describe its customers. A month is read once, when it comes.</summary>
internal sealed class OfficeEvidence
{
    private const int CustomersAtOnce = 500;

    private OfficeEvidence(Changes<CustomerEvidence> rows, Changes<LinkMark> marks, IEnumerable<CustomerEvidence> all)
    {
        Rows = rows;
        Marks = marks;
        ByCustomer = all.ToLookup(e => e.CustomerCode, StringComparer.Ordinal);
    }

    /// <summary>The descriptions of each customer.</summary>
    public ILookup<string, CustomerEvidence> ByCustomer { get; }

    /// <summary>What is to be written.</summary>
    public Changes<CustomerEvidence> Rows { get; }

    /// <summary>Months that were read, and months that count no longer.</summary>
    public Changes<LinkMark> Marks { get; }

    public static async Task<OfficeEvidence> ReadAsync(FundsDb db, string office, CancellationToken cancel)
    {
        var marks = await db.LinkMarks.AsNoTracking().Where(m => m.OfficeCode == office && m.Kind == FileKind.Loans).ToListAsync(cancel);
        var current = await db.FileVersions
            .Where(v => v.OfficeCode == office && v.Kind == FileKind.Loans && v.State == VersionState.Current)
            .Select(v => v.Id).ToListAsync(cancel);
        var stored = await db.CustomerEvidence.AsNoTracking().Where(e => e.OfficeCode == office).ToListAsync(cancel);
        var gone = marks.Where(m => !current.Contains(m.VersionId)).ToList();
        var added = current.Except(marks.Select(m => m.VersionId)).Order().ToList();
        var fresh = await SaidAsync(db, added, cancel);
        var kept = stored;
        if (marks.Count == 0)
        {
            kept = [];
        }
        else if (gone.Count > 0)
        {
            var doubted = (await SaidAsync(db, [.. gone.Select(m => m.VersionId)], cancel)).Except(fresh).Select(s => s.CustomerCode)
                .ToHashSet();
            fresh.UnionWith(await SaidAsync(db, [.. current.Except(added)], doubted, cancel));
            kept = [.. stored.Where(e => !doubted.Contains(e.CustomerCode))];
        }

        var said = kept.Select(Said.Of).Concat(fresh).ToHashSet();
        var known = stored.DistinctBy(Said.Of).ToDictionary(Said.Of);
        var rows = said.Select(s => known.GetValueOrDefault(s) ?? s.Row(office)).ToList();
        return new(
            new([.. stored.Except(rows)], [.. rows.Where(r => r.Id == 0)]),
            new(gone, [.. added.Select(v => new LinkMark { OfficeCode = office, VersionId = v, Kind = FileKind.Loans })]),
            rows);
    }

    private static async Task<HashSet<Said>> SaidAsync(
        FundsDb db, IReadOnlyList<int> versions, HashSet<string> customers, CancellationToken cancel)
    {
        if (customers.Count > CustomersAtOnce)
        {
            return [.. (await SaidAsync(db, versions, cancel)).Where(s => customers.Contains(s.CustomerCode))];
        }

        var some = customers.ToList();
        return customers.Count == 0 ? []
            : await SaidAsync(db.LoanRows.Where(l => versions.Contains(l.VersionId) && some.Contains(l.CustomerCode)), cancel);
    }

    private static async Task<HashSet<Said>> SaidAsync(FundsDb db, IReadOnlyList<int> versions, CancellationToken cancel)
    {
        var said = new HashSet<Said>();
        foreach (var version in versions)
        {
            said.UnionWith(await SaidAsync(db.LoanRows.Where(l => l.VersionId == version), cancel));
        }

        return said;
    }

    private static async Task<HashSet<Said>> SaidAsync(IQueryable<Core.Loans.LoanRow> rows, CancellationToken cancel)
    {
        var said = rows.Where(l => l.LoanNumber != "").Select(l => new Said(
            l.CustomerCode, l.Name, l.CitizenId, l.BirthDate, l.BirthYear, l.Sex, l.CommuneCode, l.BankCommuneCode, l.HamletName,
            l.SpouseName));
        return await said.ToHashSetAsync(cancel);
    }

    /// <summary>A description, equal to another that says the same.</summary>
    private sealed record Said(
        string CustomerCode,
        string Name,
        string CitizenId,
        DateOnly? BirthDate,
        int BirthYear,
        Sex Sex,
        string CommuneCode,
        string BankCommuneCode,
        string HamletName,
        string SpouseName)
    {
        public static Said Of(CustomerEvidence e) => new(
            e.CustomerCode, e.Name, e.CitizenId, e.BirthDate, e.BirthYear, e.Sex, e.CommuneCode, e.BankCommuneCode, e.HamletName,
            e.SpouseName);

        public CustomerEvidence Row(string office) => new()
        {
            OfficeCode = office,
            CommuneCode = CommuneCode,
            CustomerCode = CustomerCode,
            Name = Name,
            CitizenId = CitizenId,
            BirthDate = BirthDate,
            BirthYear = BirthYear,
            Sex = Sex,
            BankCommuneCode = BankCommuneCode,
            HamletName = HamletName,
            SpouseName = SpouseName,
        };
    }
}
