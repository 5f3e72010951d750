using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>One row that holds something on a person.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="Row">The row as it is stored.</param>
internal sealed record Held(string Section, object Row);

/// <summary>
/// Finds all that is stored on one member of a register. The same person is: a row with the same citizen id; in the same commune, a row of
/// the same household number and name; and the bank's customers that linking holds to be one of these rows, or that carry the id.
/// </summary>
internal sealed class PersonHoldings(FundsDb db, AreaLimit limit, Member person)
{
    private readonly List<Held> held = [];
    private readonly string id = IdOf(person);
    private IReadOnlyList<Member> members = [];
    private IReadOnlyList<Household> households = [];
    private HashSet<(string Office, string Customer)> customers = [];
    private IReadOnlyList<LoanRow> loans = [];
    private List<string> codes = [];

    public async Task<IReadOnlyList<Held>> ReadAsync(CancellationToken cancel)
    {
        await RegisterAsync(cancel);
        await LinksAsync(cancel);
        await BankAsync(cancel);
        await SupportAsync(cancel);
        await FindingsAsync(cancel);
        await SeenAsync(cancel);
        return held;
    }

    /// <summary>The business key of the person's row, as the log of readings writes it.</summary>
    public static string SubjectOf(Member member) => string.Create(
        CultureInfo.InvariantCulture, $"{member.CommuneCode}/{member.RegisterYear}/{member.HouseholdCode}/{member.RowNumber}");

    /// <summary>The person's citizen id; empty for what cannot be one.</summary>
    public static string IdOf(Member member) =>
        member.CitizenId.Length is 9 or 12 && member.CitizenId.All(char.IsAsciiDigit) ? member.CitizenId : "";

    private void Add(string section, IEnumerable<object> rows) => held.AddRange(rows.Select(r => new Held(section, r)));

    private async Task RegisterAsync(CancellationToken cancel)
    {
        members = await db.Members.AsNoTracking()
            .Where(m => (id != "" && m.CitizenId == id) || (m.CommuneCode == person.CommuneCode
                && m.HouseholdCode == person.HouseholdCode && m.NameSearch == person.NameSearch))
            .Within(limit).OrderByDescending(m => m.RegisterYear).ThenBy(m => m.Id).ToListAsync(cancel);
        codes = [.. members.Select(m => m.HouseholdCode).Where(c => c.Length > 0).Distinct()];
        var versions = members.Select(m => m.VersionId).Distinct().ToList();
        var listed = await db.Households.AsNoTracking()
            .Where(h => versions.Contains(h.VersionId) && codes.Contains(h.HouseholdCode)).Within(limit).ToListAsync(cancel);
        households = [.. listed.Where(h => members.Any(m => IsOf(m, h)))];
        Add("Danh sách hộ: người này", members);
        Add("Danh sách hộ: hộ của người này", households);
    }

    private bool IsId(string other) => id.Length > 0 && other == id;

    private static bool IsOf(Member member, Household household) => member.VersionId == household.VersionId
        && member.HouseholdCode == household.HouseholdCode && member.CommuneCode == household.CommuneCode;

    private async Task LinksAsync(CancellationToken cancel)
    {
        var ids = members.Select(m => m.Id).ToList();
        var links = await db.Links.AsNoTracking().Where(l => ids.Contains(l.MemberId) || ids.Contains(l.SecondMemberId)).Within(limit)
            .ToListAsync(cancel);
        var said = await db.CustomerEvidence.AsNoTracking().Where(e => id != "" && e.CitizenId == id).Within(limit).ToListAsync(cancel);
        customers =
        [
            .. links.Where(l => l.Decision == LinkDecision.Link && ids.Contains(l.MemberId)).Select(l => (l.OfficeCode, l.CustomerCode)),
            .. said.Select(e => (e.OfficeCode, e.CustomerCode)),
        ];
        Add("Liên kết với khách hàng của ngân hàng", links);
        var numbers = customers.Select(c => c.Customer).ToList();
        var evidence = await db.CustomerEvidence.AsNoTracking().Where(e => numbers.Contains(e.CustomerCode)).Within(limit)
            .ToListAsync(cancel);
        Add("Ngân hàng mô tả khách hàng", evidence.Where(e => customers.Contains((e.OfficeCode, e.CustomerCode))));
        var linked = await db.LinkedCustomers.AsNoTracking().Where(c => numbers.Contains(c.CustomerCode)).Within(limit)
            .ToListAsync(cancel);
        Add("Khách hàng sau khi liên kết", linked.Where(c => customers.Contains((c.OfficeCode, c.CustomerCode))));
        var judged = await db.LinkJudgements.AsNoTracking()
            .Where(j => numbers.Contains(j.CustomerCode) || (id != "" && j.MemberIdCode == id)
                || (j.MemberCommuneCode == person.CommuneCode && codes.Contains(j.MemberHouseholdCode) && j.MemberName == person.Name))
            .Within(limit).ToListAsync(cancel);
        Add("Quyết định liên kết", judged.Where(
            j => customers.Contains((j.OfficeCode, j.CustomerCode)) || IsId(j.MemberIdCode) || j.MemberName == person.Name));
    }

    private async Task BankAsync(CancellationToken cancel)
    {
        var numbers = customers.Select(c => c.Customer).ToList();
        var rows = await db.LoanRows.AsNoTracking()
            .Where(l => numbers.Contains(l.CustomerCode) || (id != "" && l.CitizenId == id)).Within(limit).ToListAsync(cancel);
        loans = [.. rows.Where(l => IsId(l.CitizenId) || customers.Contains((l.OfficeCode, l.CustomerCode)))
            .OrderBy(l => l.LoanNumber, StringComparer.Ordinal).ThenBy(l => l.Month.Key)];
        Add("Món vay theo tháng", loans);
        var debts = await db.DebtRows.AsNoTracking()
            .Where(d => numbers.Contains(d.CustomerCode) || (id != "" && d.CitizenId == id)).Within(limit).ToListAsync(cancel);
        Add("Danh sách nợ của ngân hàng", debts.Where(d => IsId(d.CitizenId) || customers.Contains((d.OfficeCode, d.CustomerCode))));
    }

    private async Task SupportAsync(CancellationToken cancel)
    {
        var paid = await db.Expenditures.AsNoTracking()
            .Where(e => (id != "" && e.CitizenId == id)
                || (e.CommuneCode == person.CommuneCode && codes.Contains(e.HouseholdCode) && e.CitizenId == ""))
            .Within(limit).ToListAsync(cancel);
        Add("Chứng từ hỗ trợ cho người này hoặc cho hộ", paid);
        var heads = households.Select(h => h.HeadNameSearch).Distinct().ToList();
        var helpers = await db.HouseholdHelpers.AsNoTracking()
            .Where(h => h.CommuneCode == person.CommuneCode && codes.Contains(h.HouseholdCode) && heads.Contains(h.HeadNameSearch))
            .Within(limit).ToListAsync(cancel);
        Add("Người giúp đỡ hộ", helpers);
        var ids = helpers.Select(h => h.Id).ToList();
        Add("Lần thăm hộ", await db.HelperVisits.AsNoTracking().Where(v => ids.Contains(v.HelperId)).Within(limit).ToListAsync(cancel));
    }

    private async Task FindingsAsync(CancellationToken cancel)
    {
        var subjects = loans.Select(l => l.LoanNumber).Concat(customers.Select(c => c.Customer))
            .Where(s => s.Length > 0).Distinct().ToList();
        var offices = customers.Select(c => c.Office).Concat(loans.Select(l => l.OfficeCode)).Distinct().ToList();
        var findings = await db.Findings.AsNoTracking()
            .Where(f => (subjects.Contains(f.Subject) && offices.Contains(f.OfficeCode))
                || (codes.Contains(f.Subject) && f.CommuneCode == person.CommuneCode))
            .Within(limit).OrderBy(f => f.Id).ToListAsync(cancel);
        Add("Phát hiện khi đối chiếu", findings);
        var ids = findings.Select(f => f.Id).ToList();
        Add("Việc đã làm với phát hiện", await db.FindingEvents.AsNoTracking().Where(e => ids.Contains(e.FindingId)).OrderBy(e => e.Id)
            .ToListAsync(cancel));
    }

    private async Task SeenAsync(CancellationToken cancel)
    {
        var subjects = households
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.CommuneCode}/{h.RegisterYear}/{h.HouseholdCode}"))
            .Concat(members.Select(SubjectOf))
            .Concat(loans.Select(l => l.LoanNumber).Where(n => n.Length > 0))
            .Concat(customers.Select(c => $"{c.Office}/{c.Customer}")).Distinct().ToList();
        var kinds = AccessKinds.All;
        Add("Ai đã xem", await db.AuditEntries.AsNoTracking().Where(e => kinds.Contains(e.Action) && subjects.Contains(e.Subject))
            .OrderBy(e => e.Id).ToListAsync(cancel));
    }
}
