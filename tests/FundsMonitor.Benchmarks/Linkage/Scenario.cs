namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>What registers and loan lists are made for one measurement.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }

    public int Communes { get; init; } = 12;

    public int Members { get; init; } = 7_000;

    public int Loans { get; init; } = 2_800;

    /// <summary>Share of loans whose borrower is not in the register while somebody of his name is in his commune's.</summary>
    public double Namesakes { get; init; } = 0.1;

    /// <summary>Share of loans whose borrower is not in the register, whatever his name.</summary>
    public double Strangers { get; init; }

    /// <summary>Share of borrowers who borrow in another commune.</summary>
    public double FromElsewhere { get; init; }

    /// <summary>Whether the two sides write communes in their own ways, and one commune of six under another name altogether.</summary>
    public bool CommunesDiffer { get; init; }

    /// <summary>How the bank types.</summary>
    public Noise Bank { get; init; } = Noise.OfBank;

    /// <summary>How communes type.</summary>
    public Noise Register { get; init; } = Noise.OfRegister;
}

/// <summary>How often a list has each fault; shares of rows.</summary>
internal sealed record Noise
{
    /// <summary>Ids: a third of the loans without a good one.</summary>
    public static Noise OfBank { get; } = new();

    /// <summary>Communes copy from the books of households.</summary>
    public static Noise OfRegister { get; } = new()
    {
        IdMissing = 0.04,
        IdOld = 0.06,
        IdDamaged = 0.01,
        YearOnly = 0.2,
        NoMarks = 0.03,
        Capitals = 0.1,
        OtherToneStyle = 0.3,
        Decomposed = 0.05,
        Shortened = 0.005,
        Nickname = 0.01,
        NoMiddle = 0.005,
        Slip = 0.01,
        HamletMissing = 0.02,
        SpouseMissing = 1,
        SexMissing = 0.01,
        HamletOther = 0,
    };

    /// <summary>A bad list on either side: nearly half of the ids no good, marks lost in a third of the names.</summary>
    public static Noise Bad { get; } = new()
    {
        IdMissing = 0.2,
        IdOld = 0.15,
        IdDamaged = 0.1,
        YearOnly = 0.3,
        NoMarks = 0.35,
        Shortened = 0.05,
        NoMiddle = 0.04,
        Slip = 0.04,
        HamletMissing = 0.3,
        SpouseMissing = 0.7,
        HamletOther = 0.1,
        YearOff = 0.02,
    };

    /// <summary>Without hamlet and spouse, as some exports are.</summary>
    public Noise Bare => this with { HamletMissing = 1, SpouseMissing = 1 };

    public double IdMissing { get; init; } = 0.12;

    public double IdOld { get; init; } = 0.13;

    /// <summary>One digit other, two changed places, one lost.</summary>
    public double IdDamaged { get; init; } = 0.08;

    public double YearOnly { get; init; } = 0.2;

    public double DaySwapped { get; init; } = 0.01;

    public double YearOff { get; init; } = 0.01;

    /// <summary>Day or month typed wrongly.</summary>
    public double DayOff { get; init; } = 0.01;

    public double SexMissing { get; init; } = 0.03;

    public double SexWrong { get; init; } = 0.005;

    public double NoMarks { get; init; } = 0.2;

    public double Capitals { get; init; } = 0.2;

    public double OtherToneStyle { get; init; } = 0.3;

    public double Decomposed { get; init; } = 0.05;

    /// <summary>"Ng. T. Hoa", "Nguyễn T Hoa".</summary>
    public double Shortened { get; init; } = 0.03;

    public double Nickname { get; init; } = 0.02;

    public double NoMiddle { get; init; } = 0.02;

    /// <summary>One letter of one word.</summary>
    public double Slip { get; init; } = 0.02;

    /// <summary>Another tone or vowel mark on one word.</summary>
    public double OtherMark { get; init; } = 0.01;

    public double HamletMissing { get; init; } = 0.1;

    /// <summary>Moved, or the group's hamlet.</summary>
    public double HamletOther { get; init; } = 0.06;

    public double SpouseMissing { get; init; } = 0.4;
}
