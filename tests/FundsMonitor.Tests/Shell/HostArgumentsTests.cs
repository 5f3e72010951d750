using FundsMonitor.Web;

namespace FundsMonitor.Tests.Shell;

public sealed class HostArgumentsTests
{
    [Fact]
    public void The_demo_switch_takes_no_value_and_the_rest_becomes_configuration()
    {
        var read = HostArguments.Read(["--demo", "--data", "/somewhere", "--provider=PostgreSql"]);
        Assert.True(read.Demo);
        Assert.Equal(["FundsMonitor:Database:DataFolder=/somewhere", "FundsMonitor:Database:Provider=PostgreSql"], read.Configuration);
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void All_faults_are_named_together()
    {
        string[] wrong = ["--provider", "Oracle", "--colour", "blue", "--data"];
        var faulty = Assert.Throws<ConfigurationFaultsException>(() => WebHost.Build(wrong));
        Assert.Contains(faulty.Faults, f => f.Contains("--colour", StringComparison.Ordinal));
        Assert.Contains(faulty.Faults, f => f.Contains("--data needs a value", StringComparison.Ordinal));
        Assert.Contains(faulty.Faults, f => f.Contains("\"Oracle\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_needs_a_connection()
    {
        var faulty = Assert.Throws<ConfigurationFaultsException>(() => WebHost.Build(["--provider", "PostgreSql"]));
        Assert.Contains(faulty.Faults, f => f.Contains("connection string", StringComparison.Ordinal));
    }
}
