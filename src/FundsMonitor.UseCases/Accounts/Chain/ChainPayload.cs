using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.UseCases.Accounts.Chain;

/// <summary>What a link says of a version or a decision: the same text whenever it is written from the same facts.</summary>
internal static class ChainPayload
{
    /// <summary>A version in the state it has from now on.</summary>
    public static ChainNews Of(string kind, FileVersion version, (VersionState State, string Sha256) now, string by) =>
        new(kind, VersionSubject(version.Id), Version(version, now.State, now.Sha256), by);

    /// <summary>What happened to a finding.</summary>
    public static ChainNews Of(string identity, FindingEvent what) =>
        new(ChainKinds.OfFinding(what.What), FindingSubject(identity), Decision(what), what.By);

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string VersionSubject(int id) => string.Create(CultureInfo.InvariantCulture, $"version:{id}");

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string FileSubject(int id) => string.Create(CultureInfo.InvariantCulture, $"file:{id}");

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string FindingSubject(string identity) => $"finding:{identity}";

    /// <summary>The facts of a version.</summary>
    public static string Version(FileVersion version, VersionState state, string sha256) => Lines(
        ("scope", version.ScopeKey),
        ("number", version.Number.ToString(CultureInfo.InvariantCulture)),
        ("file", sha256),
        ("rows", version.RowCount.ToString(CultureInfo.InvariantCulture)),
        ("total", version.Total.Dong.ToString(CultureInfo.InvariantCulture)),
        ("state", state.ToString()));

    /// <summary>The facts of an event: the day only where one was said, the signature only where the month was closed.</summary>
    public static string Decision(FindingEvent what) => Lines(
    [
        ("what", what.What),
        ("reason", what.Reason.ToString()),
        ("at", what.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("by", what.By),
        ("note", what.Note),
        .. what.Day is { } day ? new[] { ("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) } : [],
        .. what.ClosingId is { } closing ? new[] { ("closing", closing.ToString(CultureInfo.InvariantCulture)) } : [],
    ]);

    /// <summary>The facts of a change in the reference data.</summary>
    public static string Reference(string what, string before, string now) => Lines(("what", what), ("before", before), ("now", now));

    /// <summary>The facts of a file that was declined.</summary>
    public static string Declined(SourceFile file) => Lines(("file", file.Sha256), ("name", file.Name));

    /// <summary>Facts as text of <c>name=value</c> lines.</summary>
    public static string Lines(params (string Name, string Value)[] facts) =>
        string.Join('\n', facts.Select(f => $"{f.Name}={OneLine(f.Value)}"));

    private static string OneLine(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
