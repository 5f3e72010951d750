using System.Globalization;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>
/// Thrown by what a reader reads from when the file passes a bound there, or is not to be read at all;
/// <see cref="ReaderFailures"/> gives its refusal.
/// </summary>
internal sealed class BoundException(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>Of a bound with the words its sentence needs.</summary>
    public BoundException(ProblemKind kind, params string[] detail)
        : this(new Refusal(kind.Code, detail))
    {
    }

    /// <summary>Why the file is refused.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>Of a file whose inside is not as it must be; the detail goes on "The file is damaged: …".</summary>
    public static BoundException Damaged(string what) => new(ProblemKinds.FileDamaged, what);

    /// <summary>A bound as sentences write it: 1,048,576.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
