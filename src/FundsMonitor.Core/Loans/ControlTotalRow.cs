using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>One row of the office's own sums: for a commune, a programme, an organisation or a group's leader. Amounts are
/// whole đồng (01.1 and 01.2 are in triệu with up to 6 decimals).</summary>
/// <remarks>The numbers in brackets are the column markers of 01.1/BCTD. A measure the
/// file has no column for is null and is not compared.</remarks>
public sealed class ControlTotalRow : FileRow
{
    /// <summary>The form it is from, which says what a row stands for.</summary>
    public ControlForm Form { get; set; }

    /// <summary>Month of the line "Ngày … tháng … năm …".</summary>
    public Month Month { get; set; }

    /// <summary>The bank's own 6-digit commune code; empty where the form gives a name only.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>Commune as written.</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>
    /// 2-digit programme code, of a column or known by the name; empty where the form has no programmes or the name is not known.
    /// </summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>Programme as written.</summary>
    public string ProgrammeName { get; set; } = "";

    /// <summary>Organisation entrusted with the loans, as written.</summary>
    public string OrganisationName { get; set; } = "";

    /// <summary>Leader of the group as written.</summary>
    public string GroupLeader { get; set; } = "";

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

    /// <summary>Lent this month with rollovers, as LEN_31 counts it.</summary>
    public Money? LentWithRollovers { get; set; }

    /// <summary>Groups, in LEN_31.</summary>
    public int? Groups { get; set; }

    /// <summary>Households, in LEN_31: those with savings only are counted too.</summary>
    public int? Households { get; set; }

    /// <summary>Deposits, in LEN_31.</summary>
    public Money? Deposits { get; set; }
}
