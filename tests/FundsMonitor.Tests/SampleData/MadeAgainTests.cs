using System.IO.Compression;
using System.Security.Cryptography;
using FundsMonitor.SampleData;

namespace FundsMonitor.Tests.SampleData;

/// <summary>The committed samples are what their program writes.</summary>
public sealed class MadeAgainTests
{
    private const int MostBytes = 15 * 1024 * 1024;

    /// <summary>Committed as converted once by LibreOffice (convert-xls.sh).</summary>
    private static readonly string[] Converted = [.. SampleFolder.All.Where(f => f.EndsWith(".xls", StringComparison.Ordinal))];

    [Fact]
    public void The_program_writes_what_is_committed()
    {
        var made = SampleSet.Make();

        Assert.All(made, file => Assert.Equal(Content(SampleFolder.Bytes(file.Key), file.Key), Content(file.Value, file.Key)));
        Assert.Equal(SampleFolder.All, made.Keys.Where(f => f.Contains('/')).Concat(Converted).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Written_twice_the_bytes_are_the_same()
    {
        var (first, second) = (SampleSet.Make(), SampleSet.Make());

        Assert.All(first, file => Assert.Equal(SHA256.HashData(file.Value), SHA256.HashData(second[file.Key])));
    }

    [Fact]
    public void The_folder_stays_small()
    {
        var files = Directory.EnumerateFiles(SampleFolder.Path, "*", SearchOption.AllDirectories);

        Assert.InRange(files.Sum(f => new FileInfo(f).Length), 1, MostBytes);
    }

    [Fact]
    public void Everything_but_the_month_after_is_imported()
    {
        var wanted = SampleFolder.All.Where(f => !f.StartsWith("next-month/", StringComparison.Ordinal));

        Assert.Equal(wanted, SampleFolder.Imported.Order(StringComparer.Ordinal));
    }

    /// <summary>The bytes; of a workbook those of its parts, because processors compress differently.</summary>
    private static string Content(byte[] bytes, string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return Convert.ToHexString(SHA256.HashData(bytes));
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(entry =>
        {
            using var part = entry.Open();
            return $"{entry.FullName} {entry.LastWriteTime:O} {Convert.ToHexString(SHA256.HashData(part))}";
        }));
    }
}
