using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Takes the batches of one file into versions that nobody sees yet, each batch in a transaction of well under a second.</summary>
internal sealed class VersionLoader(FundsDb db, SourceFile file, SeenReference seen)
{
    private const int SliceRows = 2_000;
    private const int KeptProblems = 1_000;
    private readonly TextBounds bounds = new(db);
    private readonly List<RowProblem> tooLong = [];
    private readonly Dictionary<VersionScope, LoadingVersion> versions = [];

    /// <summary>The versions made, in the order in which their scopes appeared.</summary>
    public IReadOnlyCollection<LoadingVersion> Versions => versions.Values;

    /// <summary>Rows with texts that the database does not take: the file is refused.</summary>
    public IReadOnlyList<RowProblem> TooLong => tooLong;

    /// <summary>How many there are, also beyond those kept.</summary>
    public int TooLongCount { get; private set; }

    /// <summary>Stores a batch; one of a file that will be refused is only looked at.</summary>
    public async Task AddAsync(RowBatch batch, string sheet, CancellationToken cancel)
    {
        foreach (var problem in batch.Rows.Select(r => bounds.Check(r, sheet)).OfType<RowProblem>())
        {
            TooLongCount++;
            if (tooLong.Count < KeptProblems)
            {
                tooLong.Add(problem);
            }
        }

        if (batch.Rows.Count == 0 || batch.Refused || tooLong.Count > 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await MakeVersionsAsync(batch.Rows, cancel);
        foreach (var (scope, row) in batch.Rows)
        {
            seen.Add(row);
            versions[scope].Add(row);
        }

        await RowTable.Of(batch.Rows[0].Scope.Kind).AddAsync(db, batch.Rows.Select(r => r.Row), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Stores what was summed on the way.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        foreach (var slice in versions.Values.SelectMany(v => v.Summaries).Chunk(SliceRows))
        {
            await db.AddRowsAsync(slice, cancel);
        }

        foreach (var slice in versions.Values.SelectMany(v => v.Households).Chunk(SliceRows))
        {
            await db.AddRowsAsync(slice, cancel);
        }
    }

    private async Task MakeVersionsAsync(IReadOnlyList<ScopedRow> rows, CancellationToken cancel)
    {
        VersionScope? last = null;
        foreach (var (scope, _) in rows)
        {
            if (scope != last && !versions.ContainsKey(scope))
            {
                var version = NewVersion(scope);
                db.FileVersions.Add(version);
                versions.Add(scope, new LoadingVersion(version));
            }

            last = scope;
        }

        await db.SaveChangesAsync(cancel);
    }

    private FileVersion NewVersion(VersionScope scope) => new()
    {
        SourceFileId = file.Id,
        ScopeKey = scope.Key,
        Kind = scope.Kind,
        OfficeCode = scope.OfficeCode,
        CommuneCode = scope.CommuneCode,
        Period = scope.Period,
        Decision = scope.Decision,
        State = VersionState.Loading,
    };
}
