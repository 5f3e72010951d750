using System.Globalization;
using System.Linq.Expressions;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Seeing;

/// <summary>
/// Of whose area an entry of the log tells. It names what was read by its business key, so that the area is that of the record: of a
/// household's commune, of a loan's rows, of a borrower's office. An export names the areas it held; one of everything held each of them.
/// </summary>
internal static class AccessAreas
{
    /// <summary>Stands for everything the site holds, as the subject of an export.</summary>
    public const string Everything = "*";

    private const int OfficeLength = 6;
    private const int MostLetters = 200;

    /// <summary>The areas that somebody takes data of, for the log: codes with blanks between them, larger areas first.</summary>
    public static string Of(AreaLimit reader, AreaLimit area)
    {
        var limit = area.Everything ? reader : area;
        return limit.Everything ? Everything : Of(limit.Offices.Concat(limit.Communes));
    }

    /// <summary>As many of the codes as an entry holds.</summary>
    public static string Of(IEnumerable<string> codes)
    {
        var named = string.Join(' ', codes.Where(c => c.Length > 0).Distinct().OrderBy(c => c.Length)
            .ThenBy(c => c, StringComparer.Ordinal));
        return named.Length <= MostLetters ? named : named[..named.LastIndexOf(' ', MostLetters)];
    }

    /// <summary>The entries that tell of the reader's areas and of the chosen one.</summary>
    public static async Task<IQueryable<AuditEntry>> WithinAsync(
        this IQueryable<AuditEntry> entries, FundsDb db, AreaScope scope, CancellationToken cancel)
    {
        foreach (var limit in new[] { scope.Reader, scope.Area }.Where(l => !l.Everything))
        {
            var known = new Known(
                await PlacesAsync(db, limit, cancel), await MonthsAsync(db, cancel), await FilesAsync(db, limit, cancel));
            entries = entries.Where(Tells(db, limit, known));
        }

        return entries;
    }

    private static Expression<Func<AuditEntry, bool>> Tells(FundsDb db, AreaLimit limit, Known known)
    {
        var (loans, borrowers, findings) = (db.LoanRows.Within(limit), db.LinkedCustomers.Within(limit), db.Findings.Within(limit));
        var ((own, exported), months, files, exports) = (known.Places, known.Months, known.Files, AccessKinds.Exports);
        string[] bySlash = [AccessKinds.HouseholdRead, AccessKinds.BorrowerRead, ChainKinds.IdRevealed, ChainKinds.PersonExported];
        string[] byLoan = [AccessKinds.LoanRead, ChainKinds.IdRevealed];
        return e =>
            (bySlash.Contains(e.Action) && own.Any(c => EF.Functions.Like(e.Subject, c + "/%")))
            || (exports.Contains(e.Action)
                && (e.Subject == Everything || exported.Any(c => (" " + e.Subject + " ").Contains(" " + c + " "))))
            || (byLoan.Contains(e.Action) && loans.Any(l => months.Contains(l.Month) && l.LoanNumber == e.Subject))
            || (e.Action == AccessKinds.BorrowerRead && borrowers.Any(
                b => b.OfficeCode == e.Subject.Substring(0, OfficeLength) && b.CustomerCode == e.Subject.Substring(OfficeLength + 1)))
            || (e.Action == AccessKinds.SourceRowsRead
                && (findings.Any(f => f.Identity == e.Subject) || files.Any(id => EF.Functions.Like(e.Subject, id + "/%"))))
            || (e.Action == AccessKinds.WorkbookMarked && files.Contains(e.Subject));
    }

    /// <summary>Its own codes, and for exports those of the districts it lies in: who took a district's data took the commune's.</summary>
    private static async Task<(List<string> Own, List<string> Exported)> PlacesAsync(
        FundsDb db, AreaLimit limit, CancellationToken cancel)
    {
        var own = limit.Offices.Concat(limit.Communes).ToList();
        var above = await db.Communes.Where(c => own.Contains(c.Code) && c.DistrictCode != "").Select(c => c.DistrictCode).Distinct()
            .ToListAsync(cancel);
        return (own, [.. own.Union(above)]);
    }

    /// <summary>Months of the loan files: a loan is found by its month and number through an index, and by its number alone by reading
    /// all loans of all months.</summary>
    private static async Task<List<Month>> MonthsAsync(FundsDb db, CancellationToken cancel) =>
    [
        .. (await db.FileVersions.Where(v => v.Kind == FileKind.Loans && v.Period > 0).Select(v => v.Period).Distinct()
            .ToListAsync(cancel)).Select(Month.FromKey),
    ];

    /// <summary>Numbers of the files that were sent for the area or became a version of it.</summary>
    private static async Task<List<string>> FilesAsync(FundsDb db, AreaLimit limit, CancellationToken cancel)
    {
        var (offices, communes) = (limit.Offices, limit.Communes);
        var became = db.FileVersions.Where(v => v.State != VersionState.Loading).Within(limit).Select(v => v.SourceFileId);
        var asked = db.SourceFiles.Where(f => offices.Contains(f.AskedOffice) || communes.Contains(f.AskedCommune)).Select(f => f.Id);
        return [.. (await became.Union(asked).ToListAsync(cancel)).Select(id => id.ToString(CultureInfo.InvariantCulture))];
    }

    /// <param name="Places">Codes of the area, and those of which an export held it.</param>
    /// <param name="Months">Months of the loan files.</param>
    /// <param name="Files">Numbers of its files.</param>
    private sealed record Known((List<string> Own, List<string> Exported) Places, List<Month> Months, List<string> Files);
}
