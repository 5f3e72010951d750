using System.Globalization;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>
/// Keeps the households of one list apart that is spread over several sheets, a hamlet each: they number them from 1 again and again.
/// </summary>
internal sealed class HouseholdsOfSheets
{
    private readonly HashSet<(VersionScope Scope, string Code)> earlier = [];
    private readonly HashSet<(VersionScope Scope, string Code)> current = [];
    private readonly HashSet<(VersionScope Scope, string Code, string Name, string Id, int Year)> earlierPeople = [];
    private readonly HashSet<(VersionScope Scope, string Code, string Name, string Id, int Year)> people = [];
    private int count;

    /// <summary>The number of one more household that has none.</summary>
    public string Count() => (++count).ToString(CultureInfo.InvariantCulture);

    /// <summary>What was read up to here is of earlier sheets.</summary>
    public void NextSheet()
    {
        earlier.UnionWith(current);
        earlierPeople.UnionWith(people);
        current.Clear();
        people.Clear();
    }

    /// <summary>The code under which a household is kept.</summary>
    public string CodeOf(VersionScope scope, string written, string sheet)
    {
        current.Add((scope, written));
        return earlier.Contains((scope, written)) ? $"{sheet}/{written}" : written;
    }

    /// <summary>
    /// Whether an earlier sheet has this person: in a household of the same number, or with the same id where it has none.
    /// </summary>
    public bool IsRepeated(VersionScope scope, string written, Member person)
    {
        var key = (scope, written, person.NameSearch, person.CitizenId, person.BirthYear);
        people.Add(key);
        return written.Length + person.CitizenId.Length > 0 && earlierPeople.Contains(key);
    }
}
