using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FundsMonitor.Tests.Accounts.Outside;

/// <summary>A sign-in provider as small as the standard allows: everybody is <see cref="Subject"/>, and codes are checked with
/// PKCE.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private const string KeyId = "test";
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new();
    private readonly WebApplication app;

    private TestProvider()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorize",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });
        app.MapGet("/keys", () => new { keys = new[] { Published() } });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Token);
    }

    /// <summary>Who signs in.</summary>
    public string Subject { get; set; } = "subject-1";

    /// <summary>Claims that no program should take rights from.</summary>
    public string Role { get; set; } = "";

    public string Address => app.Urls.First().TrimEnd('/');

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Authorize(HttpContext http)
    {
        var asked = http.Request.Query;
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(
            asked["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] }));
    }

    private IResult Token(HttpContext http)
    {
        var form = http.Request.Form;
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return codes.TryRemove(form["code"].ToString(), out var known) && known.Challenge == challenge
            ? Results.Json(new
            {
                token_type = "Bearer",
                access_token = "unused",
                id_token = IdToken(known.Nonce, form["client_id"].ToString())
            })
            : Results.BadRequest(new { error = "invalid_grant" });
    }

    private string IdToken(string nonce, string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = audience,
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = Subject,
            ["nonce"] = nonce,
            ["role"] = Role,
            ["roles"] = Role,
            ["name"] = "admin",
            ["preferred_username"] = "admin",
        },
        SigningCredentials = new(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    private object Published()
    {
        var parts = key.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = KeyId,
            n = Base64UrlEncoder.Encode(parts.Modulus),
            e = Base64UrlEncoder.Encode(parts.Exponent)
        };
    }
}
