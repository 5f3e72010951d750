namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>How long somebody stays signed in.</summary>
/// <param name="Idle">Without doing anything.</param>
/// <param name="Longest">In all.</param>
public sealed record SessionTimes(TimeSpan Idle, TimeSpan Longest);
