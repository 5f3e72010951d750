using System.Net;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Shell;

namespace FundsMonitor.Tests.Accounts.SigningIn;

/// <summary>What a browser without script does on the account pages.</summary>
internal static partial class SignInSteps
{
    /// <summary>A visitor from an address of its own, so that the limit of one address does not mix the tests.</summary>
    public static HttpClient From(this RunningSite site, string address)
    {
        var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient visitor, string path, string handler, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetStringAsync(path);
        return await visitor.PostAsync(path, Form(page, handler, fields));
    }

    /// <summary>The form as a browser sends it, with the token of the page it stands in.</summary>
    public static FormUrlEncodedContent Form(string page, string handler, params (string Name, string Value)[] fields) => new(
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
            .Append(new("_handler", handler)).Append(new("__RequestVerificationToken", RunningSite.TokenOf(page))));

    /// <summary>The secret that a page shows, as bytes.</summary>
    public static byte[] SecretOf(string page)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var written = Secret().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(written.Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    /// <summary>A field that the page carries for the next request.</summary>
    public static string SealedOf(string page) => Sealed().Match(page).Groups[1].Value;

    /// <summary>The recovery codes that a page shows.</summary>
    public static IReadOnlyList<string> CodesOf(string page) => [.. Recovery().Matches(page).Select(m => m.Groups[1].Value)];

    /// <summary>The code of a telephone this many half minutes from now.</summary>
    public static string CodeOf(byte[] secret, int from = 0) => OneTimeCode.Of(secret, OneTimeCode.StepAt(DateTime.UtcNow) + from);

    /// <summary>Where an answer leads.</summary>
    public static string To(this HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Found
            ? new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!).AbsolutePath
            : $"({answer.StatusCode})";

    /// <summary>The page without what is sealed anew for every request.</summary>
    public static string Unsealed(string page) => Protected().Replace(page, "");

    [GeneratedRegex("<code class=\"anywhere\"[^>]*>([A-Z2-7 ]{32,})</code>")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"Asked.Sealed\" value=\"([^\"]+)\"")]
    private static partial Regex Sealed();

    [GeneratedRegex(@"CfDJ8[\w\-+/=]+")]
    private static partial Regex Protected();

    [GeneratedRegex("<code[^>]*>([A-Z2-9]{4}(?:-[A-Z2-9]{4}){5})</code>")]
    private static partial Regex Recovery();
}
