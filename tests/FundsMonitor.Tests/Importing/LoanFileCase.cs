using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing;

/// <summary>A small Mẫu 31 with some of its columns, to be changed cell by cell.</summary>
internal sealed class LoanFileCase
{
    public static readonly string[] Headings =
    [
        "Mã PGD", "Mã xã", "Tên xã", "Tên thôn", "Mã KH", "Tên KH", "Ngày sinh", "Giới tính", "Số CMND", "Mã tổ", "Tên tổ", "Số khế ước",
        "Ngày vay", "Ngày ĐH theo hợp đồng", "Thời hạn vay", "Lãi suất", "Mã chương trình", "Mức vay", "Tổng giải ngân",
        "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Giải ngân trong tháng", "Đảo khoản GN tháng",
        "Thu nợ TH tháng", "Thu nợ QH tháng", "Thu nợ khoanh tháng", "Gốc xóa trong tháng", "Sổ tiết kiệm 105",
        "Số dư tiền gửi 105", "Ngày số liệu",
    ];

    private static readonly object?[] Usual =
    [
        "004820", "482001", "Xã Kim Phượng", "Xóm Bản Lanh", "4820000017", "Nguyễn Thị Hoà", "15/08/1980", "Nữ", "019180001234", "4820011",
        "Ma Văn Tám", "6600000701234567", new DateTime(2022, 5, 10), new DateTime(2027, 5, 10), 60, 6.6, "01", 50_000_000, 50_000_000,
        45_000_000, 0, 0, 45_000_000, 0, 0, 1_000_000, 0, 0, 0, "TK1", 500_000, new DateTime(2024, 3, 31),
    ];

    private readonly List<object?[]> rows = [];

    /// <summary>Adds a usual row with some cells changed.</summary>
    public LoanFileCase Row(params (string Heading, object? Value)[] changes)
    {
        var cells = (object?[])Usual.Clone();
        cells[Array.IndexOf(Headings, "Số khế ước")] = $"66000007012345{rows.Count:00}";
        foreach (var (heading, value) in changes)
        {
            cells[Array.IndexOf(Headings, heading)] = value;
        }

        rows.Add(cells);
        return this;
    }

    /// <summary>Adds a row as it stands.</summary>
    public LoanFileCase Raw(params object?[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>The sheet as the bank exports it: title on row 2, headings on row 5, column A empty.</summary>
    public object?[][] Sheet(params string[] withoutHeadings)
    {
        object?[] Shift(object?[] cells) => [null, .. cells];
        var headings = Headings.Select(h => withoutHeadings.Contains(h) ? "Cột khác" : h).ToArray();
        return [[], [null, "HỒ SƠ TÍN DỤNG CHI TIẾT"], [], [], Shift(headings), .. rows.Select(Shift)];
    }

    /// <summary>Opens it.</summary>
    public (OpenedFile? File, Refusal? Refusal) Open(Asked? asked = null, params string[] withoutHeadings) =>
        FileReader.Open(new TestRows(("BCQUERY", Sheet(withoutHeadings))), asked ?? new());

    /// <summary>Opens it and reads it to its end.</summary>
    public (OpenedFile File, List<LoanRow> Rows) Read(Asked? asked = null)
    {
        var (file, refusal) = Open(asked);
        Assert.Null(refusal);
        return (file!, file!.Rows().Select(r => (LoanRow)r.Row).ToList());
    }
}
