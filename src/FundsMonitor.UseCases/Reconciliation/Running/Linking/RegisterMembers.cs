using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>The members of one register version as linking compares them; the same person twice in one household is one.</summary>
internal sealed class RegisterMembers
{
    private readonly IReadOnlyDictionary<string, (Member Row, PersonRow Person)> people;
    private readonly HashSet<string> communes;
    private readonly HashSet<string> ids;
    private readonly HashSet<(string Name, DateOnly Birth)> births;
    private DescribedMembers<string>? described;

    private RegisterMembers(IReadOnlyDictionary<string, (Member Row, PersonRow Person)> people)
    {
        this.people = people;
        communes = [.. people.Values.Select(p => p.Person.Commune)];
        ids = [.. people.Values.Select(p => p.Person.CitizenId).Where(id => id.Length > 0)];
        births = [.. people.Values.Where(p => p.Person.BirthDate is not null)
            .Select(p => (SearchText.Alike(p.Person.Name), p.Person.BirthDate!.Value))];
    }

    /// <summary>Each member under <see cref="KeyOf"/>.</summary>
    public IEnumerable<LinkSide> Sides => people.Select(p => LinkSide.Member(p.Key, p.Value.Person));

    /// <summary>The row of a member.</summary>
    public Member this[string key] => people[key].Row;

    /// <summary>By what linking tells members apart: <see cref="Core.Importing.FileRow.Id"/> as text.</summary>
    public static string KeyOf(long memberId) => memberId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a customer is worth looking for here: by commune, or by an id or a name and birth of this register.</summary>
    public bool IsNear(Borrower borrower, DateOnly from) =>
        borrower.CommunesIn(from).Any(communes.Contains) || borrower.Ids.Any(ids.Contains) || borrower.Births.Any(births.Contains);

    /// <summary>Keys of the member whom a person saw.</summary>
    public IReadOnlyList<string> Find(MemberDescription said) =>
        (described ??= new(people.Select(p => (p.Key, MemberDescription.Of(p.Value.Row))))).Find(said);

    public static async Task<RegisterMembers> ReadAsync(FundsDb db, int version, CancellationToken cancel)
    {
        var members = await db.Members.AsNoTracking().Where(m => m.VersionId == version).OrderBy(m => m.Id)
            .Select(m => new Member
            {
                Id = m.Id,
                CommuneCode = m.CommuneCode,
                HouseholdCode = m.HouseholdCode,
                HamletName = m.HamletName,
                Name = m.Name,
                CitizenId = m.CitizenId,
                BirthDate = m.BirthDate,
                BirthYear = m.BirthYear,
                Sex = m.Sex,
                Relation = m.Relation,
                IsHead = m.IsHead,
            })
            .ToListAsync(cancel);
        var heads = members.Where(m => m.IsHead).DistinctBy(m => m.HouseholdCode).ToDictionary(m => m.HouseholdCode);
        var spouses = members.Where(IsSpouse).DistinctBy(m => m.HouseholdCode).ToDictionary(m => m.HouseholdCode);
        return new(members.Select(m => (Row: m, Person: PersonOf(m, heads, spouses)))
            .DistinctBy(p => (p.Row.HouseholdCode, p.Person))
            .ToDictionary(p => KeyOf(p.Row.Id)));
    }

    private static PersonRow PersonOf(Member member, Dictionary<string, Member> heads, Dictionary<string, Member> spouses) =>
        new(member.Name, member.CitizenId, member.BirthDate, member.BirthYear, member.Sex, member.CommuneCode)
        {
            Hamlet = member.HamletName,
            Household = member.HouseholdCode,
            HeadName = heads.GetValueOrDefault(member.HouseholdCode)?.Name,
            SpouseName = member.IsHead ? spouses.GetValueOrDefault(member.HouseholdCode)?.Name
                : IsSpouse(member) ? heads.GetValueOrDefault(member.HouseholdCode)?.Name
                : null,
        };

    // "Vợ", "Chồng", "Vợ chủ hộ": husband or wife of the head; "Vợ con trai" is not.
    private static bool IsSpouse(Member member) =>
        !member.IsHead && SearchText.Of(member.Relation) is "vo" or "chong" or "vo chu ho" or "chong chu ho" or "vo/chong" or "vo chong";
}
