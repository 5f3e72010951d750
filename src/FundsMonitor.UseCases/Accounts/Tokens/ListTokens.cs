using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>Which tokens are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record TokenFilter(AreaLimit Area)
{
    /// <summary>Part of the name, with or without marks, or the beginning; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>State; null for all.</summary>
    public TokenState? State { get; init; }
}

/// <summary>A token as it is listed.</summary>
/// <param name="Token">The token; of itself only its beginning is known.</param>
/// <param name="Office">Name of its office.</param>
/// <param name="State">Whether it opens anything now.</param>
public sealed record TokenItem(ApiToken Token, string Office, TokenState State);

/// <summary>The tokens of the offices a reader makes tokens for, the newest first.</summary>
public sealed class ListTokens(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<Page<TokenItem>> RunAsync(Reader reader, TokenFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (reader.Role is not (Roles.Administrator or Roles.BankOffice))
        {
            return new([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var tokens = await FilteredAsync(db.ApiTokens.AsNoTracking().Within(reader.Limit).Within(filter.Area), filter, now, cancel);
        var slice = await Ordered(tokens, page).ToLongPageAsync(page, cancel);
        var names = await PlaceNames.ReadAsync(db, slice.Items.Select(t => t.OfficeCode), DateOnly.FromDateTime(now), cancel);
        return slice.Shown(token => new TokenItem(token, names.Of(token.OfficeCode), token.StateAt(now)));
    }

    private static async Task<IQueryable<ApiToken>> FilteredAsync(
        IQueryable<ApiToken> tokens, TokenFilter filter, DateTime now, CancellationToken cancel)
    {
        tokens = filter.State switch
        {
            TokenState.Withdrawn => tokens.Where(t => t.WithdrawnAtUtc != null),
            TokenState.Expired => tokens.Where(t => t.WithdrawnAtUtc == null && t.ExpiresAtUtc <= now),
            TokenState.Valid => tokens.Where(t => t.WithdrawnAtUtc == null && t.ExpiresAtUtc > now),
            _ => tokens,
        };
        var text = filter.Text.Trim();
        if (text.Length == 0)
        {
            return tokens;
        }

        var found = await FoldedNames.HoldingAsync(tokens.Select(t => t.Name), text, cancel);
        return tokens.Where(t => EF.Parameter(found).Contains(t.Name) || t.Beginning.Contains(text));
    }

    private static IQueryable<ApiToken> Ordered(IQueryable<ApiToken> tokens, PageRequest page) => page.SortBy switch
    {
        nameof(ApiToken.Name) => tokens.By(page, t => t.Name).ThenByDescending(t => t.Id),
        nameof(ApiToken.OfficeCode) => tokens.By(page, t => t.OfficeCode).ThenByDescending(t => t.Id),
        nameof(ApiToken.LastUsedAtUtc) => tokens.By(page, t => t.LastUsedAtUtc).ThenByDescending(t => t.Id),
        nameof(ApiToken.ExpiresAtUtc) => tokens.By(page, t => t.ExpiresAtUtc).ThenByDescending(t => t.Id),
        nameof(ApiToken.MadeAtUtc) => tokens.By(page, t => t.MadeAtUtc).ThenByDescending(t => t.Id),
        _ => tokens.OrderByDescending(t => t.Id),
    };
}
