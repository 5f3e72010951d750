using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Jobs;

/// <summary>The demo: the sample files through the jobs of production.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Fills_an_empty_folder_once()
    {
        using var cli = new Cli();
        var filled = await cli.RunAsync("demo");
        Assert.True(filled.Code == 0, filled.Error);
        Assert.Contains("05551 Xã Kim Phượng", filled.Output, StringComparison.Ordinal);
        Assert.Contains("26.000.000 đ", filled.Output, StringComparison.Ordinal);
        await using var services = new ServiceCollection()
            .AddFundsDatabase(new DatabaseOptions { DataFolder = cli.Data }).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();
        Assert.Equal(DemoAccounts.All.Count, await db.Users.CountAsync());
        var refused = SampleFiles.Find().Paths.Count(p => SampleFiles.AskedOf(p).OfficeCode.Length > 0);
        Assert.Equal(2, refused);
        Assert.Equal(refused, await db.SourceFiles.CountAsync(f => f.State == FileState.Refused));
        Assert.Equal(SampleFiles.Find().Paths.Count - refused, await db.SourceFiles.CountAsync(f => f.State == FileState.Accepted));
        Assert.Equal(0, await db.FileVersions.CountAsync(v => v.State == VersionState.Current && v.ReconciledAtUtc == null));
        string[] rules = ["F-CHANGED", "F-MISSING", "F-PERIOD"];
        Assert.Equal(rules, await db.Findings.Where(f => f.State == FindingState.Open && rules.Contains(f.Rule))
            .Select(f => f.Rule).Distinct().Order().ToListAsync());

        var runs = await db.JobRuns.CountAsync();
        var again = await cli.RunAsync("demo");
        Assert.Equal(0, again.Code);
        Assert.Contains("already holds the demo", again.Output, StringComparison.Ordinal);
        Assert.Equal(runs, await db.JobRuns.CountAsync());
        Assert.Single(await db.JobRuns.Where(r => r.Job == JobNames.Demo).ToListAsync());
    }
}
