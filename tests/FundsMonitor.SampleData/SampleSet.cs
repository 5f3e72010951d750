using System.Text;
using FundsMonitor.SampleData.Budget;
using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Planting;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData;

/// <summary>Every file of sample-data that this program writes, as bytes. Two calls give the same content.</summary>
public static class SampleSet
{
    /// <summary>The order in which the demo imports: what the month is compared with first, then the months.</summary>
    public const string OrderFile = "import-order.txt";

    /// <summary>Every difference that reconciliation must find.</summary>
    public const string PlantedFile = "planted.csv";

    /// <summary>Relative path → bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make() => Make(convertedToo: false);

    /// <summary>As <see cref="Make()"/>, with the workbooks from which the committed .xls files were converted.</summary>
    public static IReadOnlyDictionary<string, byte[]> MakeWithSourcesOfXls() => Make(convertedToo: true);

    private static Dictionary<string, byte[]> Make(bool convertedToo)
    {
        var registers = new SampleRegisters();
        OfficeFiles[] offices =
        [
            new((SamplePlaces.CamThuy, "cam-luong", new ExportStyle(DatesAsText: true, CodesAsNumbers: false, Apostrophes: true)),
                new(2023, 4, 1), registers),
            new((SamplePlaces.DinhHoa, "kim-phuong", new ExportStyle(DatesAsText: false, CodesAsNumbers: false, Apostrophes: false)),
                new(2024, 1, 1), registers),
            new((SamplePlaces.LongKhanh, "long-khanh", new ExportStyle(DatesAsText: true, CodesAsNumbers: true, Apostrophes: false)),
                new(2024, 1, 1), registers),
        ];
        SampleFile[] imported =
        [
            .. PlanTables.All(registers), .. RegisterTables.All(registers), .. AllocationTables.All(), .. ExpenditureTables.All(registers),
            .. ByMonth(offices), .. offices.SelectMany(o => o.Refused),
        ];
        var all = imported.Concat(offices.SelectMany(o => o.NextMonth)).Where(f => convertedToo || f.Format != TableFormat.Xls);
        var bytes = all.ToDictionary(PathOf, Bytes);
        bytes[OrderFile] = Encoding.UTF8.GetBytes(string.Concat(imported.Select(f => f.Path + "\n")));
        bytes[PlantedFile] = PlantedDifference.Csv(offices.SelectMany(o => o.Planted).Concat(PlantedInBudgets.All));
        return bytes;
    }

    /// <summary>Cẩm Thủy's months lie before those of the other two offices, which go month by month together.</summary>
    private static IEnumerable<SampleFile> ByMonth(OfficeFiles[] offices) =>
    [
        .. WithFirst(offices[0], offices[0].Imported),
        .. Enumerable.Range(0, 3)
            .SelectMany(month => offices.Skip(1).SelectMany(o => WithFirst(o, o.Imported.Skip(month * 2).Take(2)))),
    ];

    /// <summary>Each file after the first version of it, where one was sent.</summary>
    private static IEnumerable<SampleFile> WithFirst(OfficeFiles office, IEnumerable<SampleFile> files) =>
        files.SelectMany(f => office.FirstSent.Where(first => Path.GetFileName(first.Path) == Path.GetFileName(f.Path)).Append(f));

    private static string PathOf(SampleFile file) => file.Format == TableFormat.Xls ? file.Path + "x" : file.Path;

    private static byte[] Bytes(SampleFile file) =>
        file.Format is TableFormat.Xlsx or TableFormat.Xls ? XlsxTableWriter.Write(file.Table)
            : TextTableWriter.Write(file.Table, file.Format);
}
