using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Closing;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Reconciliation.Closing;

/// <summary>One office that lends in Kim Phượng and Lam Vỹ, and the people who close its months.</summary>
internal sealed class ClosingCase(TestDatabase database)
{
    public const string Commune = "05551";
    public const string Other = "05542";
    private static readonly CancellationToken None = CancellationToken.None;

    public static Month March { get; } = new(2024, 3);

    public static Month February { get; } = new(2024, 2);

    public static Reader Finance { get; } = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    public static Reader Second { get; } = new("finance.2", Roles.FinanceOfficer, AreaLimit.None);

    public static Reader Administrator { get; } = new("admin", Roles.Administrator, AreaLimit.None);

    public static Reader Chair { get; } = new("chair", Roles.CommuneChair, new AreaLimit(false, [], [Commune]));

    public static Reader OtherChair { get; } = new("chair.other", Roles.CommuneChair, new AreaLimit(false, [], [Other]));

    public static Reader Office { get; } = new("office", Roles.BankOffice, new AreaLimit(false, ["004820"], []));

    public TestDatabase Database => database;

    /// <summary>A loan file with one loan in each commune, the first a đồng off; the balance tells one file from another.</summary>
    public static byte[] LoanFile(Month month, long balance, bool withOther = true)
    {
        var day = month.LastDay.ToDateTime(default);
        var file = new LoanFileCase().Row(("Ngày số liệu", day), ("Dư nợ trong hạn", balance - 1), ("Tổng dư nợ", balance));
        return (withOther
            ? file.Row(("Ngày số liệu", day), ("Mã xã", "482002"), ("Tên xã", "Xã Lam Vỹ"), ("Mã KH", "4820000018"))
            : file).Bytes();
    }

    /// <summary>The commune's vouchers of a month.</summary>
    public static byte[] Vouchers(Month month, long amount, string commune = Commune) => Sending.Bytes(
        ["BẢNG KÊ CHI"],
        ["Mã xã: " + commune],
        ["Số CT", "Ngày CT", "Dự án", "Diễn giải", "Nguồn", "Tính chất vốn", "Người nhận tiền", "Số tiền (đồng)", "Hình thức chi"],
        ["CT01", month.FirstDay.AddDays(9).ToDateTime(default), "DA1", "Mua sách", "Ngân sách tỉnh", "", "Trường học", amount, ""]);

    /// <summary>Nobody owes registers and plans here: a small world.</summary>
    public async Task OweOnlyLoansAsync()
    {
        await using var db = database.Open();
        db.DueSettings.AddRange(new[] { FileKind.Register, FileKind.Plan, FileKind.ControlTotals }
            .Select(kind => new Core.Importing.Completeness.DueSetting { Kind = kind, IsOwed = false, Day = 10, InMonth = 1 }));
        await db.SaveChangesAsync();
    }

    /// <summary>Sends the month's loans, reconciles and decides all errors.</summary>
    public async Task ReadyAsync(Month month)
    {
        await OweOnlyLoansAsync();
        await SendAsync(LoanFile(month, 45_000_000), $"loans-{month}.csv");
        await ReconcileAsync(month);
        await DecideErrorsAsync();
    }

    /// <summary>The month of Kim Phượng, signed by finance and chair.</summary>
    public async Task SignedAsync(Month month)
    {
        await ReadyAsync(month);
        await SignAsync(month);
    }

    public async Task SignAsync(Month month)
    {
        Assert.Equal(ClosingOutcome.Done, await PrepareAsync(month, Finance));
        Assert.Equal(ClosingOutcome.Done, await ApproveAsync(month, Chair));
    }

    public Task ReconcileAsync(Month month) => database.Get<ReconcileMonth>().RunAsync(month, null, "test", None);

    public async Task DecideErrorsAsync()
    {
        await using var db = database.Open();
        var ids = await db.Findings.Where(f => f.State == FindingState.Open && f.Severity == Severity.Error)
            .Select(f => f.Id).ToListAsync();
        await database.Get<DecideFindings>().RunAsync(ids, new(DecisionReason.BankError), Finance, None);
    }

    public Task<ImportResult> SendAsync(byte[] content, string name, Asked? asked = null) =>
        database.SendAsync(content, name, asked ?? new Asked { Hold = false });

    public Task<ClosingOutcome> PrepareAsync(Month month, Reader by, string note = "") =>
        database.Get<PrepareMonth>().RunAsync(Commune, month, note, by, None);

    public async Task<ClosingOutcome> ApproveAsync(Month month, Reader by) =>
        await database.Get<ApproveMonth>().RunAsync((await LastAsync(month)).Id, by, None);

    public async Task<MonthClosing> LastAsync(Month month)
    {
        await using var db = database.Open();
        return await db.MonthClosings.AsNoTracking().Where(c => c.CommuneCode == Commune && c.Month == month)
            .OrderByDescending(c => c.Round).FirstAsync();
    }

    /// <summary>An exception asked for by finance and opened by the chair.</summary>
    public async Task ExceptAsync(Month month, FileKind kind)
    {
        Assert.Equal(ClosingOutcome.Done, await database.Get<AskException>().RunAsync((Commune, month), kind, "Tệp sai", Finance, None));
        await using var db = database.Open();
        var asked = await db.MonthExceptions.SingleAsync(e => e.State == ExceptionState.Asked);
        Assert.Equal(ClosingOutcome.Done, await database.Get<DecideException>().RunAsync(asked.Id, true, Chair, None));
    }

    public async Task<MonthView> ViewAsync(Month month) =>
        (await database.Get<ReadMonth>().RunAsync(Commune, month, Finance, None))!;

    /// <summary>The verdict of a file that must wait because of the closed month.</summary>
    public static void MustBeHeld(ImportResult sent, string commune = "Xã Kim Phượng 3/2024 (chair, ")
    {
        Assert.Equal(FileState.Waiting, sent.Receipt.File.State);
        Assert.Equal(ProblemKinds.MonthClosed.Code, sent.Receipt.File.Verdict);
        Assert.Contains(commune, sent.Receipt.Verdict.Vi, StringComparison.Ordinal);
        Assert.NotNull(sent.Receipt.Remedy);
    }
}
