using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>
/// A file in a request: the part <c>file</c> of a form, or the body itself. Its parameters stand in the form or in the address.
/// </summary>
internal sealed class SentRequest(HttpContext http)
{
    /// <summary>Names of the parameters, all optional.</summary>
    public static readonly string[] Parameters = ["kind", "month", "office", "commune", "unit", "dates"];

    /// <summary>Types under which the bytes of a file may come by themselves.</summary>
    public static readonly string[] RawTypes =
    [
        "application/octet-stream", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel",
        "text/csv", "text/plain", "text/tab-separated-values",
    ];

    private const string Form = "multipart/form-data";
    private const string KeyHeader = "Idempotency-Key";
    private const int KeyLength = 200;
    private const int NameLength = 200;

    /// <summary>What a form needs besides the file: its boundaries, headings and parameters.</summary>
    private const long FormBytes = 1024 * 1024;

    private static readonly (string Word, AmountUnit Unit)[] Units =
        [("dong", AmountUnit.Dong), ("thousand", AmountUnit.Thousand), ("million", AmountUnit.Million)];

    private static readonly (string Word, DateOrder Order)[] Orders =
        [("day-first", DateOrder.DayFirst), ("month-first", DateOrder.MonthFirst)];

    private (ApiProblem Problem, string[] Details)? fault;

    /// <summary>Reads the request; its bytes are buffered on the disk, not in memory.</summary>
    /// <returns>The file, or what is wrong with the request.</returns>
    public async Task<(SentFile? File, IResult? Problem)> ReadAsync(CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) ? parsed.MediaType.Value ?? "" : "";
        var isForm = type.Equals(Form, StringComparison.OrdinalIgnoreCase);
        if (!isForm && !RawTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return (null, ApiProblems.MediaType.Result(type));
        }

        var key = http.Request.Headers[KeyHeader].ToString();
        if (http.Request.Headers.ContainsKey(KeyHeader) && !(key.Length is > 0 and <= KeyLength && key.All(c => c is > ' ' and <= '~')))
        {
            return (null, ApiProblems.KeyInvalid.Result());
        }

        try
        {
            var limit = FileStore.MaxBytes + (isForm ? FormBytes : 0);
            LimitBody(limit);
            return isForm ? await FormAsync(key, limit, cancel) : await RawAsync(key, cancel);
        }
        catch (BadHttpRequestException bad)
        {
            var problem = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiProblems.TooLarge : ApiProblems.Malformed;
            return (null, problem.Result());
        }
        catch (InvalidDataException)
        {
            return (null, ApiProblems.Malformed.Result());
        }
    }

    private void LimitBody(long limit)
    {
        if (http.Request.ContentLength > limit)
        {
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }
    }

    private async Task<(SentFile? File, IResult? Problem)> FormAsync(string key, long limit, CancellationToken cancel)
    {
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
        var form = await http.Request.ReadFormAsync(cancel);
        if (form.Files.Count != 1 || form.Files[0].Name != "file")
        {
            return (null, ApiProblems.FileMissing.Result());
        }

        var file = form.Files[0];
        if (file.Length > FileStore.MaxBytes)
        {
            return (null, ApiProblems.TooLarge.Result());
        }

        return Sent(file.OpenReadStream(), file.FileName, key, name => form[name].FirstOrDefault() ?? http.Request.Query[name]);
    }

    private async Task<(SentFile? File, IResult? Problem)> RawAsync(string key, CancellationToken cancel)
    {
        http.Request.EnableBuffering();
        await http.Request.Body.DrainAsync(cancel);
        if (http.Request.Body.Length == 0)
        {
            return (null, ApiProblems.FileMissing.Result());
        }

        http.Request.Body.Position = 0;
        return Sent(http.Request.Body, http.Request.Query["name"].ToString(), key, name => http.Request.Query[name]);
    }

    private (SentFile? File, IResult? Problem) Sent(Stream content, string name, string key, Func<string, string?> parameter)
    {
        var asked = new Asked(
            Of(parameter, "kind", FileKinds.Find, [.. FileKinds.All.Select(k => k.Word)]),
            Of(parameter, "month", text => Month.TryParse(text, out var month) ? month : (Month?)null, "2024-03"),
            Code(parameter, "office", 6),
            Code(parameter, "commune", 5))
        {
            Unit = Of(parameter, "unit", text => Found(Units, text), [.. Units.Select(u => u.Word)]),
            Dates = Of(parameter, "dates", text => Found(Orders, text), [.. Orders.Select(o => o.Word)]),
        };
        return fault is { } wrong
            ? (null, wrong.Problem.Result(wrong.Details))
            : (new SentFile(content, name.Length is > 0 and <= NameLength ? name : "file", asked, key), null);
    }

    private static T? Found<T>((string Word, T Value)[] words, string text)
        where T : struct => words.Where(w => w.Word == text).Select(w => (T?)w.Value).FirstOrDefault();

    private string Code(Func<string, string?> parameter, string name, int digits) =>
        Of<int>(
            parameter, name, text => text.Length == digits && text.All(char.IsAsciiDigit) ? digits : null, new string('0', digits)) is null
            ? ""
            : parameter(name)!;

    private T? Of<T>(Func<string, string?> parameter, string name, Func<string, T?> read, params string[] takes)
        where T : struct
    {
        var text = parameter(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            fault ??= (ApiProblems.ParameterInvalid, [name, text.Length > 100 ? text[..100] : text, string.Join(", ", takes)]);
        }

        return value;
    }
}
