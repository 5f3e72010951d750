using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace FundsMonitor.Tests.Shell.Failing;

/// <summary>Keeps all that is logged: the message, what failed, and every scope around it.</summary>
internal sealed class KeptLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> said = new();
    private IExternalScopeProvider? scopes;

    public IReadOnlyCollection<string> Said => said;

    public ILogger CreateLogger(string categoryName)
    {
        var logger = DispatchProxy.Create<ILogger, Kept>();
        ((Kept)(object)logger).Keep = what => Keep(categoryName, what);
        return logger;
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() => said.Clear();

    private void Keep(string category, string what)
    {
        said.Enqueue($"{category} {what}");
        scopes?.ForEachScope((scope, kept) => kept.Enqueue($"{category} scope {scope}"), said);
    }

    /// <summary>A logger that is asked for everything; level, event, state, failure and the state's formatter are its arguments.</summary>
    public class Kept : DispatchProxy
    {
        public Action<string> Keep { get; set; } = _ => { };

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod?.Name)
            {
                case nameof(ILogger.IsEnabled):
                    return true;
                case nameof(ILogger.Log):
                    Keep($"{args![2]} {args[3]}");
                    break;
                default:
                    break;
            }

            return null;
        }
    }
}
