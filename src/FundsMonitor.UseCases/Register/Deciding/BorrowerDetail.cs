using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>A borrower beside the members he could be. Ids have their middle hidden.</summary>
public sealed record BorrowerDetail
{
    /// <summary>The borrower.</summary>
    public required LinkedCustomer Customer { get; init; }

    /// <summary>Name of the commune, or of the office.</summary>
    public required string Place { get; init; }

    /// <summary>How the loan files of all months describe him.</summary>
    public required IReadOnlyList<CustomerEvidence> Evidence { get; init; }

    /// <summary>His loans in the newest month.</summary>
    public required IReadOnlyList<LoanRow> Loans { get; init; }

    /// <summary>The registers in which somebody could be him: undecided first, then the latest.</summary>
    public required IReadOnlyList<BorrowerRegister> Registers { get; init; }

    /// <summary>What people decided, the newest first; also what was taken back.</summary>
    public required IReadOnlyList<LinkJudgement> Judgements { get; init; }
}

/// <summary>What linking says of a borrower in one register.</summary>
/// <param name="Version">The register version.</param>
/// <param name="Link">The link.</param>
/// <param name="Candidates">The member linked to or the likeliest, then the next.</param>
public sealed record BorrowerRegister(FileVersion Version, Link Link, IReadOnlyList<BorrowerCandidate> Candidates);

/// <summary>A member who could be the borrower.</summary>
/// <param name="MemberId"><see cref="FileRow.Id"/>.</param>
/// <param name="Labels">For and against, with their weights.</param>
/// <param name="Score">Sum of the weights, in tenths of a bit.</param>
public sealed record BorrowerCandidate(long MemberId, IReadOnlyList<LinkLabel> Labels, int Score)
{
    /// <summary>The member; null where he is outside the reader's areas.</summary>
    public Member? Member { get; init; }

    /// <summary>Everybody of his household, the head first.</summary>
    public IReadOnlyList<Member> Household { get; init; } = [];
}
