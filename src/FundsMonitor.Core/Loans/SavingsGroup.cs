using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>One row of the bank's list of savings-and-loan groups: a group with its leader.</summary>
/// <remarks>Names in quotation marks are headings.</remarks>
public sealed class SavingsGroup : FileRow
{
    /// <summary>Month of a column, of the title, or the one the sender said.</summary>
    public Month Month { get; set; }

    /// <summary>"Mã xã": the bank's own 6-digit commune code.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>"Tên xã".</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>"Tên thôn".</summary>
    public string HamletName { get; set; } = "";

    /// <summary>"Tên điểm GDXA": the transaction point.</summary>
    public string PointName { get; set; } = "";

    /// <summary>"ĐVUT" as written.</summary>
    public string OrganisationCode { get; set; } = "";

    /// <summary>"Mã tổ", or "Mã tổ trưởng" where that has the 7 digits of a group; empty where neither has.</summary>
    public string GroupCode { get; set; } = "";

    /// <summary>"Mã tổ trưởng" where it has the 10 digits of a customer; empty otherwise.</summary>
    public string LeaderCode { get; set; } = "";

    /// <summary>"Tên tổ trưởng" as written.</summary>
    public string LeaderName { get; set; } = "";

    /// <summary>"Năm sinh tổ trưởng"; 0 where unknown.</summary>
    public int LeaderBirthYear { get; set; }

    /// <summary>"SĐT Tổ trưởng" as written.</summary>
    public string Phone { get; set; } = "";

    /// <summary>"Tên Tổ phó" as written.</summary>
    public string DeputyName { get; set; } = "";

    /// <summary>"Trạng thái" as written.</summary>
    public string Status { get; set; } = "";

    /// <summary>"Loại tổ" as written.</summary>
    public string GroupType { get; set; } = "";

    /// <summary>"Xếp loại tổ" as written; empty where the list has no rating.</summary>
    public string Rating { get; set; } = "";

    /// <summary>"Số thành viên"; null where the list has no such column.</summary>
    public int? Members { get; set; }

    /// <summary>"Tổng dư nợ" of the group; null where the list has no such column.</summary>
    public Money? Balance { get; set; }
}
