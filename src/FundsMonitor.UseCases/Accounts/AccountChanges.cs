using System.Collections.Concurrent;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>
/// Tells the open pages of this process at once that their account is no longer what it was. Other processes find it out by asking the
/// database.
/// </summary>
public sealed class AccountChanges
{
    private readonly ConcurrentDictionary<Listener, string> listeners = new();

    /// <summary>Calls back after every change of this account until disposed.</summary>
    public IDisposable Listen(string accountId, Action changed)
    {
        var listener = new Listener(this, changed);
        listeners[listener] = accountId;
        return listener;
    }

    /// <summary>To be called when the change is committed.</summary>
    public void Tell(string accountId)
    {
        foreach (var listener in listeners.Where(l => l.Value == accountId).Select(l => l.Key).ToList())
        {
            listener.Changed();
        }
    }

    private sealed class Listener(AccountChanges changes, Action changed) : IDisposable
    {
        public Action Changed { get; } = changed;

        public void Dispose() => changes.listeners.TryRemove(this, out _);
    }
}
