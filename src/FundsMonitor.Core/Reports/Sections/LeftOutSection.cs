using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>What the figures leave out: said, so that nobody takes a sum for the whole.</summary>
internal static class LeftOutSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        List<string> said = [.. Lines(facts)];
        return new("Những gì không nằm trong số liệu", said.Count > 0 ? said : ["Không có gì bị bỏ ngoài các số liệu trên."], [], []);
    }

    private static IEnumerable<string> Lines(ReportFacts facts)
    {
        if (facts.Place.IsPart || facts.Place.Level == ReportLevel.Everything)
        {
            yield return "Báo cáo chỉ gồm các địa bàn mà người lập được xem.";
        }

        if (facts.Projects is null || facts.Households is null)
        {
            yield return "Kinh phí dự án và danh sách hộ không thuộc phạm vi xem của phòng giao dịch, nên không có trong báo cáo.";
        }

        foreach (var line in OfMoney(facts))
        {
            yield return line;
        }

        if (facts.Households is { } households)
        {
            foreach (var line in OfHouseholds(households))
            {
                yield return line;
            }
        }

        if (facts.Files.Sum(f => f.Missing) is > 0 and var missing)
        {
            yield return $"{Words.Of(missing)} tệp của kỳ chưa nhận được hoặc bị từ chối: số liệu của các tệp đó không có trong báo cáo.";
        }
    }

    private static IEnumerable<string> OfMoney(ReportFacts facts)
    {
        if (facts.Projects?.Sum(p => p.NotYetAllocated) is > 0 and var lines)
        {
            yield return $"{Words.Of(lines)} dòng kinh phí chưa được giao, chưa có số tiền.";
        }

        if (facts.Projects?.Any(p => p.Expected > Money.Zero) == true)
        {
            yield return "Kinh phí dự kiến theo kế hoạch không cộng vào số đã giao.";
        }

        if (facts.Loans is null)
        {
            yield return "Không có tệp dư nợ nào của kỳ được chấp nhận cho địa bàn này: không có số liệu tín dụng, "
                + "không phải là dư nợ bằng 0.";
        }

        if (facts.Loans is { Absent.Count: > 0 } loans)
        {
            yield return $"Chưa có dư nợ tháng {Words.Of(loans.At)} của: {string.Join("; ", loans.Absent)}.";
        }

        if (facts.Loans is { WithoutCommune: > 0 } unplaced)
        {
            yield return $"{Words.Of(unplaced.WithoutCommune)} món vay chưa xác định được xã: có trong số của phòng giao dịch, "
                + "không có trong số của xã nào.";
        }
    }

    private static IEnumerable<string> OfHouseholds(HouseholdsFacts households)
    {
        if (households.Undecided > 0)
        {
            yield return $"{Words.Of(households.Undecided)} người vay chưa xác định được thuộc hộ nào.";
        }

        if (households.WithoutRegister.Count > 0)
        {
            yield return $"Có dư nợ nhưng không có danh sách hộ đang có hiệu lực: {string.Join("; ", households.WithoutRegister)}.";
        }
    }
}
