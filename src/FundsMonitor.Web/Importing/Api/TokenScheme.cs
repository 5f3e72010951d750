using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>Knows a program by the token in <c>Authorization: Bearer …</c>, and by nothing else: cookies do not count here.</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    AcceptToken accept,
    ApiRates rates)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "token";

    private const string Bearer = "Bearer ";
    private ApiProblem refusal = ApiProblems.TokenMissing;
    private TimeSpan? wait;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var from = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        var use = new TokenUse(header[Bearer.Length..].Trim(), $"{Request.Method} {Request.Path}", from)
        {
            IsWrittenWhenRefused = !rates.IsExhausted(from),
        };
        var answer = await accept.RunAsync(use, Context.RequestAborted);
        if (answer is { Accepted: true, Token: { } token })
        {
            Context.Features.Set(token);
            return AuthenticateResult.Success(new(new(Identity(token)), Scheme.Name));
        }

        wait = rates.Refused(from);
        refusal = answer.Token switch
        {
            _ when wait is not null => ApiProblems.TooManyFailures,
            null => ApiProblems.TokenUnknown,
            { WithdrawnAtUtc: not null } => ApiProblems.TokenWithdrawn,
            _ => ApiProblems.TokenExpired,
        };
        return AuthenticateResult.Fail(refusal.Code);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (wait is { } seconds)
        {
            return refusal.WriteAsync(Context, seconds);
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return refusal.WriteAsync(Context);
    }

    private static ClaimsIdentity Identity(ApiToken token) => new(
        [new(ClaimTypes.NameIdentifier, token.Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, token.AsReader().Name)],
        Name);
}
