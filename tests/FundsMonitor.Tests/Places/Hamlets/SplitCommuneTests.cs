using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places.Hamlets;
using FundsMonitor.UseCases.Places.Time;

namespace FundsMonitor.Tests.Places.Hamlets;

public sealed class SplitCommuneOnSqlite() : SplitCommuneTests(DatabaseProvider.Sqlite);

public sealed class SplitCommuneOnPostgreSql() : SplitCommuneTests(DatabaseProvider.PostgreSql);

/// <summary>An invented commune that was split: its hamlets decide, and what they do not tell is said.</summary>
public abstract class SplitCommuneTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Month January = new(2023, 1);
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);
    private TestDatabase database = null!;

    [SkippableFact]
    public async Task Figures_of_hamlets_nobody_placed_are_said_and_in_no_commune()
    {
        await PrepareAsync();

        var choices = await ChoicesAsync("99002");
        var overview = await OverviewAsync(choices);
        var notes = await NotesAsync(choices);

        Assert.Null(overview.Loans);
        Assert.Equal((2, 600), (notes.UnplacedHouseholds, notes.UnplacedBalance.Dong));
        Assert.Equal(("Xã Mới Một", "99001", true), (notes.Commune, notes.Past.Single().Code, notes.Past.Single().IsPart));
    }

    [SkippableFact]
    public async Task A_placed_hamlet_brings_its_figures_in_every_way_it_is_written()
    {
        await PrepareAsync();
        Assert.Equal(3, await database.Get<FillHamlets>().RunAsync(null, CancellationToken.None));
        Assert.Equal(0, await database.Get<FillHamlets>().RunAsync(null, CancellationToken.None));
        var hamlets = await HamletsAsync();
        var (one, written, two) = (hamlets["Thôn 1"], hamlets["thon 1"], hamlets["Thôn 2"]);
        Assert.Equal(["Thôn 1", "thon 1"], (await HamletsAsync("THÔN 1")).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["99002", "99003"], one.Choices.Select(c => c.Code).Order(StringComparer.Ordinal));

        Assert.True(await database.Get<PlaceHamlets>().PlaceAsync(one.Row.Id, "99002", Administrator, CancellationToken.None));
        Assert.True(await database.Get<PlaceHamlets>().MergeAsync(written.Row.Id, one.Row.Id, Administrator, CancellationToken.None));
        Assert.True(await database.Get<PlaceHamlets>().PlaceAsync(two.Row.Id, "99003", Administrator, CancellationToken.None));

        var first = await OverviewAsync(await ChoicesAsync("99002"));
        var second = await OverviewAsync(await ChoicesAsync("99003"));
        var all = await OverviewAsync(await ChoicesAsync(""));
        Assert.Equal(300, first.Loans!.Balance.Dong);
        Assert.Equal(200, second.Loans!.Balance.Dong);
        Assert.Equal(
            [("", 100), ("99002", 300), ("99003", 200)],
            all.PlacesCompared.Places.Select(p => (p.Code, p.Balance.Dong)).OrderBy(p => p.Code, StringComparer.Ordinal));
        Assert.Equal((1, 100), (await NotesAsync(await ChoicesAsync("99002"))) is var notes
            ? (notes.UnplacedHouseholds, (int)notes.UnplacedBalance.Dong) : default);
    }

    [SkippableFact]
    public async Task A_hamlet_goes_only_where_its_commune_went_and_by_an_administrator()
    {
        await PrepareAsync();
        await database.Get<FillHamlets>().RunAsync(null, CancellationToken.None);
        var hamlets = await HamletsAsync();
        var id = hamlets["Thôn 1"].Row.Id;
        var place = database.Get<PlaceHamlets>();

        Assert.False(await place.PlaceAsync(id, "15148", Administrator, CancellationToken.None));
        Assert.False(await place.PlaceAsync(id, "99002", new("x", Roles.CommuneChair, AreaLimit.None), CancellationToken.None));
        Assert.False(await place.PlaceAsync(-1, "99002", Administrator, CancellationToken.None));
        Assert.False(await place.MergeAsync(id, id, Administrator, CancellationToken.None));
        Assert.True(await place.MergeAsync(hamlets["thon 1"].Row.Id, id, Administrator, CancellationToken.None));
        Assert.False(await place.MergeAsync(id, hamlets["Thôn 2"].Row.Id, Administrator, CancellationToken.None));
        Assert.False(await place.MergeAsync(hamlets["Thôn 2"].Row.Id, hamlets["thon 1"].Row.Id, Administrator, CancellationToken.None));
    }

    private async Task PrepareAsync()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        database = await DatabaseAsync();
        await using var db = database.Open();
        db.Communes.AddRange(
            new Commune { Code = "99001", Name = "Xã Cũ", From = new(2004, 1, 1), To = new(2025, 6, 30) },
            new Commune { Code = "99002", Name = "Xã Mới Một", From = new(2025, 7, 1) },
            new Commune { Code = "99003", Name = "Xã Mới Hai", From = new(2025, 7, 1) });
        db.PlaceChanges.AddRange(new[] { "99002", "99003" }.Select(c => new PlaceChange
        {
            OldCode = "99001",
            NewCode = c,
            On = new(2025, 7, 1),
            Extent = ChangeExtent.Part,
        }));
        db.BankCommunes.Add(new() { OfficeCode = "002716", BankCode = "271699", Name = "Cũ", CommuneCode = "99001" });
        var loans = await VersionAsync(db, FileKind.Loans, ("002716", "", 202301));
        db.LoanSummaries.AddRange(
            Loans(loans, "Thôn 1", 200), Loans(loans, "thon 1", 100), Loans(loans, "Thôn 2", 200), Loans(loans, "", 100));
        var register = await VersionAsync(db, FileKind.Register, ("", "99001", 2023));
        db.Households.AddRange(Household(register, "Thôn 1"), Household(register, ""));
        await db.SaveChangesAsync();
    }

    private static LoanSummary Loans(FileVersion version, string hamlet, long balance) => new()
    {
        VersionId = version.Id,
        OfficeCode = "002716",
        CommuneCode = "99001",
        BankCommuneCode = "271699",
        BankCommuneName = "Cũ",
        Month = January,
        HamletName = hamlet,
        Balance = Money.FromDong(balance),
    };

    private static Household Household(FileVersion version, string hamlet) => new()
    {
        VersionId = version.Id,
        CommuneCode = "99001",
        RegisterYear = 2023,
        HouseholdCode = "h" + hamlet,
        HamletName = hamlet,
    };

    private static async Task<FileVersion> VersionAsync(FundsDb db, FileKind kind, (string Office, string Commune, int Period) scope)
    {
        var version = new FileVersion
        {
            SourceFile = new() { Sha256 = Guid.NewGuid().ToString("N") },
            ScopeKey = $"{kind}|{scope}",
            Kind = kind,
            OfficeCode = scope.Office,
            CommuneCode = scope.Commune,
            Period = scope.Period,
            State = VersionState.Current,
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        return version;
    }

    private Task<Choices> ChoicesAsync(string area) => database.Get<ReadChoices>()
        .RunAsync(Administrator, new(area, January, PlaceView.AsItIsNow), CancellationToken.None);

    private Task<Core.Dashboard.Overview> OverviewAsync(Choices choices) => database.Get<ReadOverview>()
        .RunAsync(Administrator, choices.AreaLimit, (January, choices.Fold), CancellationToken.None);

    private Task<PlaceNotes> NotesAsync(Choices choices) => database.Get<ReadPlaceNotes>()
        .RunAsync(Administrator, choices.Fold!, (choices.Area?.Code ?? "", choices.AreaLimit, January), CancellationToken.None);

    private async Task<Dictionary<string, HamletItem>> HamletsAsync(string text = "") =>
        (await database.Get<ListSplitHamlets>().RunAsync(true, text, new(0, 50), CancellationToken.None))
        .Items.ToDictionary(h => h.Row.Name);
}
