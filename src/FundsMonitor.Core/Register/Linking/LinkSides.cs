using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>A person as one row of a file has him.</summary>
/// <param name="Name">As written.</param>
/// <param name="CitizenId">9 or 12 digits repaired, or anything else, which is no id.</param>
/// <param name="BirthDate">Where day and month are known.</param>
/// <param name="BirthYear">0 where unknown.</param>
/// <param name="Sex">Or unknown.</param>
/// <param name="Commune">Code, or any key that is equal for the same commune on both sides; empty where unknown.</param>
public readonly record struct PersonRow(string Name, string CitizenId, DateOnly? BirthDate, int BirthYear, Sex Sex, string Commune)
{
    /// <summary>Hamlet as written; null or empty where unknown.</summary>
    public string? Hamlet { get; init; }

    /// <summary>Husband or wife as written; null or empty where unknown.</summary>
    public string? SpouseName { get; init; }

    /// <summary>Head of the household as written; null or empty where unknown, as always in a loan file.</summary>
    public string? HeadName { get; init; }
}

/// <summary>A person prepared for comparing; of a customer the evidence of all his loans is pooled.</summary>
public sealed class LinkSide
{
    private LinkSide(string code, IReadOnlyCollection<PersonRow> rows)
    {
        Code = code;
        Ids = [.. rows.Select(r => r.CitizenId).Where(IsId).Distinct()];
        Names = [.. rows.Select(r => r.Name).Distinct().Select(NameForm.Of)];
        Births = [.. rows.Select(r => r.BirthDate).OfType<DateOnly>().Distinct()];
        BirthYears = [.. rows.Select(YearOf).Where(y => y > 0).Distinct()];
        Sexes = [.. rows.Select(SexOf).Where(s => s != Sex.Unknown).Distinct()];
        Communes = [.. rows.Select(r => r.Commune).Where(c => c.Length > 0).Distinct()];
    }

    /// <summary>Customer code; for a member whatever the caller tells members apart by.</summary>
    public string Code { get; }

    /// <summary>Distinct valid ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Distinct spellings.</summary>
    public IReadOnlyList<NameForm> Names { get; }

    /// <summary>Distinct full dates of birth.</summary>
    public IReadOnlyList<DateOnly> Births { get; }

    /// <summary>Distinct years of birth.</summary>
    public IReadOnlyList<int> BirthYears { get; }

    /// <summary>Distinct sexes.</summary>
    public IReadOnlyList<Sex> Sexes { get; }

    /// <summary>Distinct communes.</summary>
    public IReadOnlyList<string> Communes { get; }

    /// <summary>A customer with all the rows of his loans.</summary>
    public static LinkSide Customer(string code, IReadOnlyCollection<PersonRow> rows) => new(code, rows);

    /// <summary>A member of a register.</summary>
    public static LinkSide Member(string code, PersonRow row) => new(code, [row]);

    // A 12-digit id says year and sex where the columns do not.
    private static int YearOf(PersonRow row) =>
        row.BirthDate?.Year ?? (row.BirthYear > 0 ? row.BirthYear : IsId(row.CitizenId) ? CitizenId.BirthYearOf(row.CitizenId) : 0);

    private static Sex SexOf(PersonRow row) =>
        row.Sex != Sex.Unknown ? row.Sex : IsId(row.CitizenId) ? CitizenId.SexOf(row.CitizenId) : Sex.Unknown;

    // One digit repeated stands for "no number" in many lists.
    private static bool IsId(string id) =>
        id.Length is 9 or 12 && id.All(char.IsAsciiDigit) && id.AsSpan().IndexOfAnyExcept(id[0]) >= 0;
}
