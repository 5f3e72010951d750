using System.Text.Json.Nodes;
using FundsMonitor.Core.Importing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>Says in OpenAPI what the endpoints take and give. Nothing of it is loaded from elsewhere.</summary>
internal static class ApiDescription
{
    private const string Scheme = "token";

    private const string About =
        "Phòng giao dịch gửi tệp bằng chương trình và hỏi tệp đã được nhận hay chưa.\n\n"
        + "Transaction offices send files by program and ask what became of them. Make a token on the page /tokens and send it as "
        + "“Authorization: Bearer …”, only over HTTPS: this program listens on its own machine, TLS is the reverse proxy's. "
        + "A token sends and reads for its one office. Files up to 64 MiB. Too many requests are answered 429 with Retry-After. "
        + "Every failure is application/problem+json (RFC 9457): title and detail in Vietnamese, the same in English under “en”, and a "
        + "stable code. A file that would replace an accepted version stays in state “waiting” until a person has looked at the "
        + "difference.";

    private static readonly Dictionary<string, (string Summary, string Text, int[] Failures)> Operations = new()
    {
        ["sendFile"] = (
            "Gửi một tệp / Send a file",
            "The body is the file itself or a form with the part “file”. All parameters are optional, settle only what the file does not "
            + "say, and stand in the form or in the address. With Idempotency-Key the same request again gets the same answer for seven "
            + "days; the same key with another file or parameter is answered 422. The answer says where to ask for the state.",
            [400, 401, 403, 409, 413, 415, 422, 429, 500]),
        ["readFile"] = (
            "Trạng thái của tệp / What became of a file",
            "State, verdict, problems by kind, sums and versions. Ask every few seconds until isDecided or the state is “waiting”.",
            [401, 404, 429, 500]),
    };

    private static readonly (string Name, string Text, string Example)[] Parameters =
    [
        ("kind", string.Join(", ", FileKinds.All.Select(k => k.Word)), "loans"),
        ("month", "yyyy-MM", "2024-03"),
        ("office", "6 digits", "004820"),
        ("commune", "5 digits", "05551"),
        ("unit", "dong, thousand, million", "dong"),
        ("dates", "day-first, month-first", "day-first"),
    ];

    /// <summary>Notes which operation an endpoint is.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operation) =>
        endpoint.WithSummary(Operations[operation].Summary).WithDescription(Operations[operation].Text);

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "FundsMonitor", Version = "1", Description = About };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            Complete(operation);
            return Task.CompletedTask;
        });
    }

    private static void Complete(OpenApiOperation operation)
    {
        operation.Responses ??= [];
        foreach (var status in Operations[operation.OperationId!].Failures)
        {
            operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = Failure(status);
        }

        if (operation.OperationId == "sendFile")
        {
            operation.RequestBody = Body();
            var name = Query(("name", "File name where the body is the file", "DUNO.xlsx"));
            operation.Parameters = [.. Parameters.Select(Query), name, Key()];
        }
    }

    private static OpenApiResponse Failure(int status) => new()
    {
        Description = string.Join("; ", ApiProblems.All.Where(p => p.Status == status).Select(p => $"{p.Code}: {p.Title.En}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ApiProblem.MediaType] = new()
            {
                Schema = Object(
                    ("type", Text()), ("title", Text()), ("status", new() { Type = JsonSchemaType.Integer }), ("detail", Text()),
                    ("instance", Text()), ("code", Text()), ("en", Object(("title", Text()), ("detail", Text())))),
            },
        },
    };

    private static OpenApiRequestBody Body()
    {
        var binary = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = Object([("file", binary), .. Parameters.Select(p => (p.Name, Text(p.Text)))]);
        form.Required = new HashSet<string> { "file" };
        var content = SentRequest.RawTypes.ToDictionary(t => t, _ => new OpenApiMediaType { Schema = binary });
        content["multipart/form-data"] = new() { Schema = form };
        return new() { Required = true, Content = content };
    }

    private static IOpenApiParameter Query((string Name, string Text, string Example) parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Text,
        Example = JsonValue.Create(parameter.Example),
        Schema = Text(),
    };

    private static OpenApiParameter Key() => new OpenApiParameter
    {
        Name = "Idempotency-Key",
        In = ParameterLocation.Header,
        Description = "1 to 200 visible ASCII characters, for example a UUID; kept for seven days.",
        Schema = Text(),
    };

    private static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(p => p.Name, IOpenApiSchema (p) => p.Schema),
    };
}
