namespace FundsMonitor.Core.Budget;

/// <summary>A project or sub-project of a programme: reference data, a tree with dates of validity.</summary>
public sealed class Project
{
    /// <summary>For example <c>DA6.2</c> (Dự án 6, tiểu dự án 2); the key.</summary>
    public string Code { get; set; } = "";

    /// <summary>Code of the project above; empty at the top.</summary>
    public string ParentCode { get; set; } = "";

    /// <summary>Vietnamese name.</summary>
    public string Name { get; set; } = "";

    /// <summary>First day of the programme it belongs to.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>False for a project that a file named and nobody has confirmed.</summary>
    public bool Confirmed { get; set; }
}
