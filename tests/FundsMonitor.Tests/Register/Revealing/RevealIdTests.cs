using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Register.Revealing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Revealing;

public sealed class RevealIdTests
{
    private const string Id = "012345678";

    private static readonly Reader OfficerHere = new("finance.here", Roles.FinanceOfficer, new(false, [], [TwoAreas.HereCommune]));

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Shows_the_id_once_it_is_noted_who_looked_at_whose_and_why(DatabaseProvider provider)
    {
        var (areas, member) = await WithMemberAsync(TwoAreas.HereCommune, provider);
        await using var kept = areas;

        var answer = await AskAsync(areas, member, OfficerHere, (RevealReason.PapersCompared, "Đối chiếu căn cước"));

        Assert.Equal(new Revealed(RevealFault.None, Id), answer);
        await using var db = areas.Database.Open();
        var link = Assert.Single(await db.ChainEntries.ToListAsync());
        Assert.Equal((ChainKinds.IdRevealed, "finance.here"), (link.Kind, link.By));
        Assert.Contains("KP-1", link.Subject, StringComparison.Ordinal);
        Assert.Contains("reason=PapersCompared", link.Payload, StringComparison.Ordinal);
        Assert.Contains("note=Đối chiếu căn cước", link.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(Id, link.Subject + link.Payload, StringComparison.Ordinal);
        var entry = Assert.Single(await db.AuditEntries.ToListAsync());
        Assert.DoesNotContain(Id, entry.Subject + entry.Detail, StringComparison.Ordinal);
        var verified = await areas.Database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None);
        Assert.DoesNotContain(verified.Faults, f => f.En.StartsWith("Link ", StringComparison.Ordinal));
        Assert.Equal(link.Hash, verified.LastHash);
    }

    [Fact]
    public async Task A_customer_is_shown_as_the_loan_files_describe_him_and_noted_by_office_and_number()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var said = new CustomerEvidence
        {
            OfficeCode = TwoAreas.HereOffice,
            CommuneCode = TwoAreas.HereCommune,
            CustomerCode = "4820000001",
            Name = "Lý Thị Ba",
            CitizenId = Id,
        };
        await areas.AddAsync(said);
        var reveal = areas.Database.Get<RevealId>();
        var asked = new RevealAsked(IdHolder.Customer, said.Id, RevealReason.SenderAsked, "");
        var elsewhere = OfficerHere with { Limit = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Equal(RevealFault.NotThere, (await reveal.RunAsync(asked, elsewhere, CancellationToken.None)).Fault);
        Assert.Equal(Id, (await reveal.RunAsync(asked, OfficerHere, CancellationToken.None)).CitizenId);
        await using var db = areas.Database.Open();
        var entry = Assert.Single(await db.AuditEntries.ToListAsync());
        Assert.Equal("004820/4820000001", entry.Subject);
    }

    [Theory]
    [InlineData(Roles.CommuneChair)]
    [InlineData(Roles.BankOffice)]
    [InlineData("")]
    public async Task Other_roles_are_shown_nothing(string role)
    {
        var (areas, member) = await WithMemberAsync(TwoAreas.HereCommune);
        await using var kept = areas;

        var answer = await AskAsync(areas, member, OfficerHere with { Role = role }, (RevealReason.PapersCompared, ""));

        Assert.Equal(new Revealed(RevealFault.NotThere), answer);
        await MustHaveNotedNothingAsync(areas);
    }

    [Fact]
    public async Task A_person_of_another_area_is_not_there()
    {
        var (areas, member) = await WithMemberAsync(TwoAreas.ThereCommune);
        await using var kept = areas;

        Assert.Equal(
            new Revealed(RevealFault.NotThere), await AskAsync(areas, member, OfficerHere, (RevealReason.PapersCompared, "")));
        await MustHaveNotedNothingAsync(areas);
        Assert.Equal(Id, (await AskAsync(areas, member, TwoAreas.Officer, (RevealReason.PapersCompared, ""))).CitizenId);
    }

    [Theory]
    [InlineData(RevealReason.None, "because")]
    [InlineData(RevealReason.Other, " ")]
    [InlineData((RevealReason)99, "because")]
    public async Task Without_a_reason_nothing_is_shown(RevealReason reason, string note)
    {
        var (areas, member) = await WithMemberAsync(TwoAreas.HereCommune);
        await using var kept = areas;

        Assert.Equal(new Revealed(RevealFault.NoReason), await AskAsync(areas, member, OfficerHere, (reason, note)));
        await MustHaveNotedNothingAsync(areas);
    }

    [Fact]
    public async Task After_so_many_in_an_hour_no_more_are_shown_to_that_account()
    {
        var (areas, member) = await WithMemberAsync(TwoAreas.HereCommune);
        await using var kept = areas;
        for (var number = 0; number < RevealId.PerHour; number++)
        {
            Assert.Equal(RevealFault.None, (await AskAsync(areas, member, OfficerHere, (RevealReason.Inspection, ""))).Fault);
        }

        Assert.Equal(new Revealed(RevealFault.TooMany), await AskAsync(areas, member, OfficerHere, (RevealReason.Inspection, "")));
        Assert.Equal(RevealFault.None, (await AskAsync(areas, member, TwoAreas.Officer, (RevealReason.Inspection, ""))).Fault);
    }

    private static async Task<(TwoAreas Areas, long Member)> WithMemberAsync(
        string commune, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var version = await areas.VersionAsync(FileKind.Register, commune, 2024);
        var member = TwoAreas.Head(TwoAreas.Household(version, "KP-1", "Lý Thị Ba"));
        await areas.AddAsync(member);
        return (areas, member.Id);
    }

    private static Task<Revealed> AskAsync(TwoAreas areas, long member, Reader by, (RevealReason Reason, string Note) why) =>
        areas.Database.Get<RevealId>().RunAsync(new(IdHolder.Member, member, why.Reason, why.Note), by, CancellationToken.None);

    private static async Task MustHaveNotedNothingAsync(TwoAreas areas)
    {
        await using var db = areas.Database.Open();
        Assert.False(await db.ChainEntries.AnyAsync() || await db.AuditEntries.AnyAsync());
    }
}
