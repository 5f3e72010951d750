using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>Loans of one version summed over commune, hamlet and programme: what pages and charts read. Each loan counts once.</summary>
/// <remarks>Made while the version's rows go in, so it can never be older than they are. <see cref="FileRow.RowNumber"/> is 0.</remarks>
public sealed class LoanSummary : FileRow
{
    /// <summary>The month of the balances.</summary>
    public Month Month { get; set; }

    /// <summary>The bank's own commune code.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>Commune as the bank writes it.</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>Hamlet as the bank writes it.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>2-digit programme code.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>Loans, also those with no balance.</summary>
    public int Loans { get; set; }

    /// <summary>Customers with a balance within this commune, hamlet and programme; not additive over programmes.</summary>
    public int Customers { get; set; }

    /// <summary>Sum of the balances.</summary>
    public Money Balance { get; set; }

    /// <summary>Of it in term.</summary>
    public Money InTerm { get; set; }

    /// <summary>Of it overdue.</summary>
    public Money Overdue { get; set; }

    /// <summary>Of it frozen.</summary>
    public Money Frozen { get; set; }

    /// <summary>Lent in the month, rollovers included.</summary>
    public Money LentInMonth { get; set; }

    /// <summary>"Đảo khoản GN tháng": of the lending, what only rolled an old loan over.</summary>
    public Money RolledOverInMonth { get; set; }

    /// <summary>Collected in the month from all three classes.</summary>
    public Money RepaidInMonth { get; set; }

    /// <summary>"Gốc xóa trong tháng".</summary>
    public Money WrittenOffInMonth { get; set; }
}
