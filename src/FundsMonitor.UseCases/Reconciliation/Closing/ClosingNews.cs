using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.UseCases.Accounts.Chain;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>What a link of the chain says of a closing or an exception: the same text whenever it is written from the same row.</summary>
internal static class ClosingNews
{
    /// <summary>A closing in the state it has from now on.</summary>
    public static ChainNews Of(string kind, MonthClosing closing, string by) => new(kind, SubjectOf(closing), TextOf(closing), by);

    /// <summary>An exception in the state it has from now on; it has its number.</summary>
    public static ChainNews Of(string kind, MonthException exception, string by) => new(kind, SubjectOf(exception), TextOf(exception), by);

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string SubjectOf(MonthClosing closing) =>
        string.Create(CultureInfo.InvariantCulture, $"month:{closing.CommuneCode}:{closing.Month}:{closing.Round}");

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string SubjectOf(MonthException exception) => string.Create(CultureInfo.InvariantCulture, $"exception:{exception.Id}");

    /// <summary>The facts of a closing. That it was signed anew later is told by the later one.</summary>
    public static string TextOf(MonthClosing closing) => ChainPayload.Lines(
        ("state", (closing.State == ClosingState.SignedAnew ? ClosingState.Signed : closing.State).ToString()),
        ("prepared-by", closing.PreparedBy),
        ("prepared-at", At(closing.PreparedAtUtc)),
        ("prepared-note", closing.PreparedNote),
        ("prepared-on", closing.PreparedOn),
        ("decided-by", closing.DecidedBy),
        ("decided-at", At(closing.DecidedAtUtc)),
        ("reason", closing.Reason),
        ("signed", closing.SnapshotSha256));

    /// <summary>The facts of an exception.</summary>
    public static string TextOf(MonthException exception) => ChainPayload.Lines(
        ("commune", exception.CommuneCode),
        ("month", exception.Month.ToString()),
        ("kind", exception.Kind.Word()),
        ("state", exception.State.ToString()),
        ("reason", exception.Reason),
        ("asked-by", exception.AskedBy),
        ("asked-at", At(exception.AskedAtUtc)),
        ("decided-by", exception.DecidedBy),
        ("decided-at", At(exception.DecidedAtUtc)),
        ("used-by", exception.UsedBy),
        ("used-at", At(exception.UsedAtUtc)),
        ("used-for", exception.UsedFor));

    private static string At(DateTime? atUtc) => atUtc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
