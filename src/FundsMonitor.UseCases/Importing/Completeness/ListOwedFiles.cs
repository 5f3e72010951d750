using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Which files that have not come are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record OwedFilter(AreaLimit Area)
{
    /// <summary>Those whose day has passed, or those whose day is near; null for both.</summary>
    public bool? IsLate { get; init; }

    /// <summary>What they hold; null for all.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>The period as <see cref="AwaitedFile.PeriodText"/> says it; empty for all.</summary>
    public string Period { get; init; } = "";

    /// <summary>Part of the name or code of who owes it; empty for all.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Files that are late or due soon, one to a line: what was due first comes first.</summary>
public sealed class ListOwedFiles(IDbContextFactory<FundsDb> databases, KeptLoanSums sums, TimeProvider clock)
{
    public async Task<Page<AwaitedFile>> RunAsync(Reader reader, OwedFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (scope, today) = (new AreaScope(reader.Limit, filter.Area), VietnamDay.Of(clock.GetUtcNow()));
        IEnumerable<AwaitedFile> owed =
        [
            .. filter.IsLate is false ? [] : await AwaitedFiles.LateAsync(db, scope, today, cancel),
            .. filter.IsLate is true ? [] : await AwaitedFiles.DueAsync(db, sums, scope, today, cancel),
        ];
        var found = owed.Where(f => Matches(f, filter)).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

    private static bool Matches(AwaitedFile file, OwedFilter filter) =>
        (filter.Kind is null || file.Kind == filter.Kind)
        && (filter.Period.Length == 0 || AwaitedFile.PeriodText(file.Period) == filter.Period)
        && (filter.Text.Trim() is not { Length: > 0 } text
            || file.Code.Contains(text, StringComparison.Ordinal)
            || SearchText.Of(file.Name).Contains(SearchText.Of(text), StringComparison.Ordinal));

    private static IEnumerable<AwaitedFile> Ordered(List<AwaitedFile> files, PageRequest page)
    {
        Func<AwaitedFile, IComparable?> by = page.SortBy switch
        {
            nameof(AwaitedFile.Name) => f => f.Name,
            nameof(AwaitedFile.Kind) => f => f.Kind,
            nameof(AwaitedFile.Period) => f => AwaitedFile.PeriodText(f.Period),
            _ => f => f.DueOn ?? DateOnly.MinValue,
        };
        return (page.Descending ? files.OrderByDescending(by) : files.OrderBy(by))
            .ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Kind)
            .ThenBy(f => f.Period);
    }
}
