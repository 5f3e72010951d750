using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Loans;

/// <summary>How an office's export writes dates and codes.</summary>
/// <param name="DatesAsText">dd/MM/yyyy instead of date cells.</param>
/// <param name="CodesAsNumbers">Leading zeros of codes and ids are lost.</param>
/// <param name="Apostrophes">Loan numbers begin with an apostrophe.</param>
internal sealed record ExportStyle(bool DatesAsText, bool CodesAsNumbers, bool Apostrophes);

/// <summary>Fills one row of Mẫu 31 by heading; what the sample does not know stays empty.</summary>
internal sealed class Mau31Row(SampleOffice office, ExportStyle style, DateOnly asOf)
{
    public Dictionary<string, object?> OfSavingsOnly(BankCustomer customer)
    {
        var row = Customer(customer);
        row["Mã tổ"] = "0000000";
        row["Tên tổ"] = null;
        return row;
    }

    public Dictionary<string, object?> Of(LoanAccount account)
    {
        var row = Customer(account.Customer);
        Terms(row, account);
        Balances(row, account);
        InMonth(row, account.InMonth);
        Quarter(row, account.InQuarter);
        Year(row, account.InYear);
        return row;
    }

    private Dictionary<string, object?> Customer(BankCustomer customer) => new()
    {
        ["Mã CN"] = Code($"{office.Code[..4]}00"),
        ["Mã PGD"] = Code(office.Code),
        ["Tên PGD"] = office.Name,
        ["Mã xã"] = Code(customer.Commune.BankCode),
        ["Tên xã"] = customer.Commune.Name,
        ["Tên thôn"] = customer.Hamlet,
        ["Mã KH"] = customer.Code,
        ["Tên KH"] = customer.Name,
        ["Ngày sinh"] = Date(customer.Birth),
        ["Giới tính"] = customer.Person.IsFemale ? "Nữ" : "Nam",
        ["Tên DT"] = customer.Person.Ethnicity,
        ["Số CMND"] = Id(customer.Id),
        ["Tên vợ/chồng"] = customer.Spouse,
        ["Địa chỉ"] = $"{customer.Hamlet}, {customer.Commune.Name}",
        ["Mã tổ"] = customer.Group.Code,
        ["Tên tổ"] = customer.Group.Leader,
        ["Sổ tiết kiệm 105"] = customer.SavingsBook,
        ["Số dư tiền gửi 105"] = customer.Savings,
        ["Ngày số liệu"] = Date(asOf),
    };

    private void Terms(Dictionary<string, object?> row, LoanAccount account)
    {
        var terms = account.Terms;
        var direct = terms.Organisation == "99";
        row["Số khế ước"] = style.Apostrophes ? "'" + account.Number : account.Number;
        row["Mã tổ"] = direct ? null : account.Customer.Group.Code;
        row["Tên tổ"] = direct ? null : account.Customer.Group.Leader;
        row["Mã ĐVUT"] = terms.Organisation;
        row["Tên ĐVUT"] = direct ? "Trực tiếp" : account.Customer.Group.OrganisationName;
        row["Ngày vay"] = Date(terms.LentOn);
        row["Ngày ĐH theo hợp đồng"] = Date(terms.DueByContract);
        row["Ngày ĐH theo Gia hạn"] = account.DueByExtension is { } extended ? Date(extended) : null;
        row["Ngày ĐH theo GDXA"] = account.DueByTransactionDay is { } day ? Date(day) : null;
        row["Thời hạn vay"] = (long)terms.Months;
        row["Lãi suất"] = terms.Rate;
        row["Tình trạng món vay"] = account.Status;
        row["Nguồn vốn"] = terms.Fund;
        row["Mã chương trình"] = Code(terms.Programme);
        row["Tên chương trình"] = Programmes.NameOf(terms.Programme);
        row["Mức vay"] = terms.Agreed;
        row["Tổng giải ngân"] = terms.Agreed;
        row["Ngày GN đầu tiên"] = Date(terms.LentOn);
        row["Ngày GN cuối cùng"] = Date(terms.LentOn);
        row["Số lần đã gia hạn"] = account.DueByExtension is null ? 0L : 1L;
    }

    private static void Balances(Dictionary<string, object?> row, LoanAccount account)
    {
        var interest = (long)decimal.Round(account.Balance * account.Terms.Rate / 1_200m);
        row["Dư nợ trong hạn"] = account.InTerm - account.MissingInTerm;
        row["Dư nợ quá hạn"] = account.Overdue;
        row["Dư nợ khoanh"] = account.Frozen;
        row["Tổng dư nợ"] = account.Balance;
        row["Gốc đến hạn LK"] = account.Overdue;
        row["Gốc đã trả"] = account.PaidInAll;
        row["Lãi tồn TH"] = account.InTerm > 0 ? interest / 3 : account.InterestLeft;
        row["Lãi tồn QH"] = account.Overdue > 0 ? interest * 4 : 0L;
        row["Lãi DT trong tháng"] = interest;
        row["Lãi TT trong tháng"] = interest - (interest / 3);
        row["Thu lãi TH tháng"] = interest - (interest / 3);
        row["Tổng thu nợ TH"] = account.PaidInAll;
    }

    private static void InMonth(Dictionary<string, object?> row, Movements moved)
    {
        row["Giải ngân trong tháng"] = moved.Lent;
        row["Đảo khoản GN tháng"] = moved.RolledOver;
        row["Gia hạn trong tháng"] = moved.Extended;
        row["Chuyển QH trong tháng"] = moved.MovedToOverdue;
        row["Thu nợ TH tháng"] = moved.RepaidInTerm;
        row["Thu nợ QH tháng"] = moved.RepaidOverdue;
        row["Thu nợ khoanh tháng"] = 0L;
        row["Gốc xóa trong tháng"] = moved.WrittenOff;
    }

    private static void Quarter(Dictionary<string, object?> row, Movements moved)
    {
        row["Giải ngân trong Quý"] = moved.Lent;
        row["Đảo khoản GN Quý"] = moved.RolledOver;
        row["Gia hạn trong Quý"] = moved.Extended;
        row["CQH trong Quý"] = moved.MovedToOverdue;
        row["Thu nợ TH Quý"] = moved.RepaidInTerm;
        row["Thu nợ QH Quý"] = moved.RepaidOverdue;
        row["Gốc xóa trong Quý"] = moved.WrittenOff;
    }

    private static void Year(Dictionary<string, object?> row, Movements moved)
    {
        row["Giải ngân Năm"] = moved.Lent;
        row["Đảo khoản GN Năm"] = moved.RolledOver;
        row["Gia hạn Năm"] = moved.Extended;
        row["CQH Năm"] = moved.MovedToOverdue;
        row["Thu nợ TH Năm"] = moved.RepaidInTerm;
        row["Thu nợ QH Năm"] = moved.RepaidOverdue;
        row["Xóa trong Năm"] = moved.WrittenOff;
    }

    private object Date(DateOnly day) => style.DatesAsText ? Table.Day(day) : day;

    private object Code(string code) => style.CodesAsNumbers ? long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : code;

    private object Id(object id) => id is string text && style.CodesAsNumbers && text.All(char.IsAsciiDigit) ? Code(text) : id;
}
