namespace FundsMonitor.UseCases.Dashboard;

/// <summary>In which communes figures are shown.</summary>
public enum PlaceView
{
    /// <summary>In those of the data's own time.</summary>
    AsItWas,

    /// <summary>In those of today, with the past of what went into them.</summary>
    AsItIsNow,
}
