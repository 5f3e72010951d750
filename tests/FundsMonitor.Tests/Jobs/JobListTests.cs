using FundsMonitor.Jobs;
using Hangfire;

namespace FundsMonitor.Tests.Jobs;

/// <summary>Every job stands in a list, and a job's arguments are ids and keys only.</summary>
public sealed class JobListTests
{
    private static readonly Type[] Declared =
        [.. typeof(JobQueue).Assembly.GetTypes().Where(t => t.Name.EndsWith("Job", StringComparison.Ordinal) && t != typeof(ClockJob))];

    [Fact]
    public void Each_declared_job_comes_by_the_clock_or_by_the_queue() =>
        Assert.Equal(
            Declared.OrderBy(t => t.Name),
            RecurringJobs.All.Select(j => j.Call.Type).Concat(JobQueue.Jobs).Distinct().OrderBy(t => t.Name));

    [Fact]
    public void Arguments_are_numbers_and_words_only() =>
        Assert.All(
            Declared.SelectMany(t => t.GetMethods().Where(m => m.DeclaringType == t)).SelectMany(m => m.GetParameters()),
            p => Assert.Contains(p.ParameterType, new[] { typeof(int), typeof(string), typeof(CancellationToken) }));

    [Fact]
    public void Names_are_unique() =>
        Assert.Equal(RecurringJobs.All.Count, RecurringJobs.All.Select(j => j.Name).Distinct().Count());

    /// <summary>Waiting jobs would hold workers and use up their tries: the table of runs holds the lease instead.</summary>
    [Fact]
    public void No_job_forbids_concurrent_execution() =>
        Assert.All(Declared, t => Assert.Empty(
            t.GetMethods().Prepend<System.Reflection.MemberInfo>(t)
                .SelectMany(m => m.GetCustomAttributes(typeof(DisableConcurrentExecutionAttribute), inherit: true))));
}
