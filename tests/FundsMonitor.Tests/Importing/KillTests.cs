using System.Diagnostics;
using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Jobs;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Places;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

/// <summary>
/// The command line is killed at twenty points of an import; after each, either the old version counts or the new one, whole.
/// </summary>
public sealed class KillTests
{
    private const int Points = 20;
    private const int OldRows = 10;
    private const int NewRows = 12_000;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_kill_at_any_point_leaves_one_whole_version_and_the_next_start_finishes()
    {
        await using var template = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await template.Get<PrepareDatabase>().RunAsync(None);
        await template.SendAsync(File(OldRows).Bytes(), "old.csv");
        SqliteConnection.ClearAllPools();
        var sent = Path.Combine(template.Options.DataFolder, "new.csv");
        await System.IO.File.WriteAllBytesAsync(sent, File(NewRows).Bytes());

        var inTheMiddle = 0;
        for (var point = 0; point < Points; point++)
        {
            await using var database = template.Copy();
            await KillAsync(database, sent, point);
            inTheMiddle += await CheckAsync(database, afterKill: true);
            await FinishAsync(database, sent);
            Assert.Equal(0, await CheckAsync(database, afterKill: false));
        }

        Assert.True(inTheMiddle >= Points / 4, $"Only {inTheMiddle} of {Points} kills met rows on their way in.");
    }

    private static LoanFileCase File(int rows)
    {
        var file = new LoanFileCase();
        for (var i = 0; i < rows; i++)
        {
            file.Row(("Số khế ước", (66_00000000000000 + i).ToString(CultureInfo.InvariantCulture)));
        }

        return file;
    }

    /// <summary>
    /// Starts the import in a process of its own and kills it once the wanted share of the rows has gone in, or at its start.
    /// </summary>
    private static async Task KillAsync(TestDatabase database, string sent, int point)
    {
        var program = typeof(FundsJobs).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, "import", sent, "--data", database.Options.DataFolder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var wanted = point * NewRows / (Points - 2);
        while (!process.HasExited && await ProgressAsync(database) < Math.Min(wanted, NewRows))
        {
            await Task.Delay(2);
        }

        // Within a batch, and between the last batch and the acceptance, too.
        await Task.Delay(point % 4 * 15);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Rows of the new file that have gone in; -1 before the import has begun.</summary>
    private static async Task<int> ProgressAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var begun = await db.JobRuns.AnyAsync(r => r.Outcome == JobOutcome.Running);
        var old = await db.FileVersions.MinAsync(v => v.Id);
        return begun || await db.FileVersions.CountAsync() > 1 ? await db.LoanRows.CountAsync(r => r.VersionId != old) : -1;
    }

    /// <summary>Exactly one version counts and it is whole. Returns 1 when rows that nobody sees were left.</summary>
    private static async Task<int> CheckAsync(TestDatabase database, bool afterKill)
    {
        await using var db = database.Open();
        var versions = await db.FileVersions.AsNoTracking().ToListAsync();
        var current = Assert.Single(versions, v => v.State == VersionState.Current);
        Assert.True(afterKill ? current.RowCount is OldRows or NewRows : current.RowCount == NewRows);
        Assert.Equal(current.RowCount, await db.LoanRows.CountAsync(r => r.VersionId == current.Id));
        Assert.Equal(current.RowCount, await db.LoanSummaries.Where(s => s.VersionId == current.Id).SumAsync(s => s.Loans));
        var loading = versions.Where(v => v.State == VersionState.Loading).Select(v => v.Id).ToList();
        if (!afterKill)
        {
            Assert.Equal(OldRows + NewRows, await db.LoanRows.CountAsync());
            Assert.Empty(loading);
        }

        return await db.LoanRows.AnyAsync(r => loading.Contains(r.VersionId)) ? 1 : 0;
    }

    /// <summary>What the next start does; before the file was noted at all, its sender sends it again.</summary>
    private static async Task FinishAsync(TestDatabase database, string sent)
    {
        await database.Get<PrepareDatabase>().RunAsync(None);
        var unfinished = await database.Get<FindUnfinishedFiles>().RunAsync(None);
        foreach (var id in unfinished)
        {
            var result = await database.Get<ImportReceivedFile>().RunAsync(id, "schedule", null, None);
            Assert.Equal(JobOutcome.Done, result.Outcome);
        }

        await using var db = database.Open();
        if (await db.SourceFiles.CountAsync() == 1)
        {
            await database.SendAsync(await System.IO.File.ReadAllBytesAsync(sent), "new.csv");
        }

        Assert.Empty(await database.Get<FindUnfinishedFiles>().RunAsync(None));
    }
}
