using System.Globalization;
using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;

namespace FundsMonitor.Jobs.Importing;

/// <summary>What the demo says, to the command line and at the web host's start.</summary>
public static class DemoText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string OtherData(DatabaseOptions database) =>
        $"""
        {Where(database)} đã có dữ liệu khác, bản trình diễn không ghi đè. Hãy chọn một thư mục trống bằng --data.
        {Where(database)} holds other data, which the demo does not overwrite. Choose an empty folder with --data.
        """;

    public static string AlreadyThere(DatabaseOptions database) =>
        $"""
        {Where(database)} đã có bản trình diễn; không nhập lại.
        {Where(database)} already holds the demo; nothing was imported again.
        """;

    /// <summary>One line a place and kind.</summary>
    public static string Holdings(IReadOnlyList<PlaceHoldings> places)
    {
        var text = new StringBuilder();
        foreach (var place in places)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{place.Code} {place.Name}: {place.OpenFindings} phát hiện / findings");
            foreach (var kind in place.Kinds)
            {
                text.Append("  ").AppendLine(Kind(kind));
            }
        }

        return text.ToString();
    }

    /// <summary>The demo's accounts with their one password.</summary>
    public static string Accounts()
    {
        var text = new StringBuilder();
        foreach (var account in DemoAccounts.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {account.Name,-18} {account.Role,-16} {account.DisplayName}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  Mật khẩu của tất cả / password of all: {DemoAccounts.Password}");
        return text.ToString();
    }

    private static string Kind(KindHoldings kind)
    {
        var period = Period(kind.LastPeriod);
        period = kind.FirstPeriod == kind.LastPeriod ? period : $"{Period(kind.FirstPeriod)}…{period}";
        var total = kind.LastTotal.Dong == 0 ? "" : string.Create(Vietnamese, $", {kind.LastTotal.Dong:N0} đ");
        return string.Create(
            Vietnamese, $"{kind.Kind.Word(),-15} {period,-16} {kind.Versions,3} bản / versions, {kind.Rows,7:N0} dòng / rows{total}");
    }

    private static string Period(int period) => period switch
    {
        0 => "-",
        > 9999 => string.Create(CultureInfo.InvariantCulture, $"{period / 100:0000}-{period % 100:00}"),
        _ => period.ToString(CultureInfo.InvariantCulture),
    };

    private static string Where(DatabaseOptions database) =>
        database.Provider == DatabaseProvider.Sqlite ? database.DataFolder : $"{database.Provider}";
}
