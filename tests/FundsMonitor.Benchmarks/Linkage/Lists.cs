using System.Globalization;
using Bogus;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.SampleData.People;

namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>One loan: its customer and, in truth, its borrower.</summary>
/// <param name="Customer">Customer code.</param>
/// <param name="Borrower">Who borrowed; null where he is in no register.</param>
internal readonly record struct TrueLoan(string Customer, Townsman? Borrower);

/// <summary>Registers and loan lists of a scenario, and the truth.</summary>
internal sealed class Lists
{
    private const double TwiceListed = 0.004;
    private readonly Scenario scenario;
    private readonly Randomizer random;
    private readonly Town[] towns;
    private readonly List<Townsman>[] people;
    private readonly string[] written;
    private readonly Typist bank;
    private readonly Typist clerk;

    public Lists(Scenario scenario, int seed)
    {
        this.scenario = scenario;
        random = new Randomizer(seed);
        (bank, clerk) = (new(random, scenario.Bank), new(random, scenario.Register));
        towns = [.. Enumerable.Range(0, scenario.Communes).Select(i => new Town(random, i))];
        written = [.. towns.Select(t => CommuneNames.InRegister(t.Number))];
        people = [.. towns.Select(_ => new List<Townsman>())];
        for (var i = 0; Members.Count < scenario.Members; i++)
        {
            AddHousehold(towns[i % towns.Length]);
        }

        Lend();
    }

    public List<LinkSide> Members { get; } = [];

    /// <summary>By member code.</summary>
    public Dictionary<string, Townsman> WhoIs { get; } = [];

    public List<LinkSide> Customers { get; } = [];

    public List<TrueLoan> Loans { get; } = [];

    private void AddHousehold(Town town)
    {
        var hamlet = town.Hamlet();
        var headYear = random.Int(Town.ThisYear - 75, Town.ThisYear - 25);
        var female = random.Bool(0.3f);
        var head = town.Somebody(female, headYear, hamlet);
        List<Townsman> members = [head];
        if (random.Bool(0.75f))
        {
            head.Spouse = town.Somebody(!female, headYear + random.Int(-6, 6), hamlet);
            head.Spouse.Spouse = head;
            members.Add(head.Spouse);
        }

        var family = female ? head.Spouse?.Family ?? head.Family : head.Family;
        for (var i = random.Int(0, 4); i > 0; i--)
        {
            members.Add(town.Somebody(random.Bool(), Math.Min(headYear + random.Int(19, 38), Town.ThisYear - 1), hamlet, family));
        }

        var household = string.Create(CultureInfo.InvariantCulture, $"H{Members.Count:0000000}");
        var headName = clerk.Name(head);
        foreach (var member in members)
        {
            people[town.Number].Add(member);
            List(town, member, (household, headName));
            if (random.Double() < TwiceListed)
            {
                List(town, member, ("B" + household, ""));
            }
        }
    }

    private void List(Town town, Townsman person, (string Number, string Head) household)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{Members.Count + 1}");
        var row = clerk.Row(person, written[town.Number], town.Hamlets) with
        {
            Household = household.Number,
            HeadName = household.Head,
        };
        Members.Add(LinkSide.Member(code, row));
        WhoIs[code] = person;
    }

    private void Lend()
    {
        var borrowers = people.Select(p => random.Shuffle(p.Where(x => x.IsAdult)).ToArray()).ToArray();
        var next = new int[towns.Length];
        for (var i = 0; Loans.Count < scenario.Loans; i++)
        {
            var at = i % towns.Length;
            var kind = random.Double();
            if (kind < scenario.Namesakes + scenario.Strangers)
            {
                var stranger = kind < scenario.Namesakes
                    ? towns[at].Namesake(random.ArrayElement(borrowers[at]))
                    : towns[at].Somebody(random.Bool(), random.Int(Town.ThisYear - 68, Town.ThisYear - 20), towns[at].Hamlet());
                if (random.Bool(0.7f))
                {
                    stranger.Spouse = towns[at].Somebody(!stranger.IsFemale, stranger.Birth.Year, stranger.Hamlet);
                }

                Lend(stranger, at, isListed: false);
            }
            else
            {
                var borrower = borrowers[at][next[at]++ % borrowers[at].Length];
                var elsewhere = random.Double() < scenario.FromElsewhere;
                Lend(borrower, elsewhere ? (at + random.Int(1, Math.Min(3, towns.Length - 1))) % towns.Length : at, isListed: true);
            }
        }
    }

    private void Lend(Townsman borrower, int commune, bool isListed)
    {
        var customer = string.Create(CultureInfo.InvariantCulture, $"K{Customers.Count + 1:0000000}");
        var place = scenario.CommunesDiffer ? CommuneNames.AtBank(random, commune) : written[commune];
        var row = bank.Row(borrower, place, towns[commune].Hamlets);
        Customers.Add(LinkSide.Customer(customer, [commune == borrower.Commune ? row : row with { Hamlet = towns[commune].Hamlet() }]));
        for (var loans = random.Bool(0.15f) ? 2 : 1; loans > 0 && Loans.Count < scenario.Loans; loans--)
        {
            Loans.Add(new(customer, isListed ? borrower : null));
        }
    }

    /// <summary>How the two sides write communes.</summary>
    private static class CommuneNames
    {
        private static readonly string[] First = ["Tân", "Phú", "Hòa", "Kim", "Đông", "Thượng", "Cẩm", "Bình", "Long", "Mỹ"];
        private static readonly string[] Second = ["Quý", "Lương", "Phượng", "Thịnh", "Hải", "Sơn", "Lập", "Xuân", "An", "Đức", "Yên"];

        public static string InRegister(int number) => "Xã " + Name(number);

        public static string AtBank(Randomizer random, int number) => number % 6 == 5
            ? string.Create(CultureInfo.InvariantCulture, $"Xã Cũ Số {number}")
            : random.Int(0, 4) switch
            {
                0 => Name(number),
                1 => "X. " + Name(number),
                2 => "XA " + Marks.Removed(Name(number)).ToUpperInvariant(),
                3 => "xã  " + Name(number).Replace("ý", "í", StringComparison.Ordinal),
                _ => InRegister(number),
            };

        private static string Name(int number)
        {
            var name = $"{First[number % First.Length]} {Second[number / First.Length % Second.Length]}";
            var again = number / (First.Length * Second.Length);
            return again == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {again}");
        }
    }
}
