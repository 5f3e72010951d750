namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>Walks that change nothing: they share one running demo.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingWalks : ICollectionFixture<SqliteApp>
{
    public const string Name = "reading";
}
