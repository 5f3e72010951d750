using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>A person as one row of a file has him.</summary>
/// <param name="Name">As written.</param>
/// <param name="CitizenId">9 or 12 digits repaired, or anything else, which is no id.</param>
/// <param name="BirthDate">Where day and month are known; 1 January counts as the year alone.</param>
/// <param name="BirthYear">0 where unknown.</param>
/// <param name="Sex">Or unknown.</param>
/// <param name="Commune">Code, or name; empty where unknown.</param>
public readonly record struct PersonRow(string Name, string CitizenId, DateOnly? BirthDate, int BirthYear, Sex Sex, string Commune)
{
    /// <summary>Hamlet as written; null or empty where unknown.</summary>
    public string? Hamlet { get; init; }

    /// <summary>Husband or wife as written; null or empty where unknown.</summary>
    public string? SpouseName { get; init; }

    /// <summary>Head of the household as written; null or empty where unknown, as always in a loan file.</summary>
    public string? HeadName { get; init; }

    /// <summary>
    /// The register's number of the household in its commune; null or empty where unknown: then hamlet and head stand for it.
    /// </summary>
    public string? Household { get; init; }
}

/// <summary>A person to be linked, with every row there is of him: the evidence of all a customer's loans is pooled.</summary>
public sealed class LinkSide
{
    private readonly PersonRow first;
    private readonly PersonRow[]? all;

    private LinkSide(string code, IReadOnlyCollection<PersonRow> rows)
    {
        Code = code;
        if (rows.Count == 1)
        {
            first = rows.First();
        }
        else
        {
            all = [.. rows];
        }
    }

    /// <summary>Customer code; for a member whatever the caller tells members apart by.</summary>
    public string Code { get; }

    /// <summary>Distinct valid ids.</summary>
    public IReadOnlyList<string> Ids => Distinct(r => CitizenNumber.Of(r.CitizenId) > 0 ? r.CitizenId : "");

    /// <summary>Distinct names as written.</summary>
    public IReadOnlyList<string> Names => Distinct(r => r.Name);

    /// <summary>Distinct communes as written.</summary>
    public IReadOnlyList<string> Communes => Distinct(r => r.Commune);

    /// <summary>As given.</summary>
    internal ReadOnlySpan<PersonRow> Rows => all is null ? new ReadOnlySpan<PersonRow>(in first) : all;

    /// <summary>A customer with all the rows of his loans.</summary>
    public static LinkSide Customer(string code, IReadOnlyCollection<PersonRow> rows) => new(code, rows);

    /// <summary>A member of a register.</summary>
    public static LinkSide Member(string code, PersonRow row) => new(code, [row]);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Rows.ToArray());

    private List<string> Distinct(Func<PersonRow, string> value)
    {
        var found = new List<string>(1);
        foreach (var row in Rows)
        {
            if (value(row) is { Length: > 0 } text && !found.Contains(text))
            {
                found.Add(text);
            }
        }

        return found;
    }
}
