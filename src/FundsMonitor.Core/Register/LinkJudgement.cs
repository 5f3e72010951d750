namespace FundsMonitor.Core.Register;

/// <summary>What a person said of a customer. The numbers are stored.</summary>
public enum LinkChoice
{
    /// <summary>The customer is this member.</summary>
    Same = 1,

    /// <summary>They are two people.</summary>
    Different = 2,

    /// <summary>It cannot be said yet; no member is meant.</summary>
    Later = 3,
}

/// <summary>Why a person said so: a closed list. The numbers are stored.</summary>
public enum LinkReason
{
    /// <summary>None given.</summary>
    None = 0,

    /// <summary>Papers of the person were looked at.</summary>
    PapersSeen = 1,

    /// <summary>Hamlet, commune or savings group were asked.</summary>
    PlaceAsked = 2,

    /// <summary>The id changed from 9 to 12 digits.</summary>
    IdChanged = 3,

    /// <summary>One person, typed in two ways.</summary>
    TypedDifferently = 4,

    /// <summary>Two people of one name.</summary>
    Namesake = 5,

    /// <summary>The customer lives in another household.</summary>
    OtherHousehold = 6,

    /// <summary>Somebody was asked and has not answered.</summary>
    WaitsForAnswer = 7,

    /// <summary>As the note says, which is then required.</summary>
    Other = 8,
}

/// <summary>A person's decision about a customer and a member. Kept for ever; taken back it stays as history.</summary>
/// <remarks>
/// The member is described by what the register said of him and never by a row, so that the decision holds in every later version of
/// every register: see <see cref="MemberDescription"/>.
/// </remarks>
public sealed class LinkJudgement : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>What was said.</summary>
    public LinkChoice Choice { get; set; }

    /// <summary>Why.</summary>
    public LinkReason Reason { get; set; }

    /// <summary>In the person's own words.</summary>
    public string Note { get; set; } = "";

    /// <summary>Account name.</summary>
    public string By { get; set; } = "";

    /// <summary>When, to the second.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Who took it back; empty while it holds.</summary>
    public string TakenBackBy { get; set; } = "";

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? TakenBackAtUtc { get; set; }

    /// <summary>Why it was taken back.</summary>
    public string TakenBackNote { get; set; } = "";

    /// <summary>Commune of the member's row; empty for <see cref="LinkChoice.Later"/>, as all that follows.</summary>
    public string MemberCommuneCode { get; set; } = "";

    /// <summary>Name as the register wrote it.</summary>
    public string MemberName { get; set; } = "";

    /// <summary>9 or 12 digits; empty where the register gave none.</summary>
    public string MemberIdCode { get; set; } = "";

    /// <summary>Birth where day and month were given.</summary>
    public DateOnly? MemberBirthDate { get; set; }

    /// <summary>Year of birth; 0 where unknown.</summary>
    public int MemberBirthYear { get; set; }

    /// <summary>Sex as the register had it.</summary>
    public Sex MemberSex { get; set; }

    /// <summary>The register's number of the household.</summary>
    public string MemberHouseholdCode { get; set; } = "";

    /// <summary>Hamlet as written.</summary>
    public string MemberHamletName { get; set; } = "";

    /// <summary>Whether it holds.</summary>
    public bool Holds => TakenBackAtUtc is null;

    /// <summary>The member as the person saw him.</summary>
    public MemberDescription Member => new(MemberName, MemberIdCode, MemberBirthDate, MemberBirthYear)
    {
        Sex = MemberSex,
        CommuneCode = MemberCommuneCode,
        HouseholdCode = MemberHouseholdCode,
        HamletName = MemberHamletName,
    };

    /// <summary>Notes which member was meant.</summary>
    public void Describe(Member member)
    {
        MemberCommuneCode = member.CommuneCode;
        MemberName = member.Name;
        MemberIdCode = member.CitizenId;
        MemberBirthDate = member.BirthDate;
        MemberBirthYear = member.BirthYear;
        MemberSex = member.Sex;
        MemberHouseholdCode = member.HouseholdCode;
        MemberHamletName = member.HamletName;
    }
}
