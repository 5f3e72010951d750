namespace FundsMonitor.Web.Places;

/// <summary>Marks the texts of this folder.</summary>
public sealed class PlacesTexts;
