using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>One row of 01.1/BCTD: the office's own sums for one commune. Amounts are
/// whole đồng (the form is in triệu with up to 6 decimals).</summary>
/// <remarks>The numbers in brackets are the form's column markers. A measure the
/// file has no column for is null and is not compared.</remarks>
public sealed class ControlTotalRow : FileRow
{
    /// <summary>Month of the line "Ngày … tháng … năm …".</summary>
    public Month Month { get; set; }

    /// <summary>The bank's own 6-digit commune code; empty where the form gives a name only.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>Commune as written.</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>(3) lent this month, without rollovers.</summary>
    public Money? LentInMonth { get; set; }

    /// <summary>(5) repaid this month.</summary>
    public Money? RepaidInMonth { get; set; }

    /// <summary>(7) written off this month.</summary>
    public Money? WrittenOffInMonth { get; set; }

    /// <summary>(9) balance.</summary>
    public Money? Balance { get; set; }

    /// <summary>(10) in term.</summary>
    public Money? InTerm { get; set; }

    /// <summary>(11) overdue.</summary>
    public Money? Overdue { get; set; }

    /// <summary>(12) frozen.</summary>
    public Money? Frozen { get; set; }

    /// <summary>(16) customers with a balance.</summary>
    public int? Customers { get; set; }
}
