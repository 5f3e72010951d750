namespace FundsMonitor.Core.Importing.Completeness;

/// <summary>By which day files of a kind are owed, as an administrator set it: for all places, or for one.</summary>
public sealed class DueSetting
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The kind it is about.</summary>
    public FileKind Kind { get; set; }

    /// <summary>Office (6 digits) or commune (5 digits) it is about; empty for every place without a setting of its own.</summary>
    public string PlaceCode { get; set; } = "";

    /// <summary>False where nobody owes such files: they may come, and are never missing or late.</summary>
    public bool IsOwed { get; set; }

    /// <summary>Day of the month, 1 to 31; in a shorter month its last day.</summary>
    public int Day { get; set; }

    /// <summary>For kinds of a year the month of that year, 1 to 12; 0 for kinds of a month, which are due in the month after.</summary>
    public int InMonth { get; set; }
}
