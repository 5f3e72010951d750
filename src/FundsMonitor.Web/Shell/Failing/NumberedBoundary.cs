using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FundsMonitor.Web.Shell.Failing;

/// <summary>An error boundary that gives what it catches a number.</summary>
public sealed class NumberedBoundary : ErrorBoundary
{
    /// <summary>What it caught.</summary>
    public ShownFailure? Caught { get; private set; }

    [Inject]
    private ILogger<NumberedBoundary> Log { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        Caught = ShownFailure.Of(exception, Log);
        return Task.CompletedTask;
    }
}
