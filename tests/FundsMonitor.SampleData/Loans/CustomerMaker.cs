using System.Globalization;
using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Registers;

namespace FundsMonitor.SampleData.Loans;

/// <summary>Makes an office's customers: members of listed households as the bank typed them, and others.</summary>
internal sealed class CustomerMaker
{
    private readonly Randomizer random;
    private readonly SampleOffice office;
    private readonly PersonMaker people;
    private readonly Dictionary<string, SavingsGroup[]> groups;
    private readonly List<SampleHousehold> unused;
    private long made;

    public CustomerMaker(Randomizer random, SampleOffice office, SampleRegisters registers)
    {
        this.random = random;
        this.office = office;
        Lists = registers.OfOffice(office);
        people = new PersonMaker(random, office.People);
        foreach (var member in Lists.SelectMany(l => l.Households).SelectMany(h => h.Household.Members))
        {
            people.Know(member.Person);
        }

        var communes = office.Communes.Select(c => c.Code).ToHashSet();
        unused = [.. random.Shuffle(Lists[^1].Households.Select(h => h.Household).Where(h => communes.Contains(h.CommuneCode)
            && Borrowers(h).Any()))];
        groups = office.Communes.ToDictionary(c => c.Code, Groups);
    }

    /// <summary>The office's registers; the last is the newest.</summary>
    public RegisterList[] Lists { get; }

    /// <summary>A listed household that has borrowed nothing yet, or null when none is left.</summary>
    public SampleHousehold? Unused(Func<SampleHousehold, bool> wanted)
    {
        var found = unused.FirstOrDefault(wanted);
        if (found is not null)
        {
            unused.Remove(found);
        }

        return found;
    }

    public int CountUnused(SampleCommune commune) => unused.Count(h => h.CommuneCode == commune.Code);

    /// <summary>Class of a household on a day; null where it is on no list then.</summary>
    public string? ClassOn(SampleHousehold household, DateOnly day) =>
        Lists.Where(l => l.Covers(household.CommuneCode, day)).SelectMany(l => l.Households).FirstOrDefault(h =>
            h.Household == household)?.Class;

    public bool IsCovered(SampleCommune commune, DateOnly day) => Lists.Any(l => l.Covers(commune.Code, day));

    public BankCustomer Of(SampleHousehold household)
    {
        var member = random.ArrayElement([.. Borrowers(household)]);
        return Typed(household, member, BankTyping.Of(random, member));
    }

    /// <summary>Members whom the bank tells by the id that the register has too.</summary>
    public static IEnumerable<SampleMember> Sure(SampleHousehold household) =>
        Borrowers(household).Where(m => m.RegisterId.Length > 0 && m.RegisterId == m.Person.CitizenId);

    /// <summary>A member as the register has him.</summary>
    public BankCustomer AsListed(SampleHousehold household, SampleMember member) =>
        Typed(household, member, (member.Person.Name, member.RegisterId, member.Person.Birth));

    /// <summary>A member who is typed so that a person must decide who it is: old id, year of birth alone and one off, no marks.</summary>
    public BankCustomer OfDoubtful(SampleHousehold household)
    {
        var member = Borrowers(household).First();
        var other = member.RegisterId == member.Person.OldId ? member.Person.CitizenId : member.Person.OldId;
        return Typed(household, member, (Marks.Removed(member.Person.Name).ToUpperInvariant(), other,
            new DateOnly(member.Person.Birth.Year + 1, 1, 1))) with
        { Spouse = "" };
    }

    public BankCustomer Stranger(SampleCommune commune)
    {
        var person = people.Make(random.Bool(0.6f), people.BirthAtAge(random.Int(22, 62), 2023));
        return New(commune, person) with { Id = random.Bool(0.7f) ? person.CitizenId : person.OldId };
    }

    private static IEnumerable<SampleMember> Borrowers(SampleHousehold household) => household.Members.Where(m =>
        m.IsAdult && m.Person.Birth.Year is >= 1953 and <= 2003 && (m.RegisterId.Length > 0 || !m.RegisterHasYearOnly));

    private BankCustomer Typed(SampleHousehold household, SampleMember member, (string Name, object Id, DateOnly Birth) typed)
    {
        var commune = office.Communes.First(c => c.Code == household.CommuneCode);
        var spouse = household.Members.FirstOrDefault(m => m.Relation is "Vợ" or "Chồng");
        var other = member == household.Head ? spouse?.Person.Name : member == spouse ? household.Head.Person.Name : null;
        return New(commune, member.Person) with
        {
            Household = household,
            Hamlet = household.Hamlet,
            Name = typed.Name,
            Id = typed.Id,
            Birth = typed.Birth,
            Spouse = other ?? "",
        };
    }

    private BankCustomer New(SampleCommune commune, SamplePerson person)
    {
        var number = ++made;
        return new BankCustomer
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"{office.Code[^4..]}{number:000000}"),
            Person = person,
            Commune = commune,
            Hamlet = random.ArrayElement(commune.Hamlets),
            Group = random.ArrayElement(groups[commune.Code]),
            Name = person.Name,
            Id = person.CitizenId,
            Birth = person.Birth,
            SavingsBook = string.Create(CultureInfo.InvariantCulture, $"105{office.Code[^4..]}{number:00000}"),
            Savings = random.Int(0, 120) * 50_000L,
        };
    }

    private SavingsGroup[] Groups(SampleCommune commune) =>
    [
        .. Enumerable.Range(1, 8).Select(i => new SavingsGroup(
            $"{commune.BankCode[^5..]}{i:00}", people.Make(random.Bool(0.5f),
                new DateOnly(1975, 6, 1).AddDays(random.Int(-5_000, 5_000))).Name, $"{11 + (i % 4)}")),
    ];
}
