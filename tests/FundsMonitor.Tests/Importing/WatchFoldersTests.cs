using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing.Watching;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

/// <summary>Files put into the inbox are taken in once they are complete.</summary>
public sealed class WatchFoldersTests() : DatabaseContract(DatabaseProvider.Sqlite)
{
    [Fact]
    public async Task Takes_a_complete_file_in_and_moves_it_away()
    {
        var database = await DatabaseAsync();
        var path = Put(database, "offices/004820", "DUNO.csv", "abc");

        var watched = await WatchAsync(database);

        var id = Assert.Single(watched.Received);
        await using var db = database.Open();
        var file = await db.SourceFiles.SingleAsync(f => f.Id == id);
        Assert.Equal(("DUNO.csv", "folder:004820", "004820"), (file.Name, file.ReceivedBy, file.AskedOffice));
        Assert.Equal(FileState.Received, file.State);
        Assert.False(File.Exists(path));
        Assert.Equal("abc", await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, "received", "DUNO.csv")));
        Assert.Empty((await WatchAsync(database)).Received);
    }

    [Fact]
    public async Task Leaves_a_file_that_still_grows()
    {
        var database = await DatabaseAsync();
        var path = Put(database, "communes/05551", "so-ho.csv", "ab");

        var watched = await WatchAsync(database, () => File.AppendAllText(path, "c"));

        Assert.Equal((1, 0), (watched.Seen, watched.Received.Count));
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Does_not_import_the_same_bytes_again_but_clears_them_away()
    {
        var database = await DatabaseAsync();
        Put(database, "communes/05551", "a.csv", "abc");
        var first = await WatchAsync(database);
        await using (var db = database.Open())
        {
            await db.SourceFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FileState.Accepted));
        }

        var again = Put(database, "communes/05551", "a.csv", "abc");
        var second = await WatchAsync(database);

        Assert.Single(first.Received);
        Assert.Empty(second.Received);
        Assert.False(File.Exists(again));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Path.GetDirectoryName(again)!, "received")).Length);
    }

    [Theory]
    [InlineData("offices/4820")]
    [InlineData("offices/004820/received")]
    [InlineData("others/004820")]
    public async Task Leaves_other_folders_alone(string folder)
    {
        var database = await DatabaseAsync();
        var path = Put(database, folder, "a.csv", "abc");

        Assert.Equal(0, (await WatchAsync(database)).Seen);
        Assert.True(File.Exists(path));
    }

    private static string Put(TestDatabase database, string folder, string name, string content)
    {
        var path = Path.Combine(database.Options.DataFolder, "inbox", folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a look, letting the clock go on until its wait is over.</summary>
    private async Task<WatchedFolders> WatchAsync(TestDatabase database, Action? meanwhile = null)
    {
        var watching = database.Get<WatchFolders>().RunAsync("schedule", CancellationToken.None);
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        meanwhile?.Invoke();
        while (!watching.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(watching, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        return await watching;
    }
}
