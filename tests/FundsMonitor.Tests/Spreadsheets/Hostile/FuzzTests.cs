using System.Globalization;
using System.IO.Compression;
using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.SampleData.Writing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Importing.Inspecting;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

/// <summary>
/// Valid files made wrong at random, the same on every machine: each ends with a reading or a reason, never with a failure.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int Cases = 500;
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(1);
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public Task Parts_of_a_workbook_changed_before_they_are_packed()
    {
        var parts = Parts(new TestWorkbook().Sheet("BCQUERY", Loans().Sheet()).ToXlsx(), XlsxTableWriter.Write(Table()));
        return EachEndsAsync(100_000, mutation =>
        {
            var file = parts[mutation.Below(parts.Count)];
            var changed = file[mutation.Below(file.Count)].Name;
            return Packed(file.Select(p => (p.Name, p.Name == changed ? mutation.Of(p.Bytes) : p.Bytes)));
        });
    }

    [Fact]
    public Task Bytes_of_a_workbook()
    {
        byte[][] files =
            [new TestWorkbook().Sheet("BCQUERY", Loans().Sheet()).ToXlsx(), XlsxTableWriter.Write(Table()), new RawWorkbook().Bytes()];
        return EachEndsAsync(200_000, mutation => mutation.Of(files[mutation.Below(files.Length)]));
    }

    [Fact]
    public Task Bytes_of_an_old_workbook()
    {
        var (first, second) = (Table(), new Table("Danh sách 2"));
        second.Add(new InFont("Xãm Bé", ".VnTime"), new ErrorCell("#N/A"), new ErrorCell("#REF!"));
        byte[][] files =
            [XlsTableWriter.Write(first, second), HostileFile.Xls(), EncryptedPackage.Bytes(), ProtectedWorkbook.Bytes()];
        return EachEndsAsync(300_000, mutation => mutation.Of(files[mutation.Below(files.Length)]));
    }

    [Fact]
    public Task Bytes_of_a_text_file()
    {
        var text = Encoding.UTF8.GetString(Loans().Bytes());
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            RegisterCase.Bytes(("05551", "H1", "Hộ nghèo"), ("05551", "H2", "Hộ cận nghèo")),
            TextTableWriter.Write(Table(), TableFormat.CsvComma),
        ];
        return EachEndsAsync(400_000, mutation => mutation.Of(files[mutation.Below(files.Length)]));
    }

    private async Task EachEndsAsync(int firstSeed, Func<Mutation, byte[]> make)
    {
        var inspect = new InspectFile();
        var failures = new List<string>();
        var read = 0;
        for (var seed = firstSeed; seed < firstSeed + Cases; seed++)
        {
            await File.WriteAllBytesAsync(path, make(new Mutation(seed)));
            var failure = await Record.ExceptionAsync(async () =>
            {
                var inspection = await inspect.RunAsync(path, new Asked(), CancellationToken.None).WaitAsync(Stuck);
                read += inspection.Refusal is null ? 1 : 0;
                Assert.NotEmpty(InspectionText.Of(inspection));
            });
            if (failure is not null)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {failure}"));
            }
        }

        Assert.Empty(failures);
        Assert.NotEqual(0, read);
        Assert.NotEqual(Cases, read);
    }

    private static LoanFileCase Loans() => new LoanFileCase().Row().Row(("Tên KH", "Đặng Thị Thuý")).Row(("Số CMND", "080001234"));

    /// <summary>A register whose cells are of every type.</summary>
    private static Table Table()
    {
        var table = new Table("Danh sách");
        table.Add("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024");
        table.Add("Mã xã", "Thôn", "Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Phân loại hộ", "Nhu cầu vay");
        for (var household = 1L; household <= 40; household++)
        {
            table.Add("05551", "Xóm 1", household, "Ma Thị Lan", "Chủ hộ", new DateOnly(1985, 3, 12), "Nữ", "Hộ nghèo", 1.5m);
        }

        return table;
    }

    private static List<List<(string Name, byte[] Bytes)>> Parts(params byte[][] files) => [.. files.Select(file =>
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        }).ToList();
    })];

    private static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
