using FundsMonitor.Core;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Loans by programme at the end of a period, and at the end of the one before.</summary>
internal static class LoansReading
{
    /// <returns>Null where the period has no loans.</returns>
    public static async Task<LoansFacts?> ReadAsync(
        OverviewScope scope, KeptLoanSums kept, ReportPeriod period, CancellationToken cancel)
    {
        // The months of the period, and the month it is compared with.
        var sums = await kept.ReadAsync(
            scope.Db, new(scope.Reader.Limit, scope.Area), (period.Previous.Last, period.Last), cancel);
        var offices = sums.Select(s => (s.Month, Code: s.OfficeCode)).Distinct().ToList();
        var months = offices.Select(o => o.Month).Where(period.Contains).ToList();
        if (months.Count == 0)
        {
            return null;
        }

        var (at, earlier) = (months.Max(), period.Previous.Last);
        List<string> Of(Month month) => [.. offices.Where(o => o.Month == month).Select(o => o.Code).Order(StringComparer.Ordinal)];
        Month? before = Of(at).SequenceEqual(Of(earlier)) ? earlier : null;
        var codes = offices.Select(o => o.Code).Distinct().ToList();
        var names = await scope.Db.Offices.Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, cancel);
        return new(at, before, await ProgrammesAsync(scope, sums, (at, before ?? at), cancel))
        {
            Offices = [.. Of(at).Select(Named)],
            Absent = [.. codes.Except(Of(at)).Order(StringComparer.Ordinal).Select(Named)],
            WithoutCommune = sums.Where(s => s.Month == at && s.CommuneCode.Length == 0).Sum(s => s.Loans),
        };

        string Named(string code) => names.GetValueOrDefault(code, code);
    }

    private static async Task<IReadOnlyList<ProgrammeFacts>> ProgrammesAsync(
        OverviewScope scope, IReadOnlyList<LoanSum> sums, (Month At, Month Before) months, CancellationToken cancel)
    {
        var (at, before) = months;
        var rows = sums.Where(s => s.Month == at || s.Month == before)
            .GroupBy(s => (s.Month, s.ProgrammeCode))
            .Select(g => new
            {
                g.Key.Month,
                g.Key.ProgrammeCode,
                Borrowers = g.Sum(s => s.Customers),
                Balance = g.Sum(s => s.Balance),
                Overdue = g.Sum(s => s.Overdue),
                Frozen = g.Sum(s => s.Frozen),
            })
            .ToList();
        var names = await scope.Db.CreditProgrammes.ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
        return
        [
            .. rows.Select(r => r.ProgrammeCode).Distinct().Order(StringComparer.Ordinal).Select(code =>
            {
                var now = rows.Find(r => r.ProgrammeCode == code && r.Month == at);
                var then = rows.Find(r => r.ProgrammeCode == code && r.Month == before);
                return new ProgrammeFacts(code, names.GetValueOrDefault(code, ""))
                {
                    Borrowers = now?.Borrowers ?? 0,
                    Balance = Money.FromDong(now?.Balance ?? 0),
                    Overdue = Money.FromDong(now?.Overdue ?? 0),
                    Frozen = Money.FromDong(now?.Frozen ?? 0),
                    BalanceBefore = Money.FromDong(then?.Balance ?? 0),
                    OverdueBefore = Money.FromDong(then?.Overdue ?? 0),
                };
            }),
        ];
    }
}
