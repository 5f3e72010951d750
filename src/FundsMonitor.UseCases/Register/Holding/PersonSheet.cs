using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases.Spreadsheets.Writing;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>
/// All that was found on a person as a workbook: what the database holds field by field, then rows of the files themselves.
/// </summary>
internal static class PersonSheet
{
    private const string Notice =
        "Mọi dữ liệu chương trình đang lưu về một người, theo quyền của chủ thể dữ liệu; trường trống không ghi. "
        + "Cùng một người là: cùng số định danh; cùng xã, cùng mã hộ và họ tên; khách hàng của ngân hàng đã liên kết với các dòng này "
        + "hoặc mang số định danh này. Các tệp đã nhận của xã và của phòng giao dịch cũng được tìm theo số định danh và họ tên; dòng chỉ "
        + "trùng họ tên có thể là của người khác nên chỉ ghi chỗ của nó.";

    private const string Rows = "Dòng trong tệp đã nhận";
    private const string Namesakes = "Dòng chỉ trùng họ tên: cần người xem";
    private const string NotSearched = "Tệp chưa tìm được";

    private static readonly TableColumn[] Columns =
    [
        new("Phần", 28), new("Mục số", 8), new("Tệp", 30), new("Phiên bản", 18), new("Trang tính", 16), new("Dòng", 8),
        new("Trường", 28), new("Giá trị", 60),
    ];

    /// <returns>The .xlsx at its start.</returns>
    public static MemoryStream Write(
        IReadOnlyList<Held> held, IReadOnlyDictionary<int, FileVersion> versions, IReadOnlyList<SearchedFile> files)
    {
        var content = new MemoryStream();
        using (var workbook = new TableWorkbook(content, "Du lieu dang luu", Columns))
        {
            workbook.Add(["Giải thích", null, null, null, null, null, null, Notice]);
            WriteHeld(workbook, held, versions);
            WriteFiles(workbook, files);
        }

        content.Position = 0;
        return content;
    }

    private static void WriteHeld(TableWorkbook workbook, IReadOnlyList<Held> held, IReadOnlyDictionary<int, FileVersion> versions)
    {
        foreach (var section in held.GroupBy(h => h.Section))
        {
            foreach (var (index, item) in section.Index())
            {
                var row = item.Row as FileRow;
                var version = row is null ? null : versions.GetValueOrDefault(row.VersionId);
                foreach (var (label, value) in HoldingFields.Of(item.Row))
                {
                    workbook.Add(
                    [
                        section.Key, (long)index + 1, version?.SourceFile?.Name, version is null ? null : Said(version),
                        version?.SourceFile?.Sheet, row is null ? null : (long)row.RowNumber, label, value,
                    ]);
                }
            }
        }
    }

    private static void WriteFiles(TableWorkbook workbook, IReadOnlyList<SearchedFile> files)
    {
        var found = files.SelectMany(f => f.Found.Select(m => (f.File, Mention: m))).ToList();
        foreach (var (index, (file, mention)) in found.Where(f => f.Mention.Cells.Count > 0).Index())
        {
            foreach (var (heading, value) in mention.Cells.Where(c => c.Value.Length > 0))
            {
                workbook.Add([Rows, (long)index + 1, file.Name, Said(file), mention.Sheet, (long)mention.Number, heading, value]);
            }
        }

        foreach (var (index, (file, mention)) in found.Where(f => f.Mention.Cells.Count == 0).Index())
        {
            workbook.Add([Namesakes, (long)index + 1, file.Name, Said(file), mention.Sheet, (long)mention.Number, null, null]);
        }

        foreach (var (index, file) in files.Where(f => f.End != SearchEnd.Whole).Index())
        {
            workbook.Add([NotSearched, (long)index + 1, file.File.Name, Said(file.File), null, null, null, Said(file.End)]);
        }
    }

    private static string Said(FileVersion version) => version.State switch
    {
        VersionState.Current => $"{version.Number}, đang dùng",
        VersionState.Superseded => $"{version.Number}, đã thay",
        _ => $"{version.Number}, không dùng",
    };

    private static string Said(SourceFile file) => file.State switch
    {
        FileState.Accepted => "tệp được nhận",
        FileState.Refused => "tệp bị từ chối",
        FileState.Waiting => "tệp chờ chấp nhận",
        _ => "tệp chưa nạp",
    };

    private static string Said(SearchEnd end) => end switch
    {
        SearchEnd.Gone => "Tệp không còn được lưu.",
        SearchEnd.NotReached => "Chưa tìm trong tệp này vì các tệp khác đã quá nhiều cho một lần; dữ liệu đã nạp từ nó có ở các phần trên.",
        _ => "Tệp không đọc được, hoặc chỉ đọc được đến dòng đã ghi.",
    };
}
