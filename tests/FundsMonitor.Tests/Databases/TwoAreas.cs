using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.Databases;

/// <summary>A database with two invented communes, each served by an office of its own: what one reader sees, another must not.</summary>
public sealed class TwoAreas : IAsyncDisposable
{
    public const string HereCommune = "05551";
    public const string ThereCommune = "15139";
    public const string HereOffice = "004820";
    public const string ThereOffice = "002716";

    private TwoAreas(TestDatabase database) => Database = database;

    public static Month March { get; } = new(2024, 3);

    public static Reader Officer { get; } = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    public static Reader Chair { get; } = new("chair.here", Roles.CommuneChair, new(false, [], [HereCommune]));

    public static Reader Office { get; } = new("office.here", Roles.BankOffice, new(false, [HereOffice], []));

    public TestDatabase Database { get; }

    public static async Task<TwoAreas> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 4, 2, 8, 0, 0, TimeSpan.Zero));
        var areas = new TwoAreas(await TestDatabase.CreateAsync(provider, clock));
        await areas.AddAsync(
            new Commune { Code = HereCommune, Name = "Xã Kim Phượng", From = new DateOnly(1990, 1, 1) },
            new Commune { Code = ThereCommune, Name = "Xã Cẩm Lương", From = new DateOnly(1990, 1, 1) },
            new Office { Code = HereOffice, Name = "PGD Định Hóa" },
            new Office { Code = ThereOffice, Name = "PGD Cẩm Thủy" });
        return areas;
    }

    /// <summary>A version of a file of its own.</summary>
    public async Task<FileVersion> VersionAsync(
        FileKind kind, string place, int period, (VersionState State, int Number)? standing = null)
    {
        var (state, number) = standing ?? (VersionState.Current, 1);
        var isOffice = place.Length == HereOffice.Length;
        var file = new SourceFile
        {
            Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
            Name = $"{kind}-{place}-{period}-{number}.xlsx",
            ReceivedAtUtc = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
            ReceivedBy = "somebody",
            State = FileState.Accepted,
            Kind = kind,
            Sheet = "BCQUERY",
        };
        var scope = new VersionScope(kind, isOffice ? place : "", isOffice ? "" : place, period, "");
        var version = new FileVersion
        {
            SourceFile = file,
            ScopeKey = scope.Key,
            Kind = kind,
            OfficeCode = scope.OfficeCode,
            CommuneCode = scope.CommuneCode,
            Period = period,
            Number = number,
            State = state,
            AcceptedAtUtc = file.ReceivedAtUtc,
        };
        await AddAsync(version);
        return version;
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>A loan of the version, numbered by the last digits.</summary>
    public static LoanRow Loan(FileVersion version, int number, string name, Action<LoanRow>? with = null)
    {
        var isHere = version.OfficeCode == HereOffice;
        var row = new LoanRow
        {
            VersionId = version.Id,
            RowNumber = 5 + number,
            OfficeCode = version.OfficeCode,
            CommuneCode = isHere ? HereCommune : ThereCommune,
            Month = Month.FromKey(version.Period),
            AsOf = Month.FromKey(version.Period).LastDay,
            LoanNumber = $"66000007{number:00000000}",
            CustomerCode = $"48200{number:00000}",
            Name = name,
            NameSearch = SearchText.Of(name),
            CitizenId = "072190012345",
            HamletName = "Xóm Cạm Phước",
            GroupCode = "0000101",
            ProgrammeCode = "01",
            Balance = Money.FromDong(1_000_000L * number),
        };
        with?.Invoke(row);
        return row;
    }

    /// <summary>A household of the version.</summary>
    public static Household Household(FileVersion version, string code, string head, HouseholdClass listed = HouseholdClass.Poor) => new()
    {
        VersionId = version.Id,
        RegisterYear = version.Period,
        CommuneCode = version.CommuneCode,
        HouseholdCode = code,
        HeadName = head,
        HeadNameSearch = SearchText.Of(head),
        HamletName = "Xóm Bản Lanh",
        Class = listed,
        ClassFrom = new DateOnly(version.Period, 1, 1),
        MemberCount = 1,
    };

    /// <summary>The head of a household as a member.</summary>
    public static Member Head(Household household) => new()
    {
        VersionId = household.VersionId,
        RegisterYear = household.RegisterYear,
        CommuneCode = household.CommuneCode,
        HouseholdCode = household.HouseholdCode,
        Name = household.HeadName,
        NameSearch = household.HeadNameSearch,
        CitizenId = "012345678",
        IsHead = true,
        Relation = "Chủ hộ",
        Class = household.Class,
        ClassFrom = household.ClassFrom,
    };

    /// <summary>An open finding on a commune.</summary>
    public static StoredFinding Finding(string rule, string commune, string subject, (Severity Severity, long Impact) weight) => new()
    {
        Identity = $"{rule}|{commune}|{subject}|0",
        Rule = rule,
        Severity = weight.Severity,
        Subject = subject,
        CommuneCode = commune,
        Month = March,
        Impact = Money.FromDong(weight.Impact),
        State = FindingState.Open,
        OpenedAtUtc = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        Arguments = string.Join('\t', Enumerable.Range(0, 10).Select(i => $"giá trị {i}")),
    };

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
