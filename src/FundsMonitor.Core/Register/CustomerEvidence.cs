using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Register;

/// <summary>One way in which an office's loan files of all months describe a customer; each different one is kept once.</summary>
public sealed class CustomerEvidence : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>"Tên KH" as written.</summary>
    public string Name { get; set; } = "";

    /// <summary>9 or 12 digits; as written where it could not be repaired.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary>"Ngày sinh" where day and month are known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Year of birth; 0 where unknown.</summary>
    public int BirthYear { get; set; }

    /// <summary>"Giới tính".</summary>
    public Sex Sex { get; set; }

    /// <summary>"Mã xã": the bank's own, by which a commune that was not mapped then is found later.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>"Tên thôn".</summary>
    public string HamletName { get; set; } = "";

    /// <summary>"Tên vợ/chồng".</summary>
    public string SpouseName { get; set; } = "";
}

/// <summary>A file version that linking has read for an office.</summary>
public sealed class LinkMark
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>6 digits.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>The version; its rows never change.</summary>
    public int VersionId { get; set; }

    /// <summary>Loans, whose customers were pooled, or a register, in which they were looked for.</summary>
    public FileKind Kind { get; set; }

    /// <summary>Of a register: with which comparisons and weights.</summary>
    public string Fingerprint { get; set; } = "";
}
