using System.Globalization;
using Bogus;
using FundsMonitor.SampleData.People;

namespace FundsMonitor.Tests.Importing.Cases;

/// <summary>Invents the people of a case, the same at each run.</summary>
internal sealed class CasePeople
{
    private const int Seed = 20240331;
    private const int Year = 2024;

    private readonly Randomizer random = new(Seed);
    private readonly PersonMaker maker;
    private int number;

    public CasePeople() => maker = new(random, new("019", "09", ["Kinh"]));

    /// <summary>The person of the next row.</summary>
    public CasePerson Next()
    {
        var female = number % 2 == 0;
        return new(++number, maker.Make(female, maker.BirthAtAge(random.Int(25, 70), Year)));
    }
}

/// <summary>The person of one row, with the bank's numbers.</summary>
internal sealed record CasePerson(int Number, SamplePerson Person)
{
    /// <summary>What a token of a case stands for.</summary>
    public string Find(string token) => token switch
    {
        "@name" => Person.Name,
        "@sex" => Person.IsFemale ? "Nữ" : "Nam",
        "@id" => Person.CitizenId,
        "@oldid" => Person.OldId,
        "@birth" => Person.Birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        "@year" => Text($"{Person.Birth.Year}"),
        "@loan" => Text($"6600000724{Number:000000}"),
        "@customer" => Text($"48200{Number:00000}"),
        "@group" => Text($"48200{Number % 5:00}"),
        "@n" => Text($"{Number}"),
        _ => throw new FormatException(token),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
