using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Expenditures;

/// <summary>What the columns of an expenditure file mean.</summary>
/// <remarks>Each is the property of <see cref="Budget.Expenditure"/> with this name.</remarks>
internal static class ExpenditureFields
{
    public static readonly Field Voucher = new("voucher");
    public static readonly Field Date = new("date");
    public static readonly Field Year = new("year");
    public static readonly Field ProjectCode = new("project-code");
    public static readonly Field ProjectName = new("project-name");
    public static readonly Field FundSource = new("fund-source");
    public static readonly Field Capital = new("capital");
    public static readonly Field Payee = new("payee");
    public static readonly Field Purpose = new("purpose");
    public static readonly Field Amount = new("amount");
    public static readonly Field IsAdvance = new("is-advance");
    public static readonly Field AdvanceDueOn = new("advance-due-on");
    public static readonly Field SettledOn = new("settled-on");
    public static readonly Field HouseholdCode = new("household-code");
    public static readonly Field CitizenId = new("citizen-id");
    public static readonly Field Support = new("support");
    public static readonly Field PeriodText = new("period-text");
    public static readonly Field PurposeCode = new("purpose-code");
}
