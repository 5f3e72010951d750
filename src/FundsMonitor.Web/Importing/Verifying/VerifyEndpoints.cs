using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using FundsMonitor.UseCases.Importing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FundsMonitor.Web.Importing.Verifying;

/// <summary>The public page's form for whoever has no script: hashes a file as it comes in and keeps nothing of it.</summary>
internal static class VerifyEndpoints
{
    /// <summary>Where the file is sent.</summary>
    public const string FilePath = "/verify/file";

    /// <summary>Name of the limit on questions.</summary>
    public const string Limit = "verify";

    private const int QuestionsPerMinute = 60;
    private const int BoundaryLength = 100;
    private const int BufferBytes = 64 * 1024;

    /// <summary>What stands around the file in a form.</summary>
    private const long FormBytes = 64 * 1024;

    public static IServiceCollection AddVerifying(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = QuestionsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    public static void MapVerifying(this IEndpointRouteBuilder routes) =>
        routes.MapPost(FilePath, AnswerAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(Limit);

    private static async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = FileStore.MaxBytes + FormBytes;
        }

        try
        {
            return await HashAsync(http.Request, cancel) is { } hash
                ? Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/verify?q={hash}"))
                : Results.LocalRedirect("/verify?fault=form");
        }
        catch (BadHttpRequestException)
        {
            return Results.LocalRedirect("/verify?fault=large");
        }
        catch (InvalidDataException)
        {
            return Results.LocalRedirect("/verify?fault=form");
        }
    }

    /// <returns>The hash of the form's first file; null where there is none.</returns>
    /// <exception cref="BadHttpRequestException">The file is larger than any that is taken.</exception>
    private static async Task<string?> HashAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= BoundaryLength } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0, FileStream: { } file })
            {
                return await HashAsync(file, cancel);
            }
        }

        return null;
    }

    private static async Task<string> HashAsync(Stream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        for (int read; (read = await file.ReadAsync(buffer, cancel)) > 0;)
        {
            size += read;
            if (size > FileStore.MaxBytes)
            {
                throw new BadHttpRequestException("Larger than any file that is taken.", StatusCodes.Status413PayloadTooLarge);
            }

            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
