using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Api;
using Microsoft.AspNetCore.Http.Features;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>What programs of offices call: send a file, and ask what became of it.</summary>
internal static class ApiEndpoints
{
    /// <summary>Everything below is answered with a token alone, and every failure as a problem.</summary>
    public const string Root = "/api";

    /// <summary>Where files are sent to.</summary>
    public const string Files = Root + "/v1/files";

    private const string OneFile = Files + "/{id:int}";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = routes.MapGroup("").RequireAuthorization(ApiSetup.TokensOnly).RequireRateLimiting(ApiRates.Policy);
        api.MapPost(Files, SendAsync).WithName("sendFile").Describe("sendFile").Produces<SentAnswer>(StatusCodes.Status202Accepted);
        api.MapGet(OneFile, StateAsync).WithName("readFile").Describe("readFile").Produces<StateAnswer>();
        routes.Map(Files, http => OtherMethodAsync(http, "POST")).AllowAnonymous().ExcludeFromDescription();
        routes.Map(OneFile, http => OtherMethodAsync(http, "GET")).AllowAnonymous().ExcludeFromDescription();
        routes.Map(Root + "/{**rest}", http => ApiProblems.NotFound.WriteAsync(http)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> SendAsync(HttpContext http, SendByToken send, JobQueue queue, CancellationToken cancel)
    {
        var token = http.Features.GetRequiredFeature<ApiToken>();
        var (file, problem) = await new SentRequest(http).ReadAsync(cancel);
        if (file is null)
        {
            return problem!;
        }

        var answer = await send.RunAsync(file, token, cancel);
        if (answer.File is not { } kept)
        {
            return Problem(answer.Fault, token);
        }

        if (kept.State == FileState.Received)
        {
            queue.EnqueueImport(kept.Id, token.AsReader().Name);
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"{Files}/{kept.Id}");
        var receipt = string.Create(CultureInfo.InvariantCulture, $"/files/{kept.Id}");
        return Results.Accepted(
            address, new SentAnswer(kept.Id, address, receipt, kept.Name, kept.Size, kept.Sha256, !answer.IsNew));
    }

    private static IResult Problem(SendFault fault, ApiToken token) => fault switch
    {
        SendFault.NotYourOffice => ApiProblems.NotYourOffice.Result(token.OfficeCode),
        SendFault.KeyUsedOtherwise => ApiProblems.KeyUsedOtherwise.Result(),
        SendFault.ReceivedFromAnother => ApiProblems.ReceivedFromAnother.Result(),
        SendFault.TooLarge => ApiProblems.TooLarge.Result(),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    private static async Task<IResult> StateAsync(HttpContext http, int id, ReadReceipt read, CancellationToken cancel)
    {
        var receipt = await read.RunAsync(id, http.Features.GetRequiredFeature<ApiToken>().AsReader(), cancel);
        return receipt is null ? ApiProblems.NotFound.Result() : Results.Ok(StateAnswer.Of(receipt));
    }

    private static Task OtherMethodAsync(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        return ApiProblems.MethodNotAllowed.WriteAsync(http, http.Request.Method);
    }
}
