using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Text;
using Id = FundsMonitor.Core.Text.CitizenId;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-ID: one id on two customers, or one customer with two ids that cannot both be his.</summary>
/// <remarks>
/// Two ids of 12 digits contradict each other where the sex, the birth year or the province in them differ; an id of 9 digits says nothing
/// against another. Ids are shown masked.
/// </remarks>
public static class IdRule
{
    /// <summary>E-ID over the customers of an office.</summary>
    public static ReconciliationRule<CustomerFacts> Rule { get; } = new()
    {
        Code = "E-ID",
        Severity = Severity.Warning,
        Title = new("Số định danh mâu thuẫn", "Ids that contradict each other"),
        Sentence = new("{0}: {1}.", "{0}: {1}."),
        Remedy = new(
            "Phòng giao dịch đối chiếu giấy tờ của khách hàng và sửa số định danh, hoặc gộp hai mã khách hàng của một người.",
            "The office compares the customer's papers and corrects the id, or joins two customer codes of one person."),
        Sides = (new("Thứ nhất", "The first"), new("Thứ hai", "The second")),
        Source = new(
            "Số định danh 12 số: mã tỉnh, thế kỷ và giới tính, năm sinh; một người một số",
            "The id of 12 digits: province, century and sex, year of birth; one person, one number"),
        Find = facts => SharedIds(facts).Concat(TwoIds(facts)),
    };

    private static IEnumerable<Finding> SharedIds(CustomerFacts facts) => facts.Loans.Where(l => IsId(l.CitizenId))
        .GroupBy(l => l.CitizenId, StringComparer.Ordinal)
        .Select(g => g.GroupBy(l => l.CustomerCode, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).ToList())
        .Where(customers => customers.Count > 1)
        .OrderBy(customers => customers[0].Key, StringComparer.Ordinal)
        .Select(customers => Shared(facts, [.. customers.Select(c => c.First())]));

    private static Finding Shared(CustomerFacts facts, IReadOnlyList<CustomerLoan> customers)
    {
        var (id, codes) = (MaskedId.Of(customers[0].CitizenId), customers.Select(c => c.CustomerCode).ToList());
        return facts.Found(Rule, $"{codes[0]}/{codes[1]}", customers[0].CommuneCode) with
        {
            SideA = codes[0],
            SideB = string.Join(", ", codes.Skip(1)),
            Arguments =
            [
                new Bilingual($"Số định danh {id}", $"Id {id}").AsArgument(),
                new Bilingual(
                    $"đứng tên {codes.Count} khách hàng ({string.Join(", ", codes)})",
                    $"stands with {codes.Count} customers ({string.Join(", ", codes)})").AsArgument(),
            ],
            Rows = [.. customers.Select((c, i) => Cell(i == 0 ? FindingSide.A : FindingSide.B, c))],
        };
    }

    private static IEnumerable<Finding> TwoIds(CustomerFacts facts) => facts.Loans.Where(l => Id.ProvinceOf(l.CitizenId).Length > 0)
        .GroupBy(l => l.CustomerCode, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Contradiction(facts, [.. g.DistinctBy(l => l.CitizenId)])).OfType<Finding>();

    private static Finding? Contradiction(CustomerFacts facts, IReadOnlyList<CustomerLoan> ids)
    {
        var first = ids[0];
        var second = ids.Skip(1).FirstOrDefault(other => Differing(first.CitizenId, other.CitizenId).Count > 0);
        return second is null ? null : facts.Found(Rule, first.CustomerCode, first.CommuneCode) with
        {
            SideA = MaskedId.Of(first.CitizenId),
            SideB = MaskedId.Of(second.CitizenId),
            Arguments = [Named(first), Told(first.CitizenId, second.CitizenId)],
            Rows = [Cell(FindingSide.A, first), Cell(FindingSide.B, second)],
        };
    }

    private static string Named(CustomerLoan loan) =>
        new Bilingual($"Khách hàng {loan.CustomerCode}", $"Customer {loan.CustomerCode}").AsArgument();

    private static string Told(string a, string b)
    {
        var what = Bilingual.Joined(", ", Differing(a, b));
        return new Bilingual(
            $"hai số định danh {MaskedId.Of(a)} và {MaskedId.Of(b)} không thể của một người (khác {what.Vi})",
            $"the ids {MaskedId.Of(a)} and {MaskedId.Of(b)} cannot be one person's (they differ in {what.En})").AsArgument();
    }

    private static List<Bilingual> Differing(string a, string b)
    {
        (bool Differs, Bilingual What)[] parts =
        [
            (Id.SexOf(a) != Id.SexOf(b), new("giới tính", "sex")),
            (Id.BirthYearOf(a) != Id.BirthYearOf(b), new("năm sinh", "birth year")),
            (Id.ProvinceOf(a) != Id.ProvinceOf(b), new("tỉnh", "province")),
        ];
        return [.. parts.Where(p => p.Differs).Select(p => p.What)];
    }

    private static bool IsId(string id) => id.Length is 9 or 12 && id.All(char.IsAsciiDigit);

    private static FindingRow Cell(FindingSide side, CustomerLoan loan) =>
        new(side, loan.VersionId, loan.RowNumber, Mau31Headings.CitizenId);
}
