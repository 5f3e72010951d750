using System.Globalization;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>Where a person stood before.</summary>
internal readonly record struct EarlierRow(string Household, int Row, string Sheet)
{
    /// <summary>The row, with its sheet where that is another.</summary>
    public string Place(string sheet) =>
        Row.ToString(CultureInfo.InvariantCulture) + (Sheet.Length == 0 || Sheet == sheet ? "" : $" ({Sheet})");
}

/// <summary>What the lists of a file said before: the class of each household, and where each person stood.</summary>
internal sealed class PeopleOfLists
{
    private readonly Dictionary<(VersionScope Scope, string Household), (HouseholdClass Class, int Row)> classes = [];
    private readonly Dictionary<(VersionScope Scope, string Id), EarlierRow> byId = [];
    private readonly Dictionary<(VersionScope Scope, string Name, DateOnly Birth, string Hamlet), (EarlierRow At, string Id)> byName = [];

    /// <summary>The row that gave the household another class; null where none did.</summary>
    public string? OtherClass(VersionScope scope, Member row)
    {
        if (row.Class == default || classes.TryAdd((scope, row.HouseholdCode), (row.Class, row.RowNumber)))
        {
            return null;
        }

        var first = classes[(scope, row.HouseholdCode)];
        return first.Class == row.Class ? null : first.Row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Where the person stood before: the same id, or the same name and birth where one of the two rows has no id. A birth that is
    /// only a year tells one person within a hamlet: in a commune namesakes of one year are common.
    /// </summary>
    public EarlierRow? Earlier(VersionScope scope, Member row, string sheet)
    {
        var here = new EarlierRow(row.HouseholdCode, row.RowNumber, sheet);
        EarlierRow? earlier = null;
        if (row.CitizenId.Length > 0 && !byId.TryAdd((scope, row.CitizenId), here))
        {
            earlier = byId[(scope, row.CitizenId)];
        }

        if (row.NameSearch.Length == 0 || row.BirthYear == 0)
        {
            return earlier;
        }

        var key = (scope, row.NameSearch, row.BirthDate ?? new(row.BirthYear, 1, 1), row.BirthDate is null ? row.HamletName : "\0");
        if (byName.TryAdd(key, (here, row.CitizenId)))
        {
            return earlier;
        }

        var (at, id) = byName[key];
        return earlier ?? (row.CitizenId.Length == 0 || id.Length == 0 ? at : null);
    }
}
