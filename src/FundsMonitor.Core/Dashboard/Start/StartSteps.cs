namespace FundsMonitor.Core.Dashboard.Start;

/// <summary>The steps of the first hour, in their order.</summary>
public enum StartStepName
{
    /// <summary>The first administrator's account.</summary>
    Account,

    /// <summary>The communes and the office this installation is for.</summary>
    Place,

    /// <summary>The register of poor, near-poor and newly escaped households.</summary>
    Register,

    /// <summary>Project money allocated.</summary>
    Allocations,

    /// <summary>The bank's loans of a month, and their reconciling.</summary>
    FirstMonth,
}

/// <summary>Where a step stands.</summary>
public enum StartState
{
    /// <summary>Nothing was done yet.</summary>
    Open,

    /// <summary>A file is being read, or the month reconciled.</summary>
    Working,

    /// <summary>Something came and could not be taken: a person has to look.</summary>
    Trouble,

    /// <summary>What the step is for is in the database.</summary>
    Done,

    /// <summary>A person left it out for now.</summary>
    Skipped,
}

/// <summary>What is known of a step.</summary>
/// <param name="IsReached">What the step is for is in the database.</param>
/// <param name="Underway">Files or months that are being worked on.</param>
/// <param name="Troubles">What came and could not be taken.</param>
/// <param name="IsSkipped">A person left it out.</param>
public readonly record struct StartFacts(bool IsReached, int Underway, int Troubles, bool IsSkipped);

/// <summary>The words of the steps in addresses and in the database, and where a step stands.</summary>
public static class StartSteps
{
    /// <summary>Every step with its word.</summary>
    public static IReadOnlyList<(StartStepName Name, string Word)> All { get; } =
    [
        (StartStepName.Account, "account"),
        (StartStepName.Place, "place"),
        (StartStepName.Register, "register"),
        (StartStepName.Allocations, "allocations"),
        (StartStepName.FirstMonth, "first-month"),
    ];

    /// <summary>The step's word, for example <c>first-month</c>.</summary>
    public static string Word(this StartStepName step) => All.First(s => s.Name == step).Word;

    /// <summary>The step with this word, or null.</summary>
    public static StartStepName? Find(string? word) =>
        All.Where(s => s.Word == word).Select(s => (StartStepName?)s.Name).FirstOrDefault();

    /// <summary>What is reached stays reached; then counts what goes on, then that a person left the step out, then what went wrong.
    /// </summary>
    public static StartState Of(StartFacts facts) => facts switch
    {
        { IsReached: true } => StartState.Done,
        { Underway: > 0 } => StartState.Working,
        { IsSkipped: true } => StartState.Skipped,
        { Troubles: > 0 } => StartState.Trouble,
        _ => StartState.Open,
    };
}
