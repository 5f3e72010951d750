using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Places.Time;

public sealed class AreaLimitOnSqlite() : AreaLimitTests(DatabaseProvider.Sqlite);

public sealed class AreaLimitOnPostgreSql() : AreaLimitTests(DatabaseProvider.PostgreSql);

public sealed class AreaLimitOnSqlServer() : AreaLimitTests(DatabaseProvider.SqlServer);

/// <summary>What an account's area lets it see when communes became others.</summary>
public abstract class AreaLimitTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Password = "a-long-password";
    private TestDatabase database = null!;
    private int accounts;

    [SkippableFact]
    public async Task Who_was_given_a_new_commune_sees_its_predecessors_past()
    {
        await PrepareAsync(2026);
        var limit = await LimitAsync("15148");

        Assert.Equal(
            ["15139 202306", "15139 202508", "15148 202306", "15148 202508"], await SeenAsync(limit));
        await using var db = database.Open();
        Assert.Equal(0, await db.LoanSummaries.Within(limit).CountAsync(s => s.CommuneCode == "05551"));
    }

    [SkippableFact]
    public async Task Who_was_given_an_old_commune_does_not_see_what_it_became()
    {
        await PrepareAsync(2026);

        Assert.Equal(["15139 202306", "15139 202508"], await SeenAsync(await LimitAsync("15139")));
        Assert.Equal(["15148 202306"], await SeenAsync(await LimitAsync("15148@2024-12-31")));
    }

    [SkippableFact]
    public async Task An_area_given_before_the_change_stays_what_it_was()
    {
        await PrepareAsync(2024);
        await LimitAsync("15148");
        Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

        var later = await database.Get<FindReader>().RunAsync("someone1", CancellationToken.None);
        Assert.Equal(["15148 202306"], await SeenAsync(later.Limit));
    }

    [SkippableFact]
    public async Task A_district_of_old_ends_with_its_communes()
    {
        await PrepareAsync(2026);

        Assert.Equal(["15139 202306", "15139 202508", "15148 202306"], await SeenAsync(await LimitAsync("390")));
    }

    [SkippableFact]
    public async Task Of_a_split_commune_only_the_hamlets_known_to_be_in_the_new_one_are_seen()
    {
        await PrepareAsync(2026);
        await SplitAsync();
        var limit = await LimitAsync("99002");

        await using var db = database.Open();
        Assert.Equal(
            ["Thôn 1", "thon 1"],
            (await db.LoanSummaries.Within(limit).Select(s => s.HamletName).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(0, await db.Allocations.Within(limit).CountAsync());
    }

    [SkippableFact]
    public async Task Every_kind_of_row_is_read_on_its_own_day()
    {
        await PrepareAsync(2026);
        var limit = await LimitAsync("15148@2024-12-31");

        await using var db = database.Open();
        Assert.Equal(0, await db.Communes.CountAsync(c => c.Code == ""));
        Assert.Equal([2024], await db.Allocations.Within(limit).Select(a => a.Year).ToListAsync());
        Assert.Equal([2024], await db.Expenditures.Within(limit).Select(e => e.Year).ToListAsync());
        Assert.Equal([2024], await db.PlanRows.Within(limit).Select(p => p.Year).ToListAsync());
        Assert.Equal([2024], await db.Households.Within(limit).Select(h => h.RegisterYear).ToListAsync());
        Assert.Equal([2024], await db.Members.Within(limit).Select(h => h.RegisterYear).ToListAsync());
        Assert.Equal(["2024"], await db.Findings.Within(limit).Select(f => f.Subject).ToListAsync());
        Assert.Equal([2024, 202412], await db.FileVersions.Within(limit).Select(v => v.Period).Order().ToListAsync());
        Assert.Equal(0, await db.LoanRows.Within(limit).CountAsync());
        Assert.Equal(0, await db.DebtRows.Within(limit).CountAsync());
        Assert.Equal(0, await db.SavingsGroups.Within(limit).CountAsync());
        Assert.Equal(0, await db.ControlTotalRows.Within(limit).CountAsync());
        Assert.Equal(0, await db.Links.Within(limit).CountAsync());
        Assert.Equal(0, await db.KeptMappings.Within(limit).CountAsync());
        Assert.All(await db.FileVersions.Within(limit).ToListAsync(), v => Assert.True(limit.Allows(v)));
        Assert.All(
            await db.FileVersions.Where(v => v.CommuneCode == "15148" && v.Period != 2024 && v.Period != 202412).ToListAsync(),
            v => Assert.False(limit.Allows(v)));
    }

    private async Task PrepareAsync(int year)
    {
        Clock.SetUtcNow(new DateTimeOffset(year, 6, 15, 1, 0, 0, TimeSpan.Zero));
        database = await DatabaseAsync();
        await using var db = database.Open();
        foreach (var month in new[] { 202306, 202508 })
        {
            var version = await VersionAsync(db, "002716", "", month);
            db.LoanSummaries.AddRange(new[] { "15139", "15148", "05551" }.Select(c => new LoanSummary
            {
                VersionId = version.Id,
                OfficeCode = "002716",
                CommuneCode = c,
                Month = Month.FromKey(month),
                HamletName = "Thôn 1",
            }));
        }

        foreach (var period in new[] { 2024, 2026, 202412, 202601 })
        {
            await VersionAsync(db, "", "15148", period);
        }

        foreach (var year2 in new[] { 2024, 2026 })
        {
            var id = (await db.FileVersions.FirstAsync(v => v.Period == year2)).Id;
            db.AddRange(
                new Allocation { VersionId = id, CommuneCode = "15148", Year = year2, DecisionDate = new(year2, 2, 1) },
                new Expenditure { VersionId = id, CommuneCode = "15148", Year = year2, Date = new(year2, 2, 1), Month = new(year2, 2) },
                new PlanRow { VersionId = id, CommuneCode = "15148", Year = year2 },
                new Household { VersionId = id, CommuneCode = "15148", RegisterYear = year2, ClassFrom = new(2020, 1, 1) },
                new Member { VersionId = id, CommuneCode = "15148", RegisterYear = year2, ClassFrom = new(2020, 1, 1) },
                new StoredFinding { Identity = $"x|{year2}", CommuneCode = "15148", Month = new(year2, 3), Subject = $"{year2}" });
        }

        await db.SaveChangesAsync();
    }

    private async Task SplitAsync()
    {
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
        var first = new Hamlet { CommuneCode = "99001", Name = "Thôn 1", From = new(2023, 1, 1), NewCommuneCode = "99002" };
        db.Hamlets.AddRange(
            first, new Hamlet { CommuneCode = "99001", Name = "Thôn 2", From = new(2023, 1, 1), NewCommuneCode = "99003" });
        await db.SaveChangesAsync();
        db.Hamlets.Add(new Hamlet { CommuneCode = "99001", Name = "thon 1", From = new(2023, 1, 1), SameAsId = first.Id });
        var version = await VersionAsync(db, "002716", "", 202301);
        db.LoanSummaries.AddRange(new[] { "Thôn 1", "thon 1", "Thôn 2", "Thôn 3", "" }.Select(h => new LoanSummary
        {
            VersionId = version.Id,
            OfficeCode = "002716",
            CommuneCode = "99001",
            Month = new(2023, 1),
            HamletName = h,
        }));
        db.Allocations.Add(new() { VersionId = version.Id, CommuneCode = "99001", Year = 2023 });
        await db.SaveChangesAsync();
    }

    private static async Task<FileVersion> VersionAsync(FundsDb db, string office, string commune, int period)
    {
        var version = new FileVersion
        {
            SourceFile = new() { Sha256 = Guid.NewGuid().ToString("N") },
            ScopeKey = Guid.NewGuid().ToString("N"),
            Kind = office.Length > 0 ? FileKind.Loans : FileKind.Register,
            OfficeCode = office,
            CommuneCode = commune,
            Period = period,
            State = VersionState.Current,
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        return version;
    }

    private async Task<AreaLimit> LimitAsync(string area)
    {
        var name = $"someone{++accounts}";
        var asked = new NewAccount(name, Roles.CommuneChair, [area], Password);
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(asked, Reader.CommandLine, CancellationToken.None));
        return (await database.Get<FindReader>().RunAsync(name, CancellationToken.None)).Limit;
    }

    private async Task<IReadOnlyList<string>> SeenAsync(AreaLimit limit)
    {
        await using var db = database.Open();
        var rows = await db.LoanSummaries.Within(limit).ToListAsync();
        return [.. rows.Select(r => $"{r.CommuneCode} {r.Month.Key}").Order(StringComparer.Ordinal)];
    }
}
