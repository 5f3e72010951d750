using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>What the chain and the audit tell of a decision about a borrower.</summary>
/// <param name="Kind">One of <see cref="ChainKinds"/>.</param>
/// <param name="Judgement">The decision as it stands now.</param>
/// <param name="AtUtc">When.</param>
/// <param name="By">Who.</param>
internal sealed record LinkNews(string Kind, LinkJudgement Judgement, DateTime AtUtc, string By)
{
    /// <summary>A new decision.</summary>
    public static LinkNews Decided(LinkJudgement j) => new(ChainKinds.LinkDecided, j, j.AtUtc, j.By);

    /// <summary>A decision that holds no longer.</summary>
    public static LinkNews TakenBack(LinkJudgement j) => new(ChainKinds.LinkTakenBack, j, j.TakenBackAtUtc!.Value, j.TakenBackBy);

    /// <summary>The same instant without parts of a second: what the chain notes is what the table holds.</summary>
    public static DateTime WholeSecond(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    public static string SubjectOf(LinkJudgement j) => $"link:{j.OfficeCode}/{j.CustomerCode}";

    /// <summary>What was true from then on.</summary>
    public static string PayloadOf(string kind, LinkJudgement j) => kind == ChainKinds.LinkDecided
        ? ChainPayload.Lines(
            ("choice", j.Choice.ToString()),
            ("reason", j.Reason.ToString()),
            ("member", MemberOf(j)),
            ("at", TimeOf(j.AtUtc)),
            ("by", j.By),
            ("note", j.Note))
        : ChainPayload.Lines(
            ("decided", TimeOf(j.AtUtc)),
            ("decided-by", j.By),
            ("at", TimeOf(j.TakenBackAtUtc!.Value)),
            ("by", j.TakenBackBy),
            ("note", j.TakenBackNote));

    /// <summary>Adds the audit's entry and the chain's link, in the caller's transaction.</summary>
    public static async Task AddAsync(FundsDb db, LinkNews news, CancellationToken cancel)
    {
        var (kind, judgement, at, by) = news;
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = at,
            By = by,
            Action = kind,
            Subject = $"{judgement.OfficeCode}/{judgement.CustomerCode}",
            Detail = $"{judgement.Choice} {judgement.Reason}",
        });
        await Chain.AddAsync(db, [new(kind, SubjectOf(judgement), PayloadOf(kind, judgement), by)], at, cancel);
    }

    private static string MemberOf(LinkJudgement j) => string.Join(
        '|',
        j.MemberCommuneCode,
        j.MemberHouseholdCode,
        j.MemberName,
        j.MemberIdCode,
        j.MemberBirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ?? j.MemberBirthYear.ToString(CultureInfo.InvariantCulture),
        j.MemberSex,
        j.MemberHamletName);

    private static string TimeOf(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
