using System.Diagnostics;
using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>How well and how fast borrowers are linked, on invented registers and loan lists whose truth is known.</summary>
internal static class LinkageBenchmark
{
    private const int NationMembers = 1_500_000;
    private const int NationCommunes = 3_000;
    private const int NationLoans = 1_000_000;
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    private static readonly Scenario[] Scenarios =
    [
        new() { Name = "a" },
        new() { Name = "b", CommunesDiffer = true, FromElsewhere = 0.02 },
        new() { Name = "a-no-hamlet-nor-spouse", Bank = Noise.OfBank.Bare },
        new() { Name = "a-years-only", Bank = Noise.OfBank with { YearOnly = 0.6 }, Register = Noise.OfRegister with { YearOnly = 0.5 } },
        new() { Name = "a-ids-bad-on-both", Register = Noise.OfRegister with { IdMissing = 0.12, IdOld = 0.13, IdDamaged = 0.08 } },
        new() { Name = "half-strangers", Strangers = 0.4 },
        new() { Name = "bad-lists", Bank = Noise.Bad, Register = Noise.OfRegister with { YearOnly = 0.3, IdOld = 0.2, NoMarks = 0.2 } },
    ];

    public static async Task<int> RunAsync()
    {
        RunQuality();
        Console.WriteLine();
        Console.WriteLine($"a nation: {NationMembers:N0} members, {NationCommunes:N0} communes, {Environment.ProcessorCount} cores");
        foreach (var loans in new[] { NationLoans / 10, NationLoans })
        {
            var measured = await Measurement.OfChildAsync("linkage-nation", loans.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{loans,9:N0} loans {measured!.Seconds,6:F1} s {loans / measured.Seconds,9:N0} loans/s")
                + string.Create(CultureInfo.InvariantCulture, $", process at most {measured.PeakMebibytes,5:F0} MiB; {measured.What}"));
        }

        return 0;
    }

    public static int RunQuality()
    {
        Console.WriteLine($"{"scenario",-24}{"seed",5}{"precision",11}{"recall",8}{"F1",8}{"review",8}{"loans/s",10}   "
            + "floor: same id | or the only one of the name");
        foreach (var scenario in Scenarios)
        {
            foreach (var seed in Seeds)
            {
                Print(scenario, seed);
            }
        }

        return 0;
    }

    public static int ShowMisses(string name)
    {
        var lists = new Lists(Scenarios.Single(s => s.Name == name), Seeds[0]);
        var truth = lists.Loans.DistinctBy(l => l.Customer).ToDictionary(l => l.Customer, l => l.Borrower);
        var members = lists.Members.ToDictionary(m => m.Code);
        foreach (var result in Decision.Of(lists.Customers, new Candidates(lists.Members)))
        {
            var borrower = truth[result.Customer.Code];
            var found = result.Member is null ? null : lists.WhoIs[result.Member.Code];
            if (result.Decision == LinkDecision.Link ? found == borrower : borrower is null && result.Decision == LinkDecision.None)
            {
                continue;
            }

            Console.WriteLine($"{Miss(result.Decision, found, borrower)}: {result.Customer}");
            Console.WriteLine($"    {result.Score,5} {result.Member} {result.Reasons}");
            Console.WriteLine($"    {result.SecondLabels.Sum(l => l.Weight),5} {result.Second} {LinkLabels.Text(result.SecondLabels)}");
            foreach (var member in lists.WhoIs.Where(w => w.Value == borrower && w.Key != result.Member?.Code))
            {
                Console.WriteLine($"    true: {members[member.Key]}");
            }
        }

        return 0;
    }

    /// <summary>Measured in a process of its own; the time begins with the records in memory.</summary>
    public static Measurement RunNation(int loans)
    {
        var nation = new Scenario { Name = "nation", Communes = NationCommunes, Members = NationMembers, Loans = loans };
        var lists = new Lists(nation, Seeds[0]);
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var members = new Candidates(lists.Members);
        var prepared = watch.Elapsed.TotalSeconds;
        var results = Decision.Of(lists.Customers, members);
        watch.Stop();
        var used = Environment.CpuUsage.TotalTime - before;
        var judged = Judged.Of(lists, results);
        return Measurement.Of(watch, string.Create(CultureInfo.InvariantCulture,
            $"of it {prepared:F1} s for the register, {used.TotalSeconds:F1} s of processors; {judged}"));
    }

    private static string Miss(LinkDecision decision, Townsman? found, Townsman? borrower) => decision switch
    {
        LinkDecision.Link => "WRONG",
        LinkDecision.None => "LOST",
        _ when borrower is null => "review of a stranger",
        _ => found == borrower ? "review of the borrower" : "review of another",
    };

    private static void Print(Scenario scenario, int seed)
    {
        var lists = new Lists(scenario, seed);
        var watch = Stopwatch.StartNew();
        var results = Decision.Of(lists.Customers, new Candidates(lists.Members));
        watch.Stop();
        var judged = Judged.Of(lists, results);
        var floors = new[] { new NaiveLinks(lists, byName: false).Judge(), new NaiveLinks(lists, byName: true).Judge() };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{scenario.Name,-24}{seed,5}{judged.Precision,11:F4}{judged.Recall,8:F4}{judged.F1,8:F4}{judged.ReviewShare,8:P1}")
            + string.Create(CultureInfo.InvariantCulture, $"{scenario.Loans / watch.Elapsed.TotalSeconds,10:N0}   ")
            + string.Join(" | ", floors.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Precision:F3} {f.Recall:F3}"))));
    }
}
