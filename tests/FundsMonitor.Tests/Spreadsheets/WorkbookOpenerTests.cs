using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.Tests.Importing.Reading;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.Spreadsheets;

public sealed class WorkbookOpenerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opener").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_workbook_is_read_with_its_row_numbers_and_types()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Raw().Row().Sheet()).Save(folder, "a.xlsx");
        using var rows = Opened(path);

        var (file, _) = FileReader.Open(rows, new());

        Assert.Equal([6, 8], file!.Rows().Select(r => r.Row.RowNumber));
        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Other_sheets_are_named_as_not_read()
    {
        var path = new TestWorkbook().Sheet("Bìa", ["Báo cáo"]).Sheet("BCQUERY", new LoanFileCase().Row().Sheet())
            .Sheet("Trống").Sheet("Ghi chú", ["tự thêm"]).Save(folder, "a.xlsx");
        using var rows = Opened(path);

        var (file, _) = FileReader.Open(rows, new());
        _ = file!.Rows().Count();

        Assert.Null(file.Refusal);
        Assert.Equal("BCQUERY", file.Recognition.Sheet);
        Assert.Equal(["Bìa", "Ghi chú"], file.Recognition.OtherSheets);
        Assert.Equal(("sheet-not-read", "Ghi chú"), (Assert.Single(file.Problems).Kind, file.Problems[0].Value));
    }

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused([], "Tệp không có nội dung (0 byte).");

    [Fact]
    public void A_picture_named_as_a_workbook_is_refused() =>
        AssertRefused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "Tệp là ảnh (PNG), không phải bảng tính.");

    [Fact]
    public void A_pdf_is_refused() => AssertRefused("%PDF-1.7\n"u8.ToArray(), "Tệp là PDF, không phải bảng tính.");

    [Fact]
    public void A_web_page_named_as_a_workbook_is_refused() =>
        AssertRefused("<html><table>"u8.ToArray(), "Tệp không phải là bảng tính hay văn bản có dấu ngăn cột (HTML/XML).");

    [Fact]
    public void A_binary_workbook_is_refused() =>
        AssertRefused(Zip(("xl/workbook.bin", "x")), "Tệp là dạng nhị phân .xlsb, không đọc được.");

    [Fact]
    public void Another_zip_is_refused() =>
        AssertRefused(Zip(("word/document.xml", "x")), "Tệp không phải là bảng tính hay văn bản có dấu ngăn cột (Word).");

    [Fact]
    public void A_truncated_workbook_is_refused()
    {
        var whole = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Sheet()).ToXlsx();

        Assert.Equal("file-damaged", Refusal(whole[..(whole.Length / 2)])!.Code);
    }

    [Fact]
    public void A_workbook_cut_within_its_sheet_is_refused_when_the_cut_is_reached()
    {
        var path = Path.Combine(folder, "cut.xlsx");
        new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Row().Sheet()).Save(folder, "cut.xlsx");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var entry = zip.Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal));
            using var stream = entry.Open();
            stream.SetLength(stream.Length - 400);
        }

        var (rows, refusal) = WorkbookOpener.Open(path);
        using (rows)
        {
            var file = rows is null ? null : FileReader.Open(rows, new()).File;
            _ = file?.Rows().Count();
            Assert.Equal("file-damaged", (refusal ?? file?.Refusal ?? rows!.Refusal)!.Code);
        }
    }

    [Fact]
    public void A_workbook_behind_a_password_is_refused()
    {
        // The header of a compound document whose only stream is the encrypted package.
        var bytes = EncryptedPackage.Bytes();

        AssertRefused(bytes, "Tệp có mật khẩu nên không đọc được.");
    }

    [Fact]
    public void A_zip_that_unpacks_out_of_all_measure_is_refused()
    {
        var bomb = Zip(("xl/workbook.xml", "x"), ("xl/sharedStrings.xml", new string('a', 8 * 1024 * 1024)));

        var refusal = Refusal(bomb)!;

        Assert.Equal("zip-ratio", refusal.Code);
        Assert.EndsWith("giới hạn là 200:1; bảng số liệu thật không nén được như vậy.", refusal.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_entry_of_a_zip_unpacks_to_more_than_its_directory_declares()
    {
        var bytes = Zip(("a.xml", new string('a', 1024 * 1024)));
        var directory = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 24), 1_000);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var unpacked = new MemoryStream();
        using var entry = zip.Entries[0].Open();
        entry.CopyTo(unpacked);

        Assert.Equal(1_000, unpacked.Length);
    }

    [Fact]
    public void A_cell_beyond_the_bound_is_refused()
    {
        var path = Save("a.csv", Encoding.UTF8.GetBytes("a,b\n" + new string('x', 40_000) + ",c\n"));
        using var rows = Opened(path);

        Assert.True(rows.ReadRow());
        Assert.True(rows.ReadRow());
        _ = rows.Cell(0);

        Assert.False(rows.ReadRow());
        Assert.Equal("Ô ở dòng 2 có hơn 32,767 ký tự.", rows.Refusal!.Sentence());
    }

    [Theory]
    [InlineData(',', "utf-8")]
    [InlineData(';', "utf-8")]
    [InlineData('\t', "utf-16le")]
    [InlineData('|', "utf-16be")]
    [InlineData('#', "utf-8")]
    [InlineData('$', "windows-1258")]
    public void A_text_file_is_read_in_its_encoding_and_with_its_delimiter(char delimiter, string encoding)
    {
        var lines = new[]
        {
            "Danh sách",
            string.Join(delimiter, "Họ tên", "Số tiền", "Ghi chú"),
            "",
            string.Join(delimiter, "Đặng Văn Đức", "\"5,000\"", "x"),
        };
        using var rows = Opened(Save("a.csv", Encoded(string.Join("\r\n", lines), encoding)));

        var read = new List<(int, string?, string?)>();
        while (rows.ReadRow())
        {
            read.Add((rows.RowNumber, Composed(rows.Cell(0)), Composed(rows.Cell(1))));
        }

        Assert.Equal(encoding, rows.Encoding);
        Assert.Equal([(1, "Danh sách", null), (2, "Họ tên", "Số tiền"), (3, null, null), (4, "Đặng Văn Đức", "5,000")], read);
    }

    [Fact]
    public void A_quoted_line_break_does_not_shift_the_row_numbers()
    {
        using var rows = Opened(Save("a.csv", Encoding.UTF8.GetBytes("a,\"x\ny\"\nb,c\n")));

        Assert.True(rows.ReadRow());
        Assert.Equal((1, "x\ny"), (rows.RowNumber, rows.Cell(1)));
        Assert.True(rows.ReadRow());
        Assert.Equal(3, rows.RowNumber);
        Assert.False(rows.ReadRow());
        Assert.False(rows.NextSheet());
    }

    private static string? Composed(object? cell) => (cell as string)?.Normalize();

    private static byte[] Encoded(string text, string name)
    {
        var encoding = EncodingOf(name);
        var bytes = encoding.GetBytes(name == "windows-1258" ? string.Concat(text.Select(TonesApart)) : text);
        return [.. encoding.GetPreamble(), .. bytes];
    }

    // Windows-1258 has ê, ơ and ă, and writes the tone behind them.
    private static string TonesApart(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tones = parts.Where("\u0300\u0301\u0303\u0309\u0323".Contains);
        return string.Concat(parts.Except(tones)).Normalize() + string.Concat(tones);
    }

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "windows-1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258)!,
        _ => new UTF8Encoding(false),
    };

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private string Save(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static IWorkbookRows Opened(string path)
    {
        var (rows, refusal) = WorkbookOpener.Open(path);
        Assert.Null(refusal);
        return rows!;
    }

    private Refusal? Refusal(byte[] bytes)
    {
        var (rows, refusal) = WorkbookOpener.Open(Save("a.xlsx", bytes));
        rows?.Dispose();
        return refusal;
    }

    private void AssertRefused(byte[] bytes, string sentence) => Assert.Equal(sentence, Refusal(bytes)?.Sentence());
}
