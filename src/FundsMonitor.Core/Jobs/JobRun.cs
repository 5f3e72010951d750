using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Jobs;

/// <summary>How a run ended. The numbers are stored.</summary>
public enum JobOutcome
{
    /// <summary>Still going, or killed while its lease runs out.</summary>
    Running = 1,

    /// <summary>Did what it was asked.</summary>
    Done = 2,

    /// <summary>The data was refused: a result, not a failure.</summary>
    Refused = 3,

    /// <summary>The program failed; the message says how, and it is tried again.</summary>
    Failed = 4,

    /// <summary>The process was killed: its lease ran out.</summary>
    Abandoned = 5,

    /// <summary>A person stopped it.</summary>
    Cancelled = 6,
}

/// <summary>One run of one job: what the audit keeps after Hangfire has forgotten it.
/// Also the lease that keeps two from doing the same work.</summary>
public sealed class JobRun
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The job's name in the list of jobs.</summary>
    public string Job { get; set; } = "";

    /// <summary>Its arguments, for people: ids and business keys only.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>What only one run at a time may work on; unique while
    /// <see cref="Outcome"/> is running. Emptied to the id at the end.</summary>
    public string LeaseKey { get; set; } = "";

    /// <summary>Until when the lease holds unless renewed.</summary>
    public DateTime LeaseUntilUtc { get; set; }

    /// <summary>Process that holds it: <c>machine:process id:start time in ticks</c>; a
    /// dead process of this machine has lost its lease at once.</summary>
    public string Holder { get; set; } = "";

    /// <summary>When it started.</summary>
    public DateTime StartedAtUtc { get; set; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAtUtc { get; set; }

    /// <summary>How it ended.</summary>
    public JobOutcome Outcome { get; set; }

    /// <summary>Account name, <c>schedule</c> or <c>command line</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>Work done so far, in the job's own unit (rows, files).</summary>
    public long Progress { get; set; }

    /// <summary>Work in all; 0 while unknown.</summary>
    public long ProgressOf { get; set; }

    /// <summary>Set by a person who wants it to stop.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>
    /// Result or failure in one sentence, as <see cref="Bilingual.AsArgument"/> keeps it; runs of older versions have Vietnamese alone.
    /// </summary>
    public string Message { get; set; } = "";

    /// <summary>The message in the language with this two-letter code.</summary>
    public string MessageIn(string language) => Bilingual.Argument(Message, language);
}
