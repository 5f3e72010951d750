using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Comparing;

/// <summary>Reads the loans of savings groups with a balance, and who leads the groups.</summary>
internal sealed class ComparisonReading(FundsDb db, AreaLimit reader, ComparisonQuery query)
{
    /// <summary>Stands for customers who only save.</summary>
    private const string SavingsOnly = "0000000";

    /// <summary>One list a group, by code; none where there are more loans than one document takes.</summary>
    public async Task<IReadOnlyList<ComparisonList>> ReadAsync(CancellationToken cancel)
    {
        var versions = db.CurrentIds(FileKind.Loans, query.Month);
        var loans = await db.LoanRows.AsNoTracking()
            .Where(l => versions.Contains(l.VersionId) && l.LoanNumber != "" && l.Counts && (long)l.Balance > 0
                && l.GroupCode != "" && l.GroupCode != SavingsOnly && (query.Group == "" || l.GroupCode == query.Group))
            .Within(reader).Within(query.Area)
            .OrderBy(l => l.GroupCode).ThenBy(l => l.Id).Take(ExportComparison.MostLoans + 1).ToListAsync(cancel);
        if (loans.Count > ExportComparison.MostLoans)
        {
            return [];
        }

        var groups = await GroupsAsync(cancel);
        var programmes = await db.CreditProgrammes.AsNoTracking().ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
        var names = await PlaceNames.ReadAsync(
            db, loans.SelectMany(l => new[] { l.OfficeCode, l.CommuneCode }), query.Month.LastDay, cancel);
        var open = await OpenAsync([.. loans.Select(l => l.LoanNumber)], cancel);
        return
        [
            .. loans.GroupBy(l => (l.OfficeCode, l.GroupCode)).OrderBy(g => g.Key.GroupCode, StringComparer.Ordinal)
                .Select(g => ListOf([.. g], groups[g.Key].FirstOrDefault(), names) with
                {
                    Loans = [.. g.OrderBy(l => l.NameSearch, StringComparer.Ordinal).ThenBy(l => l.LoanNumber, StringComparer.Ordinal)
                        .Select(l => LoanOf(l, programmes, open))],
                }),
        ];
    }

    private static ComparisonList ListOf(IReadOnlyList<LoanRow> loans, SavingsGroup? group, PlaceNames names)
    {
        var first = loans[0];
        var hamlets = loans.Select(l => l.HamletName).Distinct().ToList();
        return new()
        {
            GroupCode = first.GroupCode,
            PlaceCode = first.CommuneCode.Length > 0 ? first.CommuneCode : first.OfficeCode,
            Leader = group is { LeaderName.Length: > 0 } ? group.LeaderName : first.GroupLeader,
            Hamlet = group is { HamletName.Length: > 0 } ? group.HamletName : hamlets.Count == 1 ? hamlets[0] : "",
            Commune = first.CommuneCode.Length > 0 ? names.Of(first.CommuneCode) : first.BankCommuneName,
            Organisation = EntrustedOrganisations.NameOf(first.OrganisationCode),
            Office = names.Of(first.OfficeCode),
            AsOf = first.AsOf,
            Loans = [],
        };
    }

    private static ComparedLoan LoanOf(LoanRow loan, Dictionary<string, string> programmes, ILookup<string, string> open) => new(
        loan.CustomerCode,
        loan.Name,
        loan.LoanNumber,
        $"{loan.ProgrammeCode} {programmes.GetValueOrDefault(loan.ProgrammeCode, "")}".TrimEnd(),
        loan.Balance,
        loan.Overdue)
    {
        OpenRules = [.. open[loan.LoanNumber].Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>The bank's list of groups of the month, or the latest before it.</summary>
    private async Task<ILookup<(string, string), SavingsGroup>> GroupsAsync(CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Groups);
        var rows = await db.SavingsGroups.AsNoTracking()
            .Where(g => current.Contains(g.VersionId) && g.GroupCode != "" && (query.Group == "" || g.GroupCode == query.Group))
            .Within(reader).ToListAsync(cancel);
        return rows.Where(g => g.Month <= query.Month).OrderByDescending(g => g.Month).ThenBy(g => g.RowNumber)
            .ToLookup(g => (g.OfficeCode, g.GroupCode));
    }

    private async Task<ILookup<string, string>> OpenAsync(List<string> loans, CancellationToken cancel)
    {
        var findings = await db.Findings.AsNoTracking()
            .Where(f => f.State == FindingState.Open && loans.Contains(f.Subject) && !ReconciliationRules.OwnLists.Contains(f.Rule))
            .Within(reader).Select(f => new { f.Subject, f.Rule }).ToListAsync(cancel);
        return findings.ToLookup(f => f.Subject, f => f.Rule);
    }
}
