namespace FundsMonitor.Core.Plans.Helpers;

/// <summary>The person named to help one household (người được phân công giúp đỡ). Ended, never deleted.</summary>
/// <remarks>A household is the same one where commune, number and head are the same, as on its page through time.</remarks>
public sealed class HouseholdHelper : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Always empty: a household is of a commune.</summary>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>
    /// Year of the list on which the household stood when the helper was named: the commune's code is read on its first day.
    /// </summary>
    public int RegisterYear { get; set; }

    /// <summary>See <see cref="Register.Household.HouseholdCode"/>.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>See <see cref="Register.Household.HeadNameSearch"/>.</summary>
    public string HeadNameSearch { get; set; } = "";

    /// <summary>Hamlet as written on that list.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>The helper's name.</summary>
    public string HelperName { get; set; } = "";

    /// <summary>Position ("Bí thư chi bộ xóm"); empty where none is given.</summary>
    public string PositionName { get; set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Account that named the helper.</summary>
    public string NamedBy { get; set; } = "";

    /// <summary>When that was recorded.</summary>
    public DateTime NamedAtUtc { get; set; }

    /// <summary>Account that ended it, or empty.</summary>
    public string EndedBy { get; set; } = "";

    /// <summary>When the end was recorded; null while it goes on.</summary>
    public DateTime? EndedAtUtc { get; set; }

    /// <inheritdoc/>
    public DateOnly? CodeDay => new(RegisterYear, 1, 1);
}

/// <summary>A visit of a helper. Taken back where it was a mistake, never deleted.</summary>
public sealed class HelperVisit : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The helper.</summary>
    public int HelperId { get; set; }

    /// <inheritdoc cref="HouseholdHelper.OfficeCode"/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <inheritdoc cref="HouseholdHelper.RegisterYear"/>
    public int RegisterYear { get; set; }

    /// <inheritdoc cref="HouseholdHelper.HamletName"/>
    public string HamletName { get; set; } = "";

    /// <summary>The day of the visit.</summary>
    public DateOnly On { get; set; }

    /// <summary>What was seen, said or done.</summary>
    public string Note { get; set; } = "";

    /// <summary>Account that noted it.</summary>
    public string NotedBy { get; set; } = "";

    /// <summary>When it was noted.</summary>
    public DateTime NotedAtUtc { get; set; }

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTime? TakenBackAtUtc { get; set; }

    /// <summary>Account that took it back, or empty.</summary>
    public string TakenBackBy { get; set; } = "";

    /// <inheritdoc/>
    public DateOnly? CodeDay => new(RegisterYear, 1, 1);
}
