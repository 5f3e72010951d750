using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Api;

/// <summary>A file that came with a token.</summary>
/// <param name="Content">Its bytes, from the start; can be gone back to the start.</param>
/// <param name="Name">The name its sender gave it.</param>
/// <param name="Asked">What its sender said of it.</param>
/// <param name="Key">The sender's own key of the request; empty without one.</param>
public sealed record SentFile(Stream Content, string Name, Asked Asked, string Key);

/// <summary>Why a file that came with a token is not taken.</summary>
public enum SendFault
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>It was said to be of another office, or of a commune.</summary>
    NotYourOffice,

    /// <summary>The key was used for another file or with another word.</summary>
    KeyUsedOtherwise,

    /// <summary>The same bytes came before from somebody else, and became something this token may not read.</summary>
    ReceivedFromAnother,

    /// <summary>More than <see cref="FileStore.MaxBytes"/>.</summary>
    TooLarge,
}

/// <summary>What came of it.</summary>
/// <param name="File">The file as kept; null where <paramref name="Fault"/> says why not.</param>
/// <param name="IsNew">False when the same bytes had been received before.</param>
/// <param name="Fault">Why it is not taken.</param>
public sealed record SendAnswer(SourceFile? File, bool IsNew, SendFault Fault = SendFault.None);

/// <summary>Takes in a file that an office's program sends with a token. The same request with the same key gets the same answer.</summary>
/// <remarks>
/// A key is noted before the bytes are received, so that two requests with one key and different bytes cannot both be taken. A request
/// that broke off in between is finished by the next one: receiving the same bytes twice changes nothing.
/// </remarks>
public sealed class SendByToken(IDbContextFactory<FundsDb> databases, ReceiveFile receive, TimeProvider clock)
{
    private static readonly TimeSpan KeysKeptFor = TimeSpan.FromDays(7);

    public async Task<SendAnswer> RunAsync(SentFile sent, ApiToken token, CancellationToken cancel)
    {
        var key = sent.Key.Length == 0 ? null : await KeyAsync(sent, token, cancel);
        if (key is not null && key.Sha256 != await HashAsync(sent, cancel))
        {
            return new(null, false, SendFault.KeyUsedOtherwise);
        }

        return key?.SourceFileId is { } before
            ? await AnswerAsync(before, key.IsNew, token, cancel)
            : await ReceiveAsync(sent, token, key, cancel);
    }

    private async Task<SendAnswer> ReceiveAsync(SentFile sent, ApiToken token, TokenRequest? key, CancellationToken cancel)
    {
        Received received;
        try
        {
            received = await receive.RunAsync(sent.Content, sent.Name, sent.Asked, token.AsReader(), cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return new(null, false, SendFault.NotYourOffice);
        }

        if (received.Refusal is not null)
        {
            return new(null, false, SendFault.TooLarge);
        }

        var answer = await AnswerAsync(received.SourceFileId, received.IsNew, token, cancel);
        if (key is not null && answer.File is not null)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);

            // Of several at once, the one whose bytes were new answers for all.
            await db.TokenRequests.Where(r => r.Id == key.Id && (r.SourceFileId == null || received.IsNew)).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.SourceFileId, received.SourceFileId).SetProperty(r => r.IsNew, received.IsNew), cancel);
        }

        return answer;
    }

    private async Task<SendAnswer> AnswerAsync(int sourceFileId, bool isNew, ApiToken token, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await db.SourceFiles.AsNoTracking().Readable(db, token.AsReader())
            .SingleOrDefaultAsync(f => f.Id == sourceFileId, cancel);
        return file is null ? new(null, false, SendFault.ReceivedFromAnother) : new(file, isNew);
    }

    /// <summary>The key as first seen: now, or with an earlier request.</summary>
    private async Task<TokenRequest> KeyAsync(SentFile sent, ApiToken token, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var forgotten = now - KeysKeptFor;
        await db.TokenRequests.Where(r => r.AtUtc < forgotten).ExecuteDeleteAsync(cancel);
        var same = db.TokenRequests.AsNoTracking().Where(r => r.TokenId == token.Id && r.RequestKey == sent.Key);
        if (await same.SingleOrDefaultAsync(cancel) is { } before)
        {
            return before;
        }

        var request = new TokenRequest { TokenId = token.Id, RequestKey = sent.Key, Sha256 = await HashAsync(sent, cancel), AtUtc = now };
        db.TokenRequests.Add(request);
        try
        {
            await db.SaveChangesAsync(cancel);
            return request;
        }
        catch (DbUpdateException)
        {
            // The same key came at the same moment; the other one was quicker.
            return await same.SingleAsync(cancel);
        }
    }

    /// <summary>The bytes with everything that was said of them; leaves the bytes at their start.</summary>
    private static async Task<string> HashAsync(SentFile sent, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var said = string.Create(CultureInfo.InvariantCulture, $"{sent.Name}\n{sent.Asked}\n");
        hash.AppendData(Encoding.UTF8.GetBytes(said));
        sent.Content.Position = 0;
        hash.AppendData(await SHA256.HashDataAsync(sent.Content, cancel));
        sent.Content.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
