using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class LoanFileTests
{
    [Fact]
    public void A_row_is_read_with_its_amounts_dates_and_codes()
    {
        var (file, rows) = new LoanFileCase().Row().Read();

        var loan = Assert.Single(rows);
        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.Equal("mau-31", file.Recognition.Layout);
        Assert.Equal(5, file.Recognition.HeaderRow);
        Assert.Equal("BCQUERY", file.Recognition.Sheet);
        Assert.Equal("đồng", file.Recognition.Unit);
        Assert.Equal(6, loan.RowNumber);
        Assert.Equal(("004820", "6600000701234500", "4820000017"), (loan.OfficeCode, loan.LoanNumber, loan.CustomerCode));
        Assert.Equal(new Month(2024, 3), loan.Month);
        Assert.Equal(new DateOnly(2024, 3, 31), loan.AsOf);
        Assert.Equal("nguyen thi hoa", loan.NameSearch);
        Assert.Equal(new DateOnly(1980, 8, 15), loan.BirthDate);
        Assert.Equal(Sex.Female, loan.Sex);
        Assert.Equal(6600, loan.RateThousandths);
        Assert.Equal(Money.FromDong(45_000_000), loan.Balance);
        Assert.Equal(Money.FromDong(1_000_000), loan.RepaidInMonth);
        Assert.True(loan.Counts);
    }

    [Fact]
    public void A_version_is_of_the_office_and_month_inside_the_file()
    {
        var (file, _) = new LoanFileCase().Row().Open();

        var row = Assert.Single(file!.Rows());
        Assert.Equal("loans|004820||202403|", row.Scope.Key);
    }

    [Fact]
    public void A_loan_on_two_rows_counts_once_and_differs_in_savings_only()
    {
        var number = ("Số khế ước", (object?)"6600000701234599");
        var (file, rows) = new LoanFileCase().Row(number).Row(number, ("Sổ tiết kiệm 105", "TK2")).Row(number, ("Mức vay", 1)).Read();

        Assert.Null(file.Refusal);
        Assert.Equal([true, false, false], rows.Select(r => r.Counts));
        Assert.Equal(rows[0].LoanContentHash, rows[1].LoanContentHash);
        Assert.NotEqual(rows[0].LoanContentHash, rows[2].LoanContentHash);
    }

    [Fact]
    public void A_savings_only_customer_is_kept_without_a_loan_number()
    {
        var (_, rows) = new LoanFileCase().Row().Row(("Số khế ước", null), ("Mã chương trình", null), ("Tổng dư nợ", null)).Read();

        Assert.False(rows[1].IsLoan);
        Assert.Equal(Money.FromDong(500_000), rows[1].SavingsBalance);
    }

    [Fact]
    public void Blank_rows_repeated_headers_totals_and_signatures_are_no_records()
    {
        var total = new object?[LoanFileCase.Headings.Length];
        total[0] = "Tổng cộng";
        total[Array.IndexOf(LoanFileCase.Headings, "Tổng dư nợ")] = 90_000_000;
        var (file, rows) = new LoanFileCase().Row().Raw().Raw([.. LoanFileCase.Headings]).Row()
            .Raw(total).Raw(null, "Người lập biểu", null, null, "Giám đốc").Read();

        Assert.Equal([6, 9], rows.Select(r => r.RowNumber));
        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_total_that_differs_from_its_rows_is_said_with_both_sums()
    {
        var total = new object?[LoanFileCase.Headings.Length];
        total[0] = "Tổng cộng";
        total[Array.IndexOf(LoanFileCase.Headings, "Tổng dư nợ")] = 91_000_000;
        var (file, _) = new LoanFileCase().Row().Row().Raw(total).Read();

        var problem = Assert.Single(file.Problems);
        Assert.Equal(("total-differs", 8, "Tổng dư nợ", "91000000", "90000000"),
            (problem.Kind, problem.Row, problem.Column, problem.Value, problem.Detail));
    }

    [Fact]
    public void Rows_of_another_month_or_office_refuse_the_file()
    {
        var (file, rows) = new LoanFileCase().Row().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Row(("Mã PGD", "002716")).Read();

        Assert.Single(rows);
        Assert.Equal(["row-other-month", "row-other-office"], file.Problems.Select(p => p.Kind));
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
        Assert.Equal("Dòng của 2024-02, còn tệp là của 2024-03.", ProblemKinds.Reason(file.Problems[0]).Vi);
    }

    [Fact]
    public void Last_month_sent_as_this_month_is_refused_with_both_months()
    {
        var (file, _) = new LoanFileCase().Row().Open(new(Month: new Month(2024, 4)));

        Assert.Empty(file!.Rows());
        Assert.Equal("Tệp là của tháng 2024-03, không phải tháng 2024-04 như đã chọn.", ProblemKinds.Reason(file.Refusal!).Vi);
    }

    [Fact]
    public void Amounts_in_million_are_refused_and_what_was_seen_is_said()
    {
        (string, object?)[] inMillion =
            [("Mức vay", 50), ("Tổng giải ngân", 50), ("Dư nợ trong hạn", 45.5), ("Tổng dư nợ", 45.5), ("Thu nợ TH tháng", 1)];
        var (file, _) = new LoanFileCase().Row(inMillion).Row(inMillion).Read();

        Assert.Equal("amounts-not-dong", file.Refusal!.Code);
        Assert.Equal(
            "Số tiền không phải tính bằng đồng: 2 trong 2 món vay có số tiền đều dưới 1.000.000, lớn nhất là 50.",
            ProblemKinds.Reason(file.Refusal).Vi);
    }

    [Theory]
    [InlineData(true, "TRUE")]
    [InlineData(12345d, "12345")]
    [InlineData("05/07/1980", "05/07/1980")]
    public void A_name_that_is_none_is_kept_and_said(object written, string kept)
    {
        var (file, rows) = new LoanFileCase().Row(("Tên KH", written)).Read();

        Assert.Null(file.Refusal);
        Assert.Equal(kept, Assert.Single(rows).Name);
        Assert.Equal(("name-odd", 6, "Tên KH"), file.Problems.Select(p => (p.Kind, p.Row, p.Column)).Single());
    }

    [Theory]
    [InlineData("Mã chương trình")]
    [InlineData("Mã KH")]
    public void A_formula_that_failed_in_a_code_is_said_once(string heading)
    {
        var (file, _) = new LoanFileCase().Row().Row((heading, "#N/A")).Read();

        Assert.Equal(("cell-error", heading), file.Problems.Select(p => (p.Kind, p.Column)).Single());
    }

    [Fact]
    public void A_birth_after_the_day_of_the_data_is_said_and_left_empty()
    {
        var (file, rows) = new LoanFileCase().Row(("Ngày sinh", "15/08/2072"), ("Giới tính", "X")).Read();

        Assert.Equal(0, Assert.Single(rows).BirthYear);
        Assert.Equal(["birth-in-future", "sex-unreadable"], file.Problems.Select(p => p.Kind));
    }

    [Fact]
    public void A_missing_column_is_named_with_the_layout()
    {
        var (_, refusal) = new LoanFileCase().Row().Open(null, "Tổng dư nợ", "Ngày vay");

        Assert.Equal(
            "Tệp giống Mẫu 31 – Hồ sơ tín dụng chi tiết nhưng thiếu cột: “Ngày vay”, “Tổng dư nợ”.",
            ProblemKinds.Reason(refusal!).Vi);
    }

    [Fact]
    public void Ten_thousand_bad_rows_are_counted_and_five_thousand_kept()
    {
        var bad = new LoanFileCase();
        for (var i = 0; i < 10_000; i++)
        {
            bad.Row(("Tổng dư nợ", "5 tr"), ("Số khế ước", $"66{i:00000000000000}"));
        }

        var (file, _) = bad.Read();

        Assert.Equal(10_000, file.ErrorCount);
        Assert.Equal(5_000, file.Problems.Count);
        Assert.Equal(10_000, file.ProblemCounts[("amount-not-number", "Tổng dư nợ")]);
        Assert.Equal("Có 10000 lỗi trong các dòng nên cả tệp chưa được nhận.", ProblemKinds.Reason(file.Refusal!).Vi);
    }
}
