using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts;

namespace FundsMonitor.Jobs.Importing;

/// <summary>The accounts of the demo, one or more of every role. Their password is public: they exist in the demo only.</summary>
public static class DemoAccounts
{
    /// <summary>For all of them.</summary>
    public const string Password = "FundsMonitor-demo-2024";

    public static IReadOnlyList<NewAccount> All { get; } =
    [
        new("admin", Roles.Administrator, ["*"], Password, "Quản trị"),
        new("finance", Roles.FinanceOfficer, ["*"], Password, "Cán bộ tài chính"),
        new("office.dinhhoa", Roles.BankOffice, ["004820"], Password, "PGD huyện Định Hóa"),
        new("office.camthuy", Roles.BankOffice, ["002716"], Password, "PGD huyện Cẩm Thủy"),
        new("office.longkhanh", Roles.BankOffice, ["006307"], Password, "PGD thành phố Long Khánh"),
        new("chair.kimphuong", Roles.CommuneChair, ["05551"], Password, "Chủ tịch xã Kim Phượng"),
        new("chair.camluong", Roles.CommuneChair, ["15139"], Password, "Chủ tịch xã Cẩm Lương"),
        new("chair.thapmuoi", Roles.CommuneChair, ["872"], Password, "Chủ tịch huyện Tháp Mười"),
        new("chair.thuongquang", Roles.CommuneChair, ["20173"], Password, "Chủ tịch xã Thượng Quảng"),
        new("chair.longkhanh", Roles.CommuneChair, ["732"], Password, "Chủ tịch thành phố Long Khánh"),
    ];
}
