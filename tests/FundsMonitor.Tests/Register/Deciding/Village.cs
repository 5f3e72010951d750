using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Reconciliation;

namespace FundsMonitor.Tests.Register.Deciding;

/// <summary>A commune with a register of invented people, two of whom have one name and year, and an office that lends to them.</summary>
internal sealed class Village(TestDatabase database)
{
    public const string Namesake = "Hoàng Thị Mai";
    public const string FirstHousehold = "001";
    public const string SecondHousehold = "002";

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Lường", "Ma", "Nông", "Triệu", "Bàn"];
    private static readonly string[] Given = ["An", "Bình", "Cúc", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Nga", "Phương"];

    public static string Namesakes => Books.Loan(1).CustomerCode;

    /// <summary>The office's and commune's files.</summary>
    public Books Books { get; } = new(database);

    /// <summary>A loan of the poor's programme to somebody of the namesakes' name and year: nothing says to which.</summary>
    public static LoanRow Doubtful(Action<LoanRow>? with = null) => Books.Loan(1, l =>
    {
        (l.ProgrammeCode, l.LoanDate, l.Sex) = ("01", new(2024, 1, 10), Sex.Female);
        (l.Name, l.NameSearch, l.BirthDate, l.BirthYear) = (Namesake, SearchText.Of(Namesake), null, 1980);
        with?.Invoke(l);
    });

    /// <summary>A loan to a member of the register who is told by id, name and birth.</summary>
    public static LoanRow Clear(int person, Action<LoanRow>? with = null) => Books.Loan(100 + person, l =>
    {
        var member = Ordinary(person);
        (l.ProgrammeCode, l.LoanDate, l.Sex) = ("01", new(2024, 1, 10), member.Sex);
        (l.Name, l.NameSearch, l.CitizenId) = (member.Name, member.NameSearch, member.CitizenId);
        (l.BirthDate, l.BirthYear) = (member.BirthDate, member.BirthYear);
        with?.Invoke(l);
    });

    /// <summary>The two namesakes in households of their own.</summary>
    public static Member[] Both() => [Person(FirstHousehold, Namesake, 1980), Person(SecondHousehold, Namesake, 1980, "Xóm Bản Đa")];

    /// <summary>Somebody without id or day of birth.</summary>
    public static Member Person(string household, string name, int year, string hamlet = "Xóm Bản Lanh") => new()
    {
        CommuneCode = Books.Commune,
        HouseholdCode = household,
        HamletName = hamlet,
        Name = name,
        NameSearch = SearchText.Of(name),
        BirthYear = year,
        Sex = Sex.Female,
        IsHead = true,
        Relation = "Chủ hộ",
        Class = HouseholdClass.Poor,
    };

    /// <summary>Somebody with an id and a day of birth of his own.</summary>
    public static Member Ordinary(int person)
    {
        var sex = person % 2 == 0 ? Sex.Male : Sex.Female;
        var name = $"{Families[person % Families.Length]} {(sex == Sex.Male ? "Văn" : "Thị")} {Given[person % Given.Length]}";
        var member = Person($"{100 + person}", name, 1965 + (person % 30));
        member.BirthDate = new DateOnly(member.BirthYear, 1 + (person % 12), 2 + (person % 26));
        member.CitizenId = $"019{(sex == Sex.Male ? 0 : 1)}{member.BirthYear % 100:00}{100_000 + (person * 37):000000}";
        member.Sex = sex;
        return member;
    }

    /// <summary>Makes the register of a year with forty ordinary members and these.</summary>
    public Task<int> RegisterAsync(int year, params Member[] others)
    {
        Member[] members = [.. Enumerable.Range(0, 40).Select(Ordinary), .. others];
        foreach (var member in members)
        {
            (member.ClassFrom, member.ClassTo) = (new(year, 1, 1), new(year, 12, 31));
        }

        return Books.AcceptAsync(new VersionScope(FileKind.Register, "", Books.Commune, year, ""), members);
    }

    /// <summary>Reconciles the office's month.</summary>
    /// <returns>How often a customer was compared with a register.</returns>
    public async Task<int> ComparedAsync(Month month) => (await Books.ReconcileAsync(month)).Compared;
}
