using FundsMonitor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>
/// Names searched without case and marks, which no engine does alike, where no folded text is stored beside them: they are few enough to
/// be read.
/// </summary>
internal static class FoldedNames
{
    /// <summary>Those of the names that hold the text.</summary>
    public static async Task<List<string>> HoldingAsync(IQueryable<string> names, string text, CancellationToken cancel)
    {
        var search = SearchText.Of(text);
        return [.. (await names.Distinct().ToListAsync(cancel)).Where(n => SearchText.Of(n).Contains(search, StringComparison.Ordinal))];
    }
}
