using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>The loans of one commune beside the registers in which their borrowers were looked for.</summary>
public sealed record EligibilityFacts
{
    /// <summary>The loans with their office, commune and month.</summary>
    public required LoanFacts Loans { get; init; }

    /// <summary>The commune's code, or the bank's where it is not mapped: what E-NOREGISTER is about.</summary>
    public required string Place { get; init; }

    /// <summary>Its name.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Which class carries which programme, by programme.</summary>
    public required ILookup<string, ProgrammeClass> Classes { get; init; }

    /// <summary>The commune's accepted registers, with those of the communes that it was made of.</summary>
    public IReadOnlyList<RegisterPeriod> Registers { get; init; } = [];

    /// <summary>Each commune that it was made of, with its registers.</summary>
    public IReadOnlyList<IReadOnlyList<RegisterPeriod>> Earlier { get; init; } = [];

    /// <summary>Each commune that it went into while its loans kept the code of old, with the registers of its time.</summary>
    public IReadOnlyList<LaterRegisters> Later { get; init; } = [];

    /// <summary>Where customers were found, by customer code.</summary>
    public ILookup<string, Listing> Listings { get; init; } = Enumerable.Empty<Listing>().ToLookup(l => l.CustomerCode);

    /// <summary>Open loans of programmes that depend on the register, each with its verdict.</summary>
    public IEnumerable<(LoanRow Loan, Eligibility Verdict)> Judged() =>
        from loan in Loans.Loans
        where loan.Balance > Money.Zero && loan.LoanDate is not null
        let lentOn = loan.LoanDate ?? default
        let carrying = Classes[loan.ProgrammeCode].Where(c => c.From <= lentOn && (c.To is null || c.To >= lentOn)).ToList()
        where carrying.Count > 0
        select (loan, Complete(
            Eligibility.Of([.. carrying.Select(c => c.Class)], lentOn, AllRegisters, [.. Listings[loan.CustomerCode]]), lentOn));

    private IReadOnlyList<RegisterPeriod> AllRegisters => Later.Count == 0 ? Registers
        : [.. Registers.Concat(Later.SelectMany(l => l.Registers)).DistinctBy(r => r.VersionId)];

    /// <summary>Who was found in no register, or with another class in an old one, may stand in that of a commune whose register never
    /// came.</summary>
    private Eligibility Complete(Eligibility verdict, DateOnly lentOn) => verdict.Kind switch
    {
        EligibilityKind.Unlisted when !IsCoveredOn(lentOn) => new(EligibilityKind.NoRegister, verdict.Needed),
        EligibilityKind.WrongClass when IsPast(lentOn) && !LaterCover(lentOn) => new(EligibilityKind.NoRegister, verdict.Needed),
        _ => verdict,
    };

    private bool IsCoveredOn(DateOnly day)
    {
        var earlier = Earlier.SelectMany(e => e).Select(r => r.VersionId).ToHashSet();
        return LaterCover(day) || (!IsPast(day)
            && ((Earlier.Count > 0 && Earlier.All(e => e.Any(r => r.Covers(day))))
                || Registers.Any(r => !earlier.Contains(r.VersionId) && r.Covers(day))));
    }

    /// <summary>Of a commune that was split, the list of one part does not tell who is in the other.</summary>
    private bool LaterCover(DateOnly day) => Later.Count > 0 && Later.All(l => l.Registers.Any(r => r.Covers(day)));

    /// <summary>Whether the commune's own lists are no longer those in force: they are of a year, and its successors make those of the
    /// next.</summary>
    private bool IsPast(DateOnly day) => Later.Count > 0 && day.Year > Later.Min(l => l.From).Year;
}

/// <summary>The registers of a commune that another went into.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Registers">Its own, in sequence; none of a commune that had the code before.</param>
public sealed record LaterRegisters(DateOnly From, IReadOnlyList<RegisterPeriod> Registers);

/// <summary>From when until when a register holds.</summary>
/// <param name="VersionId">Its version.</param>
/// <param name="Year">The year it is of.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while no later register ends it.</param>
public sealed record RegisterPeriod(int VersionId, int Year, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Ends every open register on the day before the first register of a later year begins.</summary>
    /// <remarks>Several decisions of one year complete each other: none ends the other.</remarks>
    public static IReadOnlyList<RegisterPeriod> InSequence(IReadOnlyCollection<RegisterPeriod> registers) =>
    [
        .. registers.Select(r => r.To is not null ? r : r with { To = Next(registers, r)?.AddDays(-1) })
            .OrderBy(r => r.From).ThenBy(r => r.VersionId),
    ];

    private static DateOnly? Next(IReadOnlyCollection<RegisterPeriod> registers, RegisterPeriod register) =>
        registers.Where(r => r.Year > register.Year && r.From > register.From).Select(r => (DateOnly?)r.From).Min();
}

/// <summary>A customer found in one register.</summary>
/// <param name="CustomerCode">10 digits.</param>
/// <param name="VersionId">The register's version.</param>
/// <param name="RowNumber">Excel's number of the member's row; while undecided the likeliest member's.</param>
/// <param name="Decision">Link, or Review while a person must decide.</param>
/// <param name="Class">Class of the household.</param>
/// <param name="From">First day of the class.</param>
/// <param name="To">Last day of the class as the register has it; null where the register's own end counts.</param>
public sealed record Listing(
    string CustomerCode, int VersionId, int RowNumber, LinkDecision Decision, HouseholdClass Class, DateOnly From, DateOnly? To)
{
    /// <summary>The register's number of the household; empty while undecided.</summary>
    public string HouseholdCode { get; init; } = "";

    /// <summary>Excel's number of the row of the next likeliest member, while undecided; 0 without one.</summary>
    public int SecondRow { get; init; }
}
