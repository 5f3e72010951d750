using System.Net.Http.Headers;
using System.Text.Json;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts.Tokens;

namespace FundsMonitor.Tests.Importing.Api;

/// <summary>Programs of offices before the real host.</summary>
internal static class ApiSite
{
    public const string Files = "/api/v1/files";

    /// <summary>Makes a token as an administrator does on the page.</summary>
    public static async Task<string> TokenAsync(this RunningSite site, string office = OverviewRows.DinhHoa, string name = "Export")
    {
        var made = await site.Get<MakeToken>().RunAsync(new(name, office, 30), Reader.CommandLine, CancellationToken.None);
        Assert.Empty(made.Faults);
        return made.Text;
    }

    /// <summary>A program that has this token.</summary>
    public static HttpClient Program(this RunningSite site, string token)
    {
        var program = new HttpClient { BaseAddress = site.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        program.DefaultRequestHeaders.ExpectContinue = true;
        return program;
    }

    /// <summary>The file as a body of its own.</summary>
    public static ByteArrayContent Raw(byte[] bytes, string type = "text/csv")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    /// <summary>The file as a form.</summary>
    public static MultipartFormDataContent Form(byte[] bytes, params (string Name, string Value)[] parameters)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in parameters)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(bytes), "file", "DUNO.csv");
        return form;
    }

    /// <summary>The answer's body.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>Asserts that an answer is a problem with this code, told in both languages.</summary>
    public static async Task MustBeProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("urn:funds-monitor:problem:" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.All(["title", "detail"], name => Assert.NotEmpty(problem.GetProperty(name).GetString()!));
        Assert.All(["title", "detail"], name => Assert.NotEmpty(problem.GetProperty("en").GetProperty(name).GetString()!));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Asks until the file is decided.</summary>
    public static async Task<JsonElement> DecidedAsync(this HttpClient program, string address)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var state = await (await program.GetAsync(address)).JsonAsync();
            if (state.GetProperty("state").GetString() is "accepted" or "refused" or "waiting")
            {
                return state;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The file was not decided within half a minute.");
    }
}
