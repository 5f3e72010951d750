using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>Links an office's customers to the members of the registers of its communes, and keeps the links.</summary>
/// <remarks>
/// A customer whom nobody in a register could be has no link to it. Customers of whom nothing new is known are not compared again with
/// a register that was read before, unless one who is compared meets a member that they meet too.
/// </remarks>
internal sealed class OfficeLinks(FundsDb db, string office, Registers registers)
{
    /// <summary>Comparisons and weights are code: another build links everything once again.</summary>
    private static readonly string Engine = typeof(Decision).Module.ModuleVersionId.ToString();

    /// <summary>Links all customers of a loan version.</summary>
    /// <returns>How often a customer was compared with a register.</returns>
    public async Task<int> RunAsync(int? loanVersion, CancellationToken cancel)
    {
        var marks = await db.LinkMarks.AsNoTracking().Where(m => m.OfficeCode == office && m.Kind == FileKind.Register).ToListAsync(cancel);
        var wantedMarks = registers.VersionIds.Select(MarkOf).ToList();
        var registerMarks = Changes<LinkMark>.Between(marks, wantedMarks, m => (m.VersionId, m.Fingerprint));
        var evidence = await OfficeEvidence.ReadAsync(db, office, cancel);
        var aliases = await OfficeAliases.ReadAsync(
            db, office, evidence, registerMarks.Any ? registers.VersionIds : null, cancel);
        var knowledge = await OfficeKnowledge.ReadAsync(db, office, cancel);
        var stored = await db.LinkedCustomers.AsNoTracking().Where(c => c.OfficeCode == office).ToListAsync(cancel);
        var links = await db.Links.AsNoTracking().Where(l => l.OfficeCode == office).ToListAsync(cancel);
        var borrowers = loanVersion is { } version && registers.VersionIds.Count > 0
            ? await BorrowersAsync(version, new(db, registers, evidence) { Aliases = aliases, Knowledge = knowledge }, cancel)
            : [];

        var linking = new RegisterLinking(borrowers, stored, links)
        {
            Office = office,
            Knowledge = knowledge,
            Periods = registers.Periods,
            NewIdOf = aliases.NewIdOf,
        };
        var unread = registerMarks.Added.Select(m => m.VersionId).ToHashSet();
        foreach (var register in registers.VersionIds)
        {
            cancel.ThrowIfCancellationRequested();
            await linking.RunAsync(db, register, unread.Contains(register), cancel);
        }

        linking.SetStates();
        await WriteAsync(
            [
                c => Changes<Link>.Between(links, linking.Links, ValuesOf).WriteAsync(db, l => l.Id, c),
                c => Changes<LinkedCustomer>.Between(stored, [.. borrowers.Select(b => b.Customer)], ValuesOf).WriteAsync(db, x => x.Id, c),
                c => registerMarks.WriteAsync(db, m => m.Id, c),
                c => evidence.Marks.WriteAsync(db, m => m.Id, c),
                c => evidence.Rows.WriteAsync(db, e => e.Id, c),
                c => aliases.Rows.WriteAsync(db, a => a.Id, c),
            ],
            cancel);
        return linking.Compared;
    }

    private async Task<IReadOnlyList<Borrower>> BorrowersAsync(int version, BorrowerRows rows, CancellationToken cancel)
    {
        await rows.ReadAsync(office, cancel);
        var borrowers = (await Borrowers.ReadAsync(db, version, cancel)).Select(rows.Of).ToList();
        foreach (var borrower in borrowers)
        {
            borrower.Customer.Fingerprint = borrower.FingerprintWith(Engine, rows.Knowledge.Of(borrower.Customer.CustomerCode));
        }

        return borrowers;
    }

    private LinkMark MarkOf(int register) =>
        new() { OfficeCode = office, VersionId = register, Kind = FileKind.Register, Fingerprint = Engine };

    private async Task WriteAsync(IReadOnlyList<Func<CancellationToken, Task>> changes, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var change in changes)
        {
            await change(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static object ValuesOf(Link l) => (
        (l.CustomerCode, l.CommuneCode, l.RegisterVersionId, l.Decision, l.DecidedBy),
        (l.MemberId, l.Reasons),
        (l.SecondMemberId, l.SecondReasons));

    private static object ValuesOf(LinkedCustomer c) => (
        (c.CustomerCode, c.CommuneCode, c.Name, c.NameSearch, c.Programmes, c.Balance), c.State, c.Fingerprint);
}
