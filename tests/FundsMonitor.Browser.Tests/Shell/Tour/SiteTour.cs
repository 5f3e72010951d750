namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>Every page of the site seen once by every role in both languages; the first test that asks sends them all off.</summary>
public sealed class SiteTour(SqliteApp app)
{
    /// <summary>A page mostly waits: for its circuit, and for silence.</summary>
    private const int AtOnce = 3;

    private readonly Lazy<Task<IReadOnlyList<Sight>>> seen = new(() => WalkAsync(app));

    internal Task<IReadOnlyList<Sight>> SeenAsync() => seen.Value;

    private static async Task<IReadOnlyList<Sight>> WalkAsync(SqliteApp app)
    {
        await app.AddressAsync();
        using var places = new SemaphoreSlim(AtOnce);
        var tours = Tourist.All.Select(async tourist =>
        {
            await places.WaitAsync();
            try
            {
                return await new RoleTour(app, tourist).WalkAsync();
            }
            finally
            {
                places.Release();
            }
        });
        return [.. (await Task.WhenAll(tours)).SelectMany(sights => sights)];
    }
}
