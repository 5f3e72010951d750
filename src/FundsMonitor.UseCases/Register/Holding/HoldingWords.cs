using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>Vietnamese words for what is stored as one of a list.</summary>
internal static class HoldingWords
{
    /// <exception cref="ArgumentOutOfRangeException">A kind of list that has no words here.</exception>
    public static string Of(Enum choice) => choice switch
    {
        HouseholdClass listed => Words.Of(listed),
        Severity severity => FindingLabels.Of(severity).Vi,
        FindingState state => FindingLabels.Of(state).Vi,
        DecisionReason reason => FindingLabels.Of(reason).Vi,
        DebtList list => list.Label().Vi,
        Sex sex => sex switch { Sex.Male => "Nam", Sex.Female => "Nữ", _ => "" },
        Employment work => Of(work),
        CapitalKind capital => capital switch { CapitalKind.Investment => "Đầu tư", CapitalKind.Recurrent => "Thường xuyên", _ => "" },
        LinkDecision link => link switch { LinkDecision.Link => "Đã liên kết", LinkDecision.Review => "Chờ người xem", _ => "Không ai" },
        LinkDecider decider => decider == LinkDecider.Person ? "Người" : "Quy tắc",
        LinkState state => Of(state),
        LinkChoice choose => choose switch { LinkChoice.Same => "Cùng người", LinkChoice.Different => "Không cùng người", _ => "Để sau" },
        LinkReason reason => Of(reason),
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice.GetType().Name, "No words for this list."),
    };

    private static string Of(Employment work) => work switch
    {
        Employment.Working => "Có việc làm",
        Employment.NoWork => "Không có việc làm",
        Employment.Looking => "Đang tìm việc",
        Employment.NotAble => "Không có khả năng lao động",
        Employment.Studying => "Đang đi học",
        Employment.Unwilling => "Không muốn làm việc",
        Employment.Housework => "Nội trợ",
        _ => "",
    };

    private static string Of(LinkState state) => state switch
    {
        LinkState.ByRule => "Liên kết theo quy tắc",
        LinkState.ByPerson => "Người đã quyết định",
        LinkState.Undecided => "Chờ quyết định",
        LinkState.Later => "Để sau",
        _ => "Không ai có thể là người này",
    };

    private static string Of(LinkReason reason) => reason switch
    {
        LinkReason.PapersSeen => "Đã xem giấy tờ",
        LinkReason.PlaceAsked => "Thôn, xã hoặc tổ xác nhận",
        LinkReason.IdChanged => "Đổi số 9 chữ số sang 12 chữ số",
        LinkReason.TypedDifferently => "Cùng một người, ghi khác nhau",
        LinkReason.Namesake => "Trùng tên",
        LinkReason.OtherHousehold => "Thuộc hộ khác",
        LinkReason.WaitsForAnswer => "Chờ trả lời",
        LinkReason.Other => "Khác, xem ghi chú",
        _ => "",
    };
}
