namespace FundsMonitor.Core.Register;

/// <summary>The counts of one household class in the registers in force.</summary>
public sealed record RegisterFigures
{
    /// <summary>The age from which ability to work and employment are asked.</summary>
    public const int WorkingAge = 15;

    /// <summary>The class counted.</summary>
    public required HouseholdClass Class { get; init; }

    /// <summary>How many of them the lists name.</summary>
    public required int Households { get; init; }

    /// <summary>People listed in them; of a list of heads only the heads.</summary>
    public required int People { get; init; }

    /// <summary>People who were 15 or older at the end of the year in which the list was made.</summary>
    public required int AgedFifteen { get; init; }

    /// <summary>Of them able to work.</summary>
    public required int AbleToWork { get; init; }

    /// <summary>Of them not able to work.</summary>
    public required int NotAble { get; init; }

    /// <summary>People aged 15 or over by what they do; those without an answer are in none.</summary>
    public required IReadOnlyDictionary<Employment, int> Work { get; init; }

    /// <summary>People with this employment.</summary>
    public int Working(Employment employment) => Work.GetValueOrDefault(employment);

    /// <summary>Whether a person counts as 15: by age where the year of birth is known, else by having been asked about work.</summary>
    /// <param name="birthYear">0 where unknown.</param>
    /// <param name="classFrom">First day of the list's class; the list was made in the year of the day before.</param>
    /// <param name="asked">True where the register gives ability to work or employment.</param>
    public static bool IsFifteen(int birthYear, DateOnly classFrom, bool asked) =>
        birthYear > 0 ? classFrom.AddDays(-1).Year - birthYear >= WorkingAge : asked;
}
