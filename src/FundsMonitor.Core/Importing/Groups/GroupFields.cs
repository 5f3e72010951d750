using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Groups;

/// <summary>What the columns of a list of groups mean.</summary>
/// <remarks>Each is the property of <see cref="Loans.SavingsGroup"/> with this name.</remarks>
internal static class GroupFields
{
    public static readonly Field AsOf = new("as-of");
    public static readonly Field OfficeCode = new("office-code");
    public static readonly Field BankCommuneCode = new("bank-commune-code");
    public static readonly Field BankCommuneName = new("bank-commune-name");
    public static readonly Field HamletCode = new("hamlet-code");
    public static readonly Field HamletName = new("hamlet-name");
    public static readonly Field PointCode = new("point-code");
    public static readonly Field PointName = new("point-name");
    public static readonly Field OrganisationCode = new("organisation-code");
    public static readonly Field GroupCode = new("group-code");
    public static readonly Field LeaderCode = new("leader-code");
    public static readonly Field LeaderName = new("leader-name");
    public static readonly Field LeaderBirth = new("leader-birth");
    public static readonly Field Phone = new("phone");
    public static readonly Field DeputyName = new("deputy-name");
    public static readonly Field Status = new("status");
    public static readonly Field GroupType = new("group-type");
    public static readonly Field Rating = new("rating");
    public static readonly Field Members = new("members");
    public static readonly Field Balance = new("balance");
}
