using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>Reads the notes column: how much of the old commune went into the new one.</summary>
internal static class ExtentText
{
    private static readonly (string Contains, ChangeExtent Extent)[] Known =
    [
        ("toan bo dan so", ChangeExtent.AllPeople),
        ("phan con lai", ChangeExtent.Part),
        ("mot phan dien tich", ChangeExtent.PartOfLand),
        ("mot phan", ChangeExtent.Part),
        ("toan bo", ChangeExtent.Whole),
        ("giu nguyen", ChangeExtent.Kept),
        ("doi ten", ChangeExtent.Kept),
        ("doi loai hinh", ChangeExtent.Kept),
    ];

    /// <summary>The extent; null for words that say none.</summary>
    /// <remarks>
    /// "một phần diện tích, dân số" takes people along, "một phần diện tích" alone only land where another takes all people. The order of
    /// the list decides: "Đổi tên từ một phần Phường 15" is a part.
    /// </remarks>
    public static ChangeExtent? Of(string written)
    {
        var folded = SearchText.Of(written);
        return folded.Contains("dan so", StringComparison.Ordinal) && !folded.Contains("toan bo", StringComparison.Ordinal)
            ? ChangeExtent.Part
            : Known.Where(k => folded.Contains(k.Contains, StringComparison.Ordinal)).Select(k => (ChangeExtent?)k.Extent).FirstOrDefault();
    }
}
