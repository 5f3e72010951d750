using System.Text;
using FundsMonitor.SampleData.Budget;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData;

/// <summary>Every file of sample-data that this program writes, as bytes. Two calls give the same content.</summary>
public static class SampleSet
{
    /// <summary>The order in which the demo imports: what the month is compared with first, then the months.</summary>
    public const string OrderFile = "import-order.txt";

    /// <summary>Relative path → bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make() => Make(convertedToo: false);

    /// <summary>As <see cref="Make()"/>, with the workbooks from which the committed .xls files were converted.</summary>
    public static IReadOnlyDictionary<string, byte[]> MakeWithSourcesOfXls() => Make(convertedToo: true);

    private static Dictionary<string, byte[]> Make(bool convertedToo)
    {
        var registers = new SampleRegisters();
        SampleFile[] first = [.. PlanTables.All(registers), .. RegisterTables.All(registers), .. AllocationTables.All(), .. ExpenditureTables.All()];
        var bytes = first.Where(f => convertedToo || f.Format != TableFormat.Xls).ToDictionary(PathOf, Bytes);
        bytes[OrderFile] = Encoding.UTF8.GetBytes(string.Concat(first.Select(f => f.Path + "\n")));
        return bytes;
    }

    private static string PathOf(SampleFile file) => file.Format == TableFormat.Xls ? file.Path + "x" : file.Path;

    private static byte[] Bytes(SampleFile file) =>
        file.Format is TableFormat.Xlsx or TableFormat.Xls ? XlsxTableWriter.Write(file.Table) : TextTableWriter.Write(file.Table, file.Format);
}
