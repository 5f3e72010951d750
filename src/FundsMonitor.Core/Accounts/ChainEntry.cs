using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.Core.Accounts;

/// <summary>One link of the chain over versions and decisions: written with the change it tells of, never changed, never removed.</summary>
/// <remarks>
/// Each link holds the hash of the one before it, so that changing, removing or slipping in an old one breaks every later one. Whoever
/// may write to the database could write the whole chain anew; a receipt printed before names a hash that would then be missing.
/// </remarks>
public sealed class ChainEntry
{
    /// <summary>What stands in <see cref="PreviousHash"/> of the first link.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Number { get; set; }

    /// <summary>When, to the second.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Account name, <c>command line</c> or <c>schedule</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>One of <see cref="ChainKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>
    /// <c>version:ID</c>, <c>file:ID</c>, <c>finding:IDENTITY</c>, <c>link:OFFICE/CUSTOMER</c>, <c>month:COMMUNE:MONTH:ROUND</c>,
    /// <c>exception:ID</c>, <c>account:NAME</c>, <c>obligation:ID</c>, <c>target:ID</c> or <c>receiver:ID</c>.
    /// </summary>
    public string Subject { get; set; } = "";

    /// <summary>What was true from then on, as text of <c>name=value</c> lines.</summary>
    public string Payload { get; set; } = "";

    /// <summary>SHA-256 of <see cref="Payload"/>, 64 lower-case hexadecimal digits.</summary>
    public string PayloadHash { get; set; } = "";

    /// <summary><see cref="Hash"/> of the link before; unique, so that the chain cannot fork.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>SHA-256 over all of the above but the payload itself.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The link that follows another.</summary>
    public static ChainEntry After(ChainEntry? last, ChainNews news, DateTime atUtc)
    {
        var entry = new ChainEntry
        {
            Number = (last?.Number ?? 0) + 1,
            AtUtc = new DateTime(atUtc.Ticks - (atUtc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            By = news.By,
            Kind = news.Kind,
            Subject = news.Subject,
            Payload = news.Payload,
            PayloadHash = Sha256(news.Payload),
            PreviousHash = last?.Hash ?? Beginning,
        };
        entry.Hash = entry.ComputedHash();
        return entry;
    }

    /// <summary>What <see cref="Hash"/> must be.</summary>
    public string ComputedHash() => Sha256(string.Join(
        '\n',
        PreviousHash,
        Number.ToString(CultureInfo.InvariantCulture),
        AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        By,
        Kind,
        Subject,
        PayloadHash));

    /// <summary>What <see cref="PayloadHash"/> must be.</summary>
    public string ComputedPayloadHash() => Sha256(Payload);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What a new link tells.</summary>
/// <param name="Kind">One of <see cref="ChainKinds"/>.</param>
/// <param name="Subject">See <see cref="ChainEntry.Subject"/>.</param>
/// <param name="Payload">See <see cref="ChainEntry.Payload"/>.</param>
/// <param name="By">Who did it.</param>
public sealed record ChainNews(string Kind, string Subject, string Payload, string By);

/// <summary>The words for <see cref="ChainEntry.Kind"/>.</summary>
public static class ChainKinds
{
    private const string FindingPrefix = "finding-";

    /// <summary>A version became current, or was taken in behind a newer one.</summary>
    public const string Accepted = "version-accepted";

    /// <summary>A version was replaced by another.</summary>
    public const string Superseded = "version-superseded";

    /// <summary>A version was taken back.</summary>
    public const string Undone = "version-undone";

    /// <summary>An older version counts again.</summary>
    public const string BroughtBack = "version-brought-back";

    /// <summary>The rows of a version that had long ceased to count were removed; its counts and sums stay.</summary>
    public const string RowsRemoved = "version-rows-removed";

    /// <summary>A waiting file was declined.</summary>
    public const string Declined = "file-declined";

    /// <summary>A table of old and new communes was taken in.</summary>
    public const string PlacesImported = "places-imported";

    /// <summary>A table of old and new communes was taken back.</summary>
    public const string PlacesUndone = "places-undone";

    /// <summary>A person said which commune a code of the bank stands for.</summary>
    public const string BankCommuneMapped = "bank-commune-mapped";

    /// <summary>A person said where a hamlet of a split commune lies, or that two ways of writing mean one hamlet.</summary>
    public const string HamletPlaced = "hamlet-placed";

    /// <summary>What happened to a finding: its kind is named after the event.</summary>
    public static string OfFinding(string what) => FindingPrefix + what;

    /// <summary>Whether a link is about a finding.</summary>
    public static bool IsOfFinding(string kind) => kind.StartsWith(FindingPrefix, StringComparison.Ordinal);

    /// <summary>A person decided who a borrower is.</summary>
    public const string LinkDecided = "link-decided";

    /// <summary>A person took such a decision back.</summary>
    public const string LinkTakenBack = "link-taken-back";

    /// <summary>A finance officer stated that a month's list is fulfilled.</summary>
    public const string MonthPrepared = "month-prepared";

    /// <summary>A preparation was replaced by a later one.</summary>
    public const string MonthWithdrawn = "month-withdrawn";

    /// <summary>A chair sent a month back.</summary>
    public const string MonthSentBack = "month-sent-back";

    /// <summary>A chair approved a month: it is closed, and the hash of what was signed stands in the link.</summary>
    public const string MonthSigned = "month-signed";

    /// <summary>Somebody asked for an exception to a closed month.</summary>
    public const string ExceptionAsked = "exception-asked";

    /// <summary>A second person opened, declined or closed an exception.</summary>
    public const string ExceptionDecided = "exception-decided";

    /// <summary>Something passed under an exception, which ended it.</summary>
    public const string ExceptionUsed = "exception-used";

    /// <summary>Somebody looked at a whole citizen id; which one stands in the row the subject names, not here.</summary>
    public const string IdRevealed = "id-revealed";

    /// <summary>Somebody took away all that is held on one person.</summary>
    public const string PersonExported = "person-exported";

    /// <summary>An administrator added, ended or restored a row of reference data.</summary>
    public const string ReferenceChanged = "reference-changed";

    /// <summary>
    /// A person entered, changed or withdrew a report obligation, a target of a plan's words or a receiver's successor; the payload says
    /// which and what it said before.
    /// </summary>
    public const string PlanEntryChanged = "plan-entry-changed";

    /// <summary>An account was made.</summary>
    public const string AccountCreated = "account-created";

    /// <summary>An account's role, areas, state, password, second factor or sessions were changed; the payload says which.</summary>
    public const string AccountChanged = "account-changed";
}
