using System.Text.RegularExpressions;
using FundsMonitor.Tests.Structure;

namespace FundsMonitor.Tests.Accounts.Security;

/// <summary>Ids and names of people stand in no address and no log.</summary>
public sealed partial class PersonalDataTests
{
    /// <summary>What a route or a log message may be about.</summary>
    private static readonly string[] Personal =
    [
        "citizen", "cccd", "idnumber", "fullname", "membername", "borrower", "customername", "headname",
    ];

    /// <summary>What no log is told. An address may hold a secret where it is the secret: a calendar's.</summary>
    private static readonly string[] Secrets =
    [
        "password", "token", "secret", "phone",
    ];

    [Fact]
    public void No_route_takes_an_id_or_name_of_a_person() => Tree.MustBeEmpty(
        Sources().SelectMany(f => Route().Matches(Tree.Read(f)).Select(m => (f, Said: m.Groups[1].Value)))
            .Where(r => Place().Matches(r.Said).Any(p => IsPersonal(p.Groups[1].Value)))
            .Select(r => $"{r.f}: {r.Said}"));

    [Fact]
    public void No_log_message_holds_an_id_or_name_of_a_person() => Tree.MustBeEmpty(
        Sources().SelectMany(f => Log().Matches(Tree.Read(f)).Select(m => (f, Said: m.Value)))
            .Where(l => Address().IsMatch(l.Said)
                || Place().Matches(l.Said).Any(p => IsPersonal(p.Groups[1].Value) || Has(Secrets, p.Groups[1].Value)))
            .Select(l => $"{l.f}: {l.Said}"));

    [Fact]
    public void No_link_carries_an_id_or_name_of_a_person() => Tree.MustBeEmpty(
        Sources().SelectMany(f => Link().Matches(Tree.Read(f)).Select(m => (f, Said: m.Value)))
            .Where(l => Value().IsMatch(l.Said))
            .Select(l => $"{l.f}: {l.Said}"));

    /// <summary>Their lists are searched by name and id: what is typed there goes into the address sealed.</summary>
    [Theory]
    [InlineData("Loans/LoansPage")]
    [InlineData("Register/HouseholdsPage")]
    [InlineData("Register/Linking/LinksPage")]
    [InlineData("Reconciliation/FindingsPage")]
    [InlineData("Plans/Lending/CoveragePage")]
    [InlineData("Plans/Helpers/HelpersPage")]
    public void A_list_of_people_keeps_what_is_typed_out_of_its_address(string page)
    {
        var written = Tree.Read($"src/FundsMonitor.Web/{page}.razor");
        Assert.Contains("ValueChanged=\"FilterTyped\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("nameof(Text)", written, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Matches(Value(), Link().Match("Context.Link($\"/files/1/rows/2\", (\"key\", row.HeadName))").Value);
        Assert.DoesNotMatch(Value(), Link().Match("Context.Link($\"/files/1/rows/2\", (\"key\", row.HouseholdCode))").Value);
        Assert.Contains(Place().Matches("/households/{CitizenId}"), p => IsPersonal(p.Groups[1].Value));
        Assert.Matches(Route(), "@page \"/households/{CitizenId}\"");
        Assert.Matches(Route(), "routes.MapGet(\"/files/{id:int}\", X)");
        Assert.Matches(Log(), "log.LogWarning(\"Of {FullName}\", name);");
        Assert.Matches(Address(), "Log.LogError(failure, \"{Address}\", Navigation.Uri);");
        Assert.DoesNotContain(Place().Matches("/files/{id:int}"), p => IsPersonal(p.Groups[1].Value));
    }

    private static bool IsPersonal(string place) => Has(Personal, place);

    private static bool Has(string[] words, string place) =>
        words.Any(word => place.Replace("_", "", StringComparison.Ordinal).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Sources() => Tree.Written(".cs", ".razor")
        .Where(f => f.StartsWith("src/", StringComparison.Ordinal) || f.StartsWith("jobs/", StringComparison.Ordinal));

    [GeneratedRegex("(?:@page |Map(?:Get|Post|Put|Delete)\\()\"([^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex(@"\b(?:Link|NavigateTo|AddQueryString|GetUriWithQueryParameters?)\((?:(?!\"">)[^;\n])*")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:HeadName|CitizenId|MemberName|SpouseName|MemberIdCode|Customer\.Name|loan\.Name|member\.Name)\b")]
    private static partial Regex Value();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\([^;]*;")]
    private static partial Regex Log();

    [GeneratedRegex(@"\{\*{0,2}(\w+)")]
    private static partial Regex Place();

    /// <summary>A whole address has what somebody searched for in it.</summary>
    [GeneratedRegex(@"Navigation\.Uri(?!\)\.AbsolutePath)|QueryString|GetDisplayUrl|GetEncodedUrl")]
    private static partial Regex Address();
}
