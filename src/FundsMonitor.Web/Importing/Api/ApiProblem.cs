using System.Globalization;
using System.Text.Json;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>A failure as RFC 9457 tells it: <c>title</c> and <c>detail</c> in Vietnamese, and again in English under <c>en</c>.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">Stable: for example <c>token-expired</c>; also the end of <c>type</c>.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Detail">What to do; {0} is what the answer adds.</param>
public sealed record ApiProblem(int Status, string Code, Bilingual Title, Bilingual Detail)
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it as the whole answer.</summary>
    /// <param name="http">The request that failed.</param>
    /// <param name="details">Fills the places of the sentence.</param>
    public Task WriteAsync(HttpContext http, params string[] details)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(JsonSerializer.Serialize(Body(http, details), Json), http.RequestAborted);
    }

    /// <summary>As the result of an endpoint.</summary>
    public IResult Result(params string[] details) => new Written(this, details);

    /// <summary>Says after how many seconds it is worth to ask again.</summary>
    public Task WriteAsync(HttpContext http, TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.RetryAfter = seconds;
        return WriteAsync(http, seconds);
    }

    private object Body(HttpContext http, string[] details) => new
    {
        type = "urn:funds-monitor:problem:" + Code,
        title = Title.Vi,
        status = Status,
        detail = Detail.In("vi", [.. details]),
        instance = http.Request.Path.Value,
        code = Code,
        en = new { title = Title.En, detail = Detail.In("en", [.. details]) },
    };

    private sealed class Written(ApiProblem problem, string[] details) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext, details);
    }
}
