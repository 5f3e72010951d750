using System.Globalization;
using Bogus;

namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>An invented person as he is in truth.</summary>
internal sealed class Townsman
{
    public required string Family { get; init; }

    public required string Middle { get; init; }

    public required string Given { get; init; }

    public required bool IsFemale { get; init; }

    public required DateOnly Birth { get; init; }

    public required string NewId { get; init; }

    public required string OldId { get; init; }

    public required string Hamlet { get; init; }

    public Townsman? Spouse { get; set; }

    public int Commune { get; init; }

    public bool IsAdult => Birth.Year <= Town.ThisYear - 18;

    public string Name => Middle.Length == 0 ? $"{Family} {Given}" : $"{Family} {Middle} {Given}";
}

/// <summary>A commune with its people's names and its hamlets.</summary>
internal sealed class Town(Randomizer random, int number)
{
    public const int ThisYear = 2024;
    private static readonly string[][] Peoples = [["Kinh"], ["Kinh"], ["Kinh"], ["Tày", "Kinh"], ["Mường"], ["Kinh"], ["Cơ Tu", "Kinh"]];
    private readonly string[] peoples = Peoples[number % Peoples.Length];
    private readonly string province = string.Create(CultureInfo.InvariantCulture, $"{1 + (number / 50 * 7 % 95):000}");

    public int Number => number;

    public string[] Hamlets { get; } =
    [
        .. Enumerable.Range(1, 7 + (number % 6)).Select(i => number % 3 == 0 ? $"Bản {(char)('A' + i)}ó {i}" : $"Thôn {i}"),
    ];

    public Townsman Somebody(bool female, int year, string hamlet, string? family = null)
    {
        var people = random.ArrayElement(peoples);
        return Named(family ?? NameDrawing.Family(random, people), NameDrawing.Middle(random, female), NameDrawing.Given(random, female),
            (female, year, hamlet));
    }

    /// <summary>Another person with this name, born in any year and living in any hamlet.</summary>
    public Townsman Namesake(Townsman of) => Named(of.Family, of.Middle, of.Given,
        (of.IsFemale, random.Int(ThisYear - 68, ThisYear - 20), random.Bool(0.25f) ? of.Hamlet : random.ArrayElement(Hamlets)));

    public string Hamlet() => random.ArrayElement(Hamlets);

    private Townsman Named(string family, string middle, string given, (bool IsFemale, int Year, string Hamlet) life)
    {
        var birth = new DateOnly(life.Year, 1, 1).AddDays(random.Int(0, 364));
        var century = ((birth.Year / 100) - 19) * 2;
        var born = random.Bool(0.93f) ? province : string.Create(CultureInfo.InvariantCulture, $"{random.Int(1, 96):000}");
        return new Townsman
        {
            Family = family,
            Middle = middle,
            Given = given,
            IsFemale = life.IsFemale,
            Birth = birth,
            NewId = string.Create(CultureInfo.InvariantCulture,
                $"{born}{century + (life.IsFemale ? 1 : 0)}{birth.Year % 100:00}{random.Int(0, 999_999):000000}"),
            OldId = string.Create(CultureInfo.InvariantCulture, $"{born[1..]}{random.Int(0, 9_999_999):0000000}"),
            Hamlet = life.Hamlet,
            Commune = number,
        };
    }
}

/// <summary>Draws parts of names as often as they are found: given names by rank as 1/√rank, Thị and Văn for half of the middles.</summary>
internal static class NameDrawing
{
    private static readonly double[] Ranks = Cumulated(50);

    public static string Family(Randomizer random, string people) =>
        random.ArrayElement(SampleData.People.NameLists.FamilyNames[people]);

    public static string Middle(Randomizer random, bool female)
    {
        if (random.Bool(0.02f))
        {
            return "";
        }

        return random.Bool(0.45f) ? (female ? "Thị" : "Văn")
            : random.ArrayElement(female ? SampleData.People.NameLists.MiddleFemale : SampleData.People.NameLists.MiddleMale);
    }

    public static string Given(Randomizer random, bool female)
    {
        var names = female ? SampleData.People.NameLists.GivenFemale : SampleData.People.NameLists.GivenMale;
        var at = Array.BinarySearch(Ranks, random.Double());
        // Ranks go through the list in strides, so that they do not follow the alphabet.
        return names[(at < 0 ? ~at : at) * 17 % names.Length];
    }

    private static double[] Cumulated(int count)
    {
        var shares = Enumerable.Range(1, count).Select(rank => 1 / Math.Sqrt(rank)).ToArray();
        var sum = 0.0;
        return [.. shares.Select(s => sum += s / shares.Sum())];
    }
}
