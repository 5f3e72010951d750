namespace FundsMonitor.Browser.Tests;

/// <summary>Addresses of the pages.</summary>
internal static class Pages
{
    public const string SignIn = "/account/sign-in";
    public const string Overview = "/";
    public const string Files = "/files";
    public const string Findings = "/findings";
    public const string Links = "/links";
    public const string Budget = "/budget";
    public const string Loans = "/loans";
    public const string Households = "/households";
    public const string Reports = "/reports";
    public const string Tokens = "/tokens";
    public const string Plans = "/plans";
    public const string Obligations = "/obligations";
    public const string Reference = "/reference";
    public const string Jobs = "/jobs";
    public const string Hangfire = "/hangfire";
}
