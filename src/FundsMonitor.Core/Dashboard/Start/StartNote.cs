namespace FundsMonitor.Core.Dashboard.Start;

/// <summary>What a person said of the first hour. The numbers are stored.</summary>
public enum StartNoteKind
{
    /// <summary>This installation is for the commune of <see cref="StartNote.CommuneCode"/>.</summary>
    Place = 1,

    /// <summary>The step of <see cref="StartNote.StepCode"/> is left out for now.</summary>
    Skipped = 2,

    /// <summary>The overview is not to show the steps any more.</summary>
    Dismissed = 3,

    /// <summary>The database was filled with the invented sample; every page says so from then on.</summary>
    Sample = 4,
}

/// <summary>A choice of the first hour. Everything else about it is computed from the data.</summary>
public sealed class StartNote
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>What was said.</summary>
    public StartNoteKind Kind { get; set; }

    /// <summary>Word of a step, see <see cref="StartSteps"/>; empty where the kind names none.</summary>
    public string StepCode { get; set; } = "";

    /// <summary>5 digits; empty where the kind names no place.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>The account's name.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was said.</summary>
    public DateTime AtUtc { get; set; }
}
