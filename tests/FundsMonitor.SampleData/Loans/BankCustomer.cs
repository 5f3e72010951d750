using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Loans;

/// <summary>A customer as the bank has typed him.</summary>
internal sealed record BankCustomer
{
    /// <summary>10 digits.</summary>
    public required string Code { get; init; }

    public required SamplePerson Person { get; init; }

    /// <summary>The register's household; null for a borrower of no list.</summary>
    public SampleHousehold? Household { get; init; }

    public required SampleCommune Commune { get; init; }

    public required string Hamlet { get; init; }

    public required SavingsGroup Group { get; init; }

    public required string Name { get; init; }

    /// <summary>Text, or a number where the export lost leading zeros.</summary>
    public required object Id { get; init; }

    /// <summary>01/01 of the year where day and month are lost.</summary>
    public required DateOnly Birth { get; init; }

    public string Spouse { get; init; } = "";

    public required string SavingsBook { get; init; }

    public required long Savings { get; init; }
}

/// <summary>A savings-and-loan group of one hamlet or two.</summary>
internal sealed record SavingsGroup(string Code, string Leader, string Organisation)
{
    public string OrganisationName => Organisation switch
    {
        "11" => "Hội Nông dân",
        "12" => "Hội Liên hiệp Phụ nữ",
        "13" => "Hội Cựu chiến binh",
        _ => "Đoàn Thanh niên",
    };
}

/// <summary>Spoils what the register knows in the ways bank files are spoilt, but never so far that the person cannot be told.</summary>
internal static class BankTyping
{
    public static (string Name, object Id, DateOnly Birth) Of(Randomizer random, SampleMember member)
    {
        var person = member.Person;
        var id = member.RegisterId;
        if (id.Length == 0 || (!member.RegisterHasYearOnly && random.Bool(0.2f)))
        {
            // Only name and birth tell who it is: the other form of the id, and both in full.
            var other = id == person.CitizenId ? person.OldId : person.CitizenId;
            return (random.Bool(0.4f) ? Marks.OtherToneStyle(person.Name) : person.Name, other, person.Birth);
        }

        return random.Int(0, 9) switch
        {
            0 or 1 => (Marks.Removed(person.Name).ToUpperInvariant(), id, person.Birth),
            2 => (person.Name, id, new DateOnly(person.Birth.Year, 1, 1)),
            3 => (person.Name.ToUpperInvariant(), id[0] == '0' ? long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : id,
                person.Birth),
            4 => (person.Name, WithLetterO(id), person.Birth),
            _ => (person.Name, id, person.Birth),
        };
    }

    /// <summary>The letter O in place of the last 0.</summary>
    private static string WithLetterO(string id)
    {
        var at = id.LastIndexOf('0');
        return at < 0 ? id : $"{id[..at]}O{id[(at + 1)..]}";
    }
}
