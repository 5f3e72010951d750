using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Money of one project in one budget year.</summary>
/// <param name="ProjectCode">For example <c>DA6.2</c>.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Allocated">Allocated by decisions, amendments included.</param>
/// <param name="Expected">Expected by plans, without a decision.</param>
/// <param name="NotYetAllocated">Lines that exist and have no amount yet.</param>
/// <param name="Spent">Spent by vouchers, without advances.</param>
/// <param name="Advanced">Advances not settled: held against the allocation, not yet spending.</param>
public sealed record ProjectFunds(
    string ProjectCode, string Name, Money Allocated, Money Expected, int NotYetAllocated, Money Spent, Money Advanced)
{
    /// <summary>Allocated less spent and advanced; negative when overspent.</summary>
    public Money Left => Allocated - Spent - Advanced;

    /// <summary>Whether a decision allocated something or something was spent: what the chart has a bar for.</summary>
    public bool HasMoney => Allocated != Money.Zero || Spent != Money.Zero || Advanced != Money.Zero;
}

/// <summary>The chart of funds by project: allocated, spent, left.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Projects">Projects with money, in the order of their codes.</param>
/// <param name="LinesNotYetAllocated">Lines of all projects that have no amount yet.</param>
public sealed record FundsByProject(Bilingual Title, IReadOnlyList<ProjectFunds> Projects, int LinesNotYetAllocated)
{
    /// <summary>The series of these projects.</summary>
    public static FundsByProject Of(IEnumerable<ProjectFunds> projects)
    {
        var all = projects.OrderBy(p => p.ProjectCode, StringComparer.Ordinal).ToList();
        List<ProjectFunds> shown = [.. all.Where(p => p.HasMoney)];
        return new(TitleOf(shown), shown, all.Sum(p => p.NotYetAllocated));
    }

    private static Bilingual TitleOf(List<ProjectFunds> projects)
    {
        var over = projects.Where(p => p.Left < Money.Zero).ToList();
        var unspent = projects.Count(p => p.Left > Money.Zero);
        return (projects.Count, over.Count, unspent) switch
        {
            (0, _, _) => new("Chưa dự án nào được giao kinh phí", "No project has been allocated funds"),
            (_, 1, _) => new($"{over[0].ProjectCode} chi vượt số đã giao", $"{over[0].ProjectCode} has spent more than was allocated"),
            (_, > 1, _) => new($"{over.Count} dự án chi vượt số đã giao", $"{over.Count} projects have spent more than was allocated"),
            (_, _, 0) => new("Các dự án đã chi hết số đã giao", "Every project has spent what was allocated"),
            _ when projects.All(p => p.Spent == Money.Zero) =>
                new("Kinh phí đã giao, chưa dự án nào chi", "Funds are allocated, no project has spent"),
            (1, _, _) =>
                new($"{projects[0].ProjectCode} chưa chi hết số đã giao", $"{projects[0].ProjectCode} has not spent all"),
            _ when unspent == projects.Count =>
                new($"Cả {unspent} dự án chưa chi hết số đã giao", $"None of the {unspent} projects has spent all that was allocated"),
            _ =>
                new(
                    $"{unspent} trong {projects.Count} dự án chưa chi hết số đã giao",
                    $"{unspent} of {projects.Count} projects have not spent all"),
        };
    }
}
