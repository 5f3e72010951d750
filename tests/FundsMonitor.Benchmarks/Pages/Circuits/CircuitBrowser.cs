using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Benchmarks.Pages.Circuits;

/// <summary>A browser as far as the server can tell: it fetches a page, opens a circuit for what is interactive on it, acknowledges what
/// is rendered, answers calls into its script, and takes the circuit along from page to page.</summary>
internal sealed partial class CircuitBrowser : IAsyncDisposable
{

    /// <summary>Number, name, arguments, kind of result, object and kind of a call into the script.</summary>
    private static readonly Type[] CallTypes = [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpClient client;
    private readonly HubConnection hub;
    private readonly CircuitCounts counts;
    private readonly Stopwatch watch = new();
    private List<int> shown = [];
    private (int Component, int Batch, int Object) last;
    private bool isStarted;
    private long settled;

    public CircuitBrowser(HttpClient client, CookieContainer cookies, CircuitCounts counts)
    {
        (this.client, this.counts) = (client, counts);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(client.BaseAddress!, "_blazor"), options =>
        {
            options.Cookies = cookies;
            options.Transports = HttpTransportType.WebSockets;
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        hub = builder.Build();
        hub.On<int, byte[]>("JS.RenderBatch", RenderedAsync);
        hub.On("JS.BeginInvokeJS", CallTypes, call => CalledAsync((long)call[0]!, (int)call[3]!));
        hub.On<string>("JS.Error", counts.Failed);
        hub.Closed += closed =>
        {
            if (closed is not null)
            {
                counts.Failed(closed.Message);
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>How long the last navigation took until nothing more was rendered for it.</summary>
    public TimeSpan Settled => TimeSpan.FromTicks(Interlocked.Read(ref settled));

    /// <summary>Goes to a page as a click on a link does.</summary>
    /// <returns>How long the server took for the page itself.</returns>
    public async Task<TimeSpan> GoAsync(string address)
    {
        watch.Restart();
        Interlocked.Exchange(ref settled, 0);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (isStarted)
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
        }

        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        var took = watch.Elapsed;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            counts.Failed($"{address}: {(int)answer.StatusCode}");
            return took;
        }

        Interlocked.Exchange(ref settled, took.Ticks);
        await ShowAsync(new Uri(client.BaseAddress!, address).AbsoluteUri, page);
        return took;
    }

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    /// <summary>What was interactive before goes, and what is so on this page comes, in one batch.</summary>
    private async Task ShowAsync(string address, string page)
    {
        var markers = Marker().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
            .Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        var gone = shown.Select(id => (object)new { type = "remove", ssrComponentId = id });
        shown = [.. markers.Select(_ => ++last.Component)];
        var come = shown.Zip(markers, (id, marker) =>
            (object)new { type = "add", ssrComponentId = id, marker = JsonSerializer.Deserialize<JsonElement>(marker) });
        var state = State().Match(page).Groups[1].Value;
        if (!isStarted)
        {
            if (markers.Count == 0)
            {
                return;
            }

            isStarted = true;
            await hub.StartAsync();
            var circuit = await hub.InvokeAsync<string>("StartCircuit", client.BaseAddress!.AbsoluteUri, address, "[]", state);
            counts.Opened(circuit);
        }
        else
        {
            await hub.SendAsync("OnLocationChanged", address, null, true);
        }

        var operations = gone.Concat(come).ToList();
        if (operations.Count > 0)
        {
            var batch = JsonSerializer.Serialize(new { batchId = ++last.Batch, operations }, Json);
            await hub.SendAsync("UpdateRootComponents", batch, state);
        }
    }

    private async Task RenderedAsync(int batch, byte[] rendered)
    {
        Interlocked.Exchange(ref settled, watch.Elapsed.Ticks);
        counts.Rendered(rendered.Length);
        if (rendered.AsSpan().IndexOf(PageTimes.NotRead) >= 0)
        {
            counts.Failed("a page or table that could not be read");
        }

        await hub.SendAsync("OnRenderCompleted", (long)batch, null);
    }

    /// <summary>A script that does nothing: modules and objects are numbers, all else is null.</summary>
    private Task CalledAsync(long call, int resultType)
    {
        const int objectReference = 1;
        var result = resultType == objectReference
            ? string.Create(CultureInfo.InvariantCulture, $"{{\"__jsObjectId\":{++last.Object}}}")
            : "null";
        return call == 0
            ? Task.CompletedTask
            : hub.SendAsync(
                "EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]"));
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
