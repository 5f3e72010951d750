using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Loading;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Writes versions with what the import writes beside their rows, through the import's own sums.</summary>
internal sealed class VersionWriter(FundsDb db)
{
    private int files;

    /// <summary>Stores a file with one version, current from then on.</summary>
    /// <param name="scope">What it is a version of.</param>
    /// <param name="at">When it came.</param>
    /// <param name="rows">Its rows.</param>
    /// <returns>The version's id.</returns>
    public async Task<int> AddAsync<T>(VersionScope scope, DateTime at, IEnumerable<T> rows)
        where T : FileRow
    {
        var version = New(scope, at);
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        var loading = new LoadingVersion(version);
        await db.AddRowsAsync(Counted(rows, loading), CancellationToken.None);
        await db.AddRowsAsync(loading.Summaries, CancellationToken.None);
        await db.AddRowsAsync(loading.Households, CancellationToken.None);
        version.SourceFile!.RowCount = version.RowCount;
        version.State = VersionState.Current;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return version.Id;
    }

    private static IEnumerable<T> Counted<T>(IEnumerable<T> rows, LoadingVersion loading)
        where T : FileRow
    {
        foreach (var row in rows)
        {
            loading.Add(row);
            yield return row;
        }
    }

    private FileVersion New(VersionScope scope, DateTime at)
    {
        var name = $"{scope.Kind.Word()}_{scope.OfficeCode}{scope.CommuneCode}_{scope.Period}.xlsx";
        var number = ++files;
        return new()
        {
            SourceFile = new()
            {
                Sha256 = $"{number:x64}",
                ReceiptNumber = $"{number:X16}",
                Name = name,
                NameSearch = Core.Text.SearchText.Of(name),
                Size = 1_000_000,
                ReceivedAtUtc = at,
                ReceivedBy = "benchmark",
                State = FileState.Accepted,
                Kind = scope.Kind,
                Layout = "benchmark",
                Sheet = "Sheet1",
                Headings = "STT",
                HeaderRow = 5,
                Period = scope.Period,
                Verdict = ProblemKinds.Accepted.Code,
                DecidedAtUtc = at,
            },
            ScopeKey = scope.Key,
            Kind = scope.Kind,
            OfficeCode = scope.OfficeCode,
            CommuneCode = scope.CommuneCode,
            Period = scope.Period,
            Decision = scope.Decision,
            Number = 1,
            State = VersionState.Loading,
            AcceptedAtUtc = at,
            AcceptedBy = "benchmark",
            ReconciledAtUtc = at,
        };
    }
}
