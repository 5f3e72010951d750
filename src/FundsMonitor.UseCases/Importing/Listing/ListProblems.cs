using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>Which problems of a file are listed.</summary>
/// <param name="SourceFileId">The file.</param>
public sealed record ProblemFilter(int SourceFileId)
{
    /// <summary>Code of a kind; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Heading of a column; empty for all.</summary>
    public string Column { get; init; } = "";
}

/// <summary>One place in a file that could not be taken as it stands.</summary>
/// <param name="Weight">Whether it refuses the file.</param>
/// <param name="Sheet">The sheet; empty for text files.</param>
/// <param name="Row">Excel's row number; 0 where the whole sheet is meant.</param>
/// <param name="Column">The heading; empty where the row is meant.</param>
/// <param name="Value">The cell as it stood; ids have their middle hidden.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemItem(
    ProblemWeight Weight, string Sheet, int Row, string Column, string Value, Bilingual Reason, Bilingual Remedy);

/// <summary>Problems of a file in the order of its rows.</summary>
public sealed class ListProblems(IDbContextFactory<FundsDb> databases)
{
    /// <summary>Reads one part of the list; empty for a file the reader may not see in full.</summary>
    public async Task<Page<ProblemItem>> RunAsync(Reader reader, ProblemFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readable = db.SourceFiles.ReadableInFull(db, reader).Select(f => f.Id);
        var problems = db.FileProblems.AsNoTracking()
            .Where(p => p.SourceFileId == filter.SourceFileId && readable.Contains(p.SourceFileId));
        if (filter.Kind.Length > 0)
        {
            problems = problems.Where(p => p.Kind == filter.Kind);
        }

        if (filter.Column.Length > 0)
        {
            problems = problems.Where(p => p.Column == filter.Column);
        }

        var slice = await Ordered(problems, page).ToLongPageAsync(page, cancel);
        return slice.Shown(Show);
    }

    private static IQueryable<FileProblem> Ordered(IQueryable<FileProblem> problems, PageRequest page)
    {
        var ordered = page.SortBy switch
        {
            nameof(ProblemItem.Row) => problems.By(page, p => p.Row),
            nameof(ProblemItem.Column) => problems.By(page, p => p.Column),
            nameof(ProblemItem.Value) => problems.By(page, p => p.Value),
            _ => problems.OrderByDescending(p => p.Weight),
        };
        return ordered.ThenBy(p => p.Row).ThenBy(p => p.Id);
    }

    private static ProblemItem Show(FileProblem problem)
    {
        var shown = new RowProblem(
            problem.Kind,
            problem.Sheet,
            problem.Row,
            problem.Column,
            MaskedId.InCell(problem.Column, problem.Value),
            MaskedId.InCell(problem.Column, problem.Detail));
        return new(
            problem.Weight, shown.Sheet, shown.Row, shown.Column, shown.Value, ProblemKinds.Reason(shown), ProblemKinds.Remedy(shown));
    }
}
