using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Importing.Versions;

/// <content>Files of communes and of finance.</content>
public static partial class ComparedKinds
{
    private static ComparedRows Register => Make<Member>(
        r => $"{r.HouseholdCode}|{r.NameSearch}",
        r => r.HouseholdCode,
        r => Words(r.HouseholdCode, r.Name),
        Field<Member>("Họ tên", "Name", r => r.Name),
        Field<Member>("Thôn", "Hamlet", r => r.HamletName),
        Field<Member>("Số CMND/CCCD", "Citizen id", r => r.CitizenId),
        Field<Member>("Ngày sinh", "Birth", r => r.BirthDate),
        Field<Member>("Năm sinh", "Year of birth", r => r.BirthYear),
        Field<Member>("Giới tính", "Sex", r => r.Sex),
        Field<Member>("Quan hệ với chủ hộ", "Relation", r => r.Relation),
        Field<Member>("Chủ hộ", "Head", r => r.IsHead),
        Field<Member>("Có khả năng lao động", "Able to work", r => r.AbleToWork),
        Field<Member>("Việc làm", "Employment", r => r.Employment),
        Field<Member>("Phân loại hộ", "Class", r => r.Class),
        Field<Member>("Loại", "Sub-kind", r => r.Kind),
        Field<Member>("Từ ngày", "From", r => r.ClassFrom),
        Field<Member>("Đến ngày", "To", r => r.ClassTo),
        Field<Member>("Nhu cầu vay", "Wants a loan", r => r.NeedsLoan),
        Field<Member>("Đủ điều kiện", "Eligible", r => r.Eligible),
        Field<Member>("Có phương án SXKD", "Business plan", r => r.HasBusinessPlan));

    private static ComparedRows Allocations => Make<Allocation>(
        r => $"{r.ProjectCode}|{r.ProjectName}|{r.FundSource}|{(int)r.Capital}|{r.IsDecisionTotal}|{r.Purpose}",
        r => r.Decision,
        r => Words(r.IsDecisionTotal ? r.Decision : r.ProjectCode, r.ProjectName, r.FundSource),
        Field<Allocation>("Năm", "Year", r => r.Year),
        Field<Allocation>("Ngày quyết định", "Date of the decision", r => r.DecisionDate),
        Field<Allocation>("Tình trạng", "State", r => r.State),
        Field<Allocation>("Số tiền", "Amount", r => r.Amount),
        Field<Allocation>("Mã nội dung", "Code of the purpose", r => r.PurposeCode),
        Field<Allocation>("Đối tượng hỗ trợ", "Whom it pays", r => r.Payees),
        Field<Allocation>("Thời hạn", "Due", r => r.DueText)) with
    {
        Measures = [Measure<Allocation>("Kinh phí", "Allocated", r => r.IsDecisionTotal ? null : r.Amount)],
    };

    private static ComparedRows Expenditures => Make<Expenditure>(
        r => $"{r.Voucher}|{r.ProjectCode}|{r.ProjectName}|{r.Payee}",
        r => r.Voucher,
        r => Words(r.Voucher, r.Payee),
        Field<Expenditure>("Ngày", "Date", r => r.Date),
        Field<Expenditure>("Năm ngân sách", "Budget year", r => r.Year),
        Field<Expenditure>("Nguồn", "Source", r => r.FundSource),
        Field<Expenditure>("Loại vốn", "Capital", r => r.Capital),
        Field<Expenditure>("Nội dung", "Purpose", r => r.Purpose),
        Field<Expenditure>("Số tiền", "Amount", r => r.Amount),
        Field<Expenditure>("Mã nội dung", "Code of the purpose", r => r.PurposeCode),
        Field<Expenditure>("Tạm ứng", "Advance", r => r.IsAdvance),
        Field<Expenditure>("Hạn thanh toán tạm ứng", "Advance due on", r => r.AdvanceDueOn),
        Field<Expenditure>("Ngày thanh toán tạm ứng", "Advance settled on", r => r.SettledOn),
        Field<Expenditure>("Mã hộ", "Household", r => r.HouseholdCode),
        Field<Expenditure>("Số CCCD", "Citizen id", r => r.CitizenId),
        Field<Expenditure>("Loại hỗ trợ", "Support", r => r.Support),
        Field<Expenditure>("Kỳ hỗ trợ", "Period of the support", r => r.PeriodText)) with
    {
        Measures =
        [
            Measure<Expenditure>("Đã chi", "Spent", r => r.IsAdvance ? null : r.Amount),
            Measure<Expenditure>("Tạm ứng", "Advances", r => r.IsAdvance ? r.Amount : null),
        ],
    };

    private static ComparedRows Plans => PlanCounts with { Fields = [.. PlanCounts.Fields, .. PlanShares] };

    private static ComparedRows PlanCounts => Make<PlanRow>(
        r => $"{r.HamletName}|{r.IsTotal}",
        r => r.HamletName,
        r => Words(r.HamletName.Length > 0 ? r.HamletName : "Toàn xã"),
        Field<PlanRow>("Tổng số hộ", "Households", r => r.Households),
        Field<PlanRow>("Hộ nghèo đầu năm", "Poor at the start", r => r.PoorAtStart),
        Field<PlanRow>("Thoát nghèo", "Escaped", r => r.Escaped),
        Field<PlanRow>("Tái nghèo", "Fallen back", r => r.FallenBack),
        Field<PlanRow>("Nghèo phát sinh", "Newly poor", r => r.NewlyPoor),
        Field<PlanRow>("Hộ nghèo", "Poor", r => r.Poor),
        Field<PlanRow>("Hộ cận nghèo", "Near-poor", r => r.NearPoor),
        Field<PlanRow>("Chỉ tiêu giảm hộ nghèo", "Target: poor lifted", r => r.TargetPoorLifted),
        Field<PlanRow>("Chỉ tiêu giảm hộ cận nghèo", "Target: near-poor lifted", r => r.TargetNearPoorLifted),
        Field<PlanRow>(
            "Chỉ tiêu giảm tỷ lệ nghèo (phần nghìn điểm %)", "Target: poor share (thousandths)", r => r.TargetPoorPointsThousandths),
        Field<PlanRow>(
            "Chỉ tiêu giảm tỷ lệ cận nghèo (phần nghìn điểm %)",
            "Target: near-poor share (thousandths)",
            r => r.TargetNearPoorPointsThousandths),
        Field<PlanRow>("Chỉ tiêu tỷ lệ hộ vay (%)", "Target: share with a loan (%)", r => r.TargetLoanSharePercent),
        Field<PlanRow>("Tính trên", "Share of", r => r.TargetLoanShareOf));

    private static IReadOnlyList<ComparedField> PlanShares =>
    [
        Field<PlanRow>("Tỷ lệ nghèo đầu kỳ (phần nghìn %)", "Poor at the start (thousandths %)", r => r.PoorShareAtStartThousandths),
        Field<PlanRow>("Tỷ lệ nghèo (phần nghìn %)", "Poor (thousandths %)", r => r.PoorShareThousandths),
        Field<PlanRow>("Tỷ lệ cận nghèo (phần nghìn %)", "Near-poor (thousandths %)", r => r.NearPoorShareThousandths),
        Field<PlanRow>("Năm của cột cuối kỳ", "Year over the closing column", r => r.ClosingYear),
        Field<PlanRow>("Ngày của danh sách", "Date of the list", r => r.ListDate),
        Field<PlanRow>("Hộ nghèo: từ 15 tuổi", "Poor: aged 15 and over", r => r.PoorAgedFifteen),
        Field<PlanRow>("Hộ nghèo: có khả năng lao động", "Poor: able to work", r => r.PoorAbleToWork),
        Field<PlanRow>("Hộ nghèo: có việc làm", "Poor: working", r => r.PoorWorking),
        Field<PlanRow>("Hộ nghèo: tỷ lệ có việc làm (phần nghìn %)", "Poor: working (thousandths %)", r => r.PoorWorkingShareThousandths),
        Field<PlanRow>("Hộ cận nghèo: từ 15 tuổi", "Near-poor: aged 15 and over", r => r.NearPoorAgedFifteen),
        Field<PlanRow>("Hộ cận nghèo: có khả năng lao động", "Near-poor: able to work", r => r.NearPoorAbleToWork),
        Field<PlanRow>("Hộ cận nghèo: có việc làm", "Near-poor: working", r => r.NearPoorWorking),
        Field<PlanRow>(
            "Hộ cận nghèo: tỷ lệ có việc làm (phần nghìn %)", "Near-poor: working (thousandths %)", r => r.NearPoorWorkingShareThousandths),
    ];
}
