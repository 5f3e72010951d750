using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Reference;

/// <summary>What the use cases over reference data have in common.</summary>
internal static class ReferenceRows
{
    /// <summary>What is said to anybody but an administrator.</summary>
    public static Bilingual OnlyAdministrators { get; } =
        new("Chỉ quản trị viên sửa danh mục.", "Only an administrator edits reference data.");

    /// <summary>Every row of a table, known to the context.</summary>
    public static async Task<IReadOnlyList<IReferenceRow>> ReadAsync(FundsDb db, ReferenceTable table, CancellationToken cancel) =>
        table.Word switch
        {
            "programmes" => await db.CreditProgrammes.ToListAsync(cancel),
            "rates" => await db.ProgrammeRates.ToListAsync(cancel),
            "caps" => await db.ProgrammeCaps.ToListAsync(cancel),
            "terms" => await db.ProgrammeTerms.ToListAsync(cancel),
            "classes" => await db.ProgrammeClasses.ToListAsync(cancel),
            "standards" => await db.PovertyStandards.ToListAsync(cancel),
            "settings" => await db.RuleSettings.ToListAsync(cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table.Word, "A table of reference data without rows."),
        };

    /// <summary>Writes a change into the audit and its chain: what the row said before, and what it says from now on.</summary>
    public static async Task TellAsync(FundsDb db, ReferenceChange change, CancellationToken cancel)
    {
        var subject = $"reference:{change.Table.Word}:{change.Row.About}:{change.Row.From:yyyy-MM-dd}";
        var payload = ChainPayload.Reference(change.What, change.Before, Told(change.Table, change.Row));
        await Chain.AddAsync(db, [new(ChainKinds.ReferenceChanged, subject, payload, change.By)], change.AtUtc, cancel);
        db.AuditEntries.Add(new()
        {
            AtUtc = change.AtUtc,
            By = change.By,
            Action = "reference-" + change.What,
            Subject = subject,
            Detail = Told(change.Table, change.Row),
        });
    }

    /// <summary>A row in one line.</summary>
    public static string Told(ReferenceTable table, IReferenceRow row)
    {
        var (what, value) = table.Show(row);
        return $"{what.Vi}: {value.Vi}; {row.From:yyyy-MM-dd} – {row.To:yyyy-MM-dd}; {row.Source}";
    }

    /// <summary>
    /// Lets what the table decides be judged again: the newest month of each office, where findings that are not of a month stand, or
    /// the budgets.
    /// </summary>
    public static async Task JudgeAgainAsync(FundsDb db, ReferenceTable table, IReferenceRow row, CancellationToken cancel)
    {
        if (table.Word is "programmes" or "standards")
        {
            return;
        }

        var current = db.FileVersions.Where(v => v.State == VersionState.Current);
        var ofBudget = row is RuleSetting setting && SettingKinds.Find(setting.SettingCode) is { IsOfBudget: true };
        var waiting = ofBudget
            ? current.Where(v => v.Kind == FileKind.Allocations)
            : current.Where(v => v.Kind == FileKind.Loans
                && !current.Any(later => later.Kind == FileKind.Loans && later.OfficeCode == v.OfficeCode && later.Period > v.Period));
        foreach (var version in await waiting.ToListAsync(cancel))
        {
            version.ReconciledAtUtc = null;
        }
    }
}

/// <summary>A change of a row.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Row">The row as it is from now on; as it was, where it is taken out.</param>
/// <param name="What">added, ended, restored or removed.</param>
/// <param name="Before">The row as it was; empty for a new one.</param>
/// <param name="By">The administrator.</param>
/// <param name="AtUtc">When.</param>
internal sealed record ReferenceChange(
    ReferenceTable Table, IReferenceRow Row, string What, string Before, string By, DateTime AtUtc);
