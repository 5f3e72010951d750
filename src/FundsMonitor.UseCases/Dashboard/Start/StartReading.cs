using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>A current version that a step asked for.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="PlaceName">Name of its office or commune; empty where it names none.</param>
/// <param name="Period">yyyymm, yyyy or 0.</param>
/// <param name="Rows">Rows stored.</param>
/// <param name="Total">Its sum; zero for registers.</param>
/// <param name="SourceFileId">The file it came from.</param>
public sealed record StartHolding(FileKind Kind, string PlaceName, int Period, int Rows, Money Total, int SourceFileId);

/// <summary>A file that came and is no version: refused, failed, or waiting for a person.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="FileName">Its name.</param>
/// <param name="State">How far it came.</param>
/// <param name="Verdict">Why; null where the program failed.</param>
public sealed record StartTrouble(int SourceFileId, string FileName, FileState State, Bilingual? Verdict);

/// <summary>A place that was chosen.</summary>
/// <param name="Code">5 digits for a commune, 6 for an office.</param>
/// <param name="Name">Its name today.</param>
public sealed record StartPlace(string Code, string Name);

/// <summary>One step with what stands behind its state.</summary>
/// <param name="Name">Which.</param>
/// <param name="State">Where it stands.</param>
public sealed record StartStep(StartStepName Name, StartState State)
{
    /// <summary>What is there, newest first; a few of them.</summary>
    public IReadOnlyList<StartHolding> Holdings { get; init; } = [];

    /// <summary>How many there are beyond those.</summary>
    public int More { get; init; }

    /// <summary>Files of the step that were not taken, newest first; none once the step is done.</summary>
    public IReadOnlyList<StartTrouble> Troubles { get; init; } = [];

    /// <summary>Names of chosen communes of which nothing is there, while there is something of others.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>How far the sample is.</summary>
/// <param name="Files">Files imported.</param>
/// <param name="Of">Files in all; 0 before the job has begun.</param>
/// <param name="IsRunning">A live process imports it.</param>
/// <param name="IsDone">All of it is there.</param>
/// <param name="Message">What the last run ended with, where it did not end well, as <see cref="JobRun.Message"/>; else empty.</param>
public sealed record SampleProgress(long Files, long Of, bool IsRunning, bool IsDone, string Message);

/// <summary>The first hour as the data says it stands.</summary>
/// <param name="Steps">All steps in their order.</param>
/// <param name="Communes">The communes this installation is for.</param>
/// <param name="Offices">The offices that are known.</param>
public sealed record StartReading(
    IReadOnlyList<StartStep> Steps, IReadOnlyList<StartPlace> Communes, IReadOnlyList<StartPlace> Offices)
{
    /// <summary>Accounts that can sign in.</summary>
    public int Accounts { get; init; }

    /// <summary>The overview is not to show the steps any more.</summary>
    public bool IsDismissed { get; init; }

    /// <summary>The sample; null where nobody chose it.</summary>
    public SampleProgress? Sample { get; init; }

    /// <summary>Whether the sample may still be chosen: no file has come yet.</summary>
    public bool MayTakeSample { get; init; }

    /// <summary>Whether no step waits.</summary>
    public bool IsDone => Steps.All(s => s.State is StartState.Done or StartState.Skipped);

    /// <summary>Whether something goes on that will change a step by itself.</summary>
    public bool IsWorking => Steps.Any(s => s.State == StartState.Working) || Sample is { IsDone: false };

    /// <summary>The first step that waits; null once none does.</summary>
    public StartStepName? Next => Steps.FirstOrDefault(s => s.State is not (StartState.Done or StartState.Skipped))?.Name;
}
