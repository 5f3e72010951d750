using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Loans;

/// <summary>A credit programme of the bank: reference data with dates.</summary>
public sealed class CreditProgramme : IReferenceRow
{
    /// <summary>The bank was founded on this day: no programme of its is older.</summary>
    public static readonly DateOnly Founded = new(2002, 10, 4);

    /// <summary>2-digit code, the key.</summary>
    public string Code { get; set; } = "";

    /// <summary>Vietnamese name.</summary>
    public string Name { get; set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>False for a programme that a file named and nobody has confirmed.</summary>
    public bool Confirmed { get; set; }

    /// <inheritdoc/>
    public string Key => Code;

    /// <inheritdoc/>
    public string About => Code;

    /// <inheritdoc/>
    public DateOnly From { get; set; } = Founded;

    /// <inheritdoc/>
    public DateOnly? To { get; set; }

    /// <inheritdoc/>
    public string Source { get; set; } = "";

    /// <inheritdoc/>
    public string ChangedBy { get; set; } = "";
}

/// <summary>A rate a programme permits, with the contract dates it holds for. A programme may permit several at once.</summary>
public sealed class ProgrammeRate : ReferenceRow
{
    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>Thousandths of a percent a year: 8.382 % is 8382.</summary>
    public int RateThousandths { get; set; }

    /// <summary>True where a decree put existing loans on this rate from the first day on.</summary>
    public bool ExistingLoansToo { get; set; }

    /// <summary>Whom it is for ("priority", "STEM"); empty for all.</summary>
    public string Beneficiary { get; set; } = "";

    /// <inheritdoc/>
    public override string About => $"{ProgrammeCode}|{Beneficiary}|{RateThousandths}";
}

/// <summary>A household class that carries a programme, with the loan dates it holds for (rule E-CLASS).</summary>
public sealed class ProgrammeClass : ReferenceRow
{
    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>The class that may borrow.</summary>
    public Register.HouseholdClass Class { get; set; }

    /// <inheritdoc/>
    public override string About => $"{ProgrammeCode}|{Class}";
}
