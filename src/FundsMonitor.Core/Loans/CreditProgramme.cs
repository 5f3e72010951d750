namespace FundsMonitor.Core.Loans;

/// <summary>A credit programme of the bank: reference data with dates.</summary>
public sealed class CreditProgramme
{
    /// <summary>2-digit code, the key.</summary>
    public string Code { get; set; } = "";

    /// <summary>Vietnamese name.</summary>
    public string Name { get; set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>False for a programme that a file named and nobody has confirmed.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>A rate a programme permits, with the dates in force. A programme may permit several at once.</summary>
public sealed class ProgrammeRate
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>Thousandths of a percent a year: 8.382 % is 8382.</summary>
    public int RateThousandths { get; set; }

    /// <summary>First contract date it holds for.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last contract date it holds for; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>True where a decree put existing loans on this rate from <see cref="From"/> on.</summary>
    public bool ExistingLoansToo { get; set; }

    /// <summary>Whom it is for ("priority", "STEM"); empty for all.</summary>
    public string Beneficiary { get; set; } = "";

    /// <summary>The decree or decision, as far as known.</summary>
    public string Source { get; set; } = "";
}

/// <summary>A household class that carries a programme, with dates (rule E-CLASS).</summary>
public sealed class ProgrammeClass
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>2-digit code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>The class that may borrow.</summary>
    public Register.HouseholdClass Class { get; set; }

    /// <summary>First loan date it holds for.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last loan date it holds for; null while in force.</summary>
    public DateOnly? To { get; set; }
}
