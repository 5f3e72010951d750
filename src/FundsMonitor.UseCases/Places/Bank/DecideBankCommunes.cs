using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Bank;

/// <summary>What a person says that a code of the bank stands for.</summary>
/// <param name="Id">The mapping.</param>
/// <param name="CommuneCode">The state's code; empty for none that is known.</param>
/// <param name="From">The day from which it does, where the code changed its meaning; null for as long as the mapping holds.</param>
public sealed record BankCommuneDecision(int Id, string CommuneCode, DateOnly? From = null);

/// <summary>What came of it.</summary>
/// <param name="Decided">Mappings that were kept or changed.</param>
/// <param name="OfficesToRefill">Offices whose stored rows have to be brought after their mappings.</param>
/// <param name="Fault">Why nothing was done; null where it was.</param>
public sealed record DecidedBankCommunes(int Decided, IReadOnlyList<string> OfficesToRefill, Bilingual? Fault);

/// <summary>Confirms or changes what codes of the bank stand for: all of them, or none where one cannot be.</summary>
/// <remarks>Who may read a loan follows from its commune: only an administrator may say which one it is.</remarks>
public sealed class DecideBankCommunes(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<DecidedBankCommunes> RunAsync(
        IReadOnlyList<BankCommuneDecision> decisions, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator || decisions.Count == 0)
        {
            return new(
                0, [], new("Chỉ quản trị mới được xác nhận mã xã của ngân hàng.", "Only an administrator may map the bank's codes."));
        }

        if (await FaultAsync(decisions, cancel) is { } fault)
        {
            return new(0, [], fault);
        }

        return await Chain.CommitAsync(databases, db => DecideAsync(db, decisions, by, cancel), cancel);
    }

    private async Task<Bilingual?> FaultAsync(IReadOnlyList<BankCommuneDecision> decisions, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ids = decisions.Select(d => d.Id).ToList();
        var rows = await db.BankCommunes.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        var codes = decisions.Select(d => d.CommuneCode).Where(c => c.Length > 0).Distinct().ToList();
        var known = await db.Communes.Where(c => codes.Contains(c.Code)).Select(c => c.Code).Distinct().ToListAsync(cancel);
        foreach (var decision in decisions)
        {
            if (!rows.TryGetValue(decision.Id, out var row))
            {
                return new("Mã này không còn nữa; hãy tải lại trang.", "This code is no more; load the page again.");
            }

            if (decision.CommuneCode.Length > 0 && (decision.CommuneCode.Length != 5 || !known.Contains(decision.CommuneCode)))
            {
                return new(
                    $"Không có xã mang mã \"{decision.CommuneCode}\": hãy chọn một xã trong danh mục.",
                    $"No commune has the code \"{decision.CommuneCode}\": choose one of the list.");
            }

            if (decision.From is { } from && (from <= row.From || (row.To is { } to && from > to)))
            {
                return new(
                    $"Ngày {from:dd/MM/yyyy} nằm ngoài thời gian mã {row.BankCode} đang có hiệu lực.",
                    $"The day {from:dd/MM/yyyy} lies outside the time in which the code {row.BankCode} holds.");
            }
        }

        return null;
    }

    private async Task<DecidedBankCommunes> DecideAsync(
        FundsDb db, IReadOnlyList<BankCommuneDecision> decisions, Reader by, CancellationToken cancel)
    {
        var ids = decisions.Select(d => d.Id).ToList();
        var rows = await db.BankCommunes.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        var news = new List<ChainNews>();
        var refill = new HashSet<string>();
        foreach (var decision in decisions)
        {
            var row = rows[decision.Id];
            var before = row.CommuneCode;
            var decided = decision.From is { } from ? Split(db, row, from) : row;
            decided.CommuneCode = decision.CommuneCode;
            decided.Confirmed = true;
            if (before != decision.CommuneCode)
            {
                decided.RefillDue = true;
                refill.Add(row.OfficeCode);
            }

            news.Add(new(ChainKinds.BankCommuneMapped, $"bank-commune:{row.OfficeCode}:{row.BankCode}", Payload(decided, before), by.Name));
        }

        await Chain.AddAsync(db, news, clock.GetUtcNow().UtcDateTime, cancel);
        return new(decisions.Count, [.. refill.Order(StringComparer.Ordinal)], null);
    }

    /// <summary>Ends the mapping before the day and gives the rest of its time to a new one.</summary>
    private static BankCommune Split(FundsDb db, BankCommune row, DateOnly from)
    {
        var rest = new BankCommune { OfficeCode = row.OfficeCode, BankCode = row.BankCode, Name = row.Name, From = from, To = row.To };
        row.To = from.AddDays(-1);
        db.BankCommunes.Add(rest);
        return rest;
    }

    private static string Payload(BankCommune row, string before) => string.Create(
        CultureInfo.InvariantCulture, $"from={row.From:yyyy-MM-dd}\nto={row.To:yyyy-MM-dd}\nbefore={before}\ncommune={row.CommuneCode}");
}
