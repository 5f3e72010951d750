using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>What a token is shown for.</summary>
/// <param name="Text">The token as it was given.</param>
/// <param name="What">Method and path, for the audit.</param>
/// <param name="From">Network address it came from, for the audit.</param>
public sealed record TokenUse(string Text, string What, string From)
{
    /// <summary>False for an address that was refused so often already that writing on would only fill the audit.</summary>
    public bool IsWrittenWhenRefused { get; init; } = true;
}

/// <summary>Whether a token opens anything.</summary>
/// <param name="Token">The token; null where there is no such one.</param>
/// <param name="Accepted">True only for one that is there, not expired and not withdrawn.</param>
public sealed record TokenAnswer(ApiToken? Token, bool Accepted);

/// <summary>Looks at a token at every request, so that one withdrawn acts at once; writes down each use and each failed use.</summary>
public sealed class AcceptToken(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int KeptText = 200;

    public async Task<TokenAnswer> RunAsync(TokenUse use, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = TokenText.HashOf(use.Text);
        var token = hash is null ? null : await db.ApiTokens.SingleOrDefaultAsync(t => t.Sha256 == hash, cancel);
        var accepted = token?.StateAt(now) == TokenState.Valid;
        if (!accepted && !use.IsWrittenWhenRefused)
        {
            return new(token, false);
        }

        if (accepted)
        {
            token!.LastUsedAtUtc = now;
        }

        var reason = token is null ? "unknown" : token.StateAt(now).ToString().ToLowerInvariant();
        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = token?.AsReader().Name ?? "",
            Action = accepted ? "token-used" : "token-refused",
            Subject = token?.Beginning ?? TokenText.BeginningOf(use.Text),
            Detail = Cut($"{use.What} {use.From}{(accepted ? "" : " " + reason)}"),
        });
        await db.SaveChangesAsync(cancel);
        return new(token, accepted);
    }

    private static string Cut(string text) => text.Length <= KeptText ? text : text[..KeptText];
}
