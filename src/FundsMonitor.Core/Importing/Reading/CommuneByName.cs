namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Gives the 5-digit code of a commune, or the 3-digit one of a district, by its name as a file writes it.</summary>
/// <param name="written">The name.</param>
/// <param name="day">The day on which the name is read: names passed from one commune to another. Null where the file gives none.</param>
/// <returns>Null unless exactly one bears the name on that day.</returns>
public delegate string? CommuneByName(string written, DateOnly? day);
