using System.Globalization;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Planting;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Loans;

/// <summary>Three months of an office's two files, and the month after.</summary>
internal sealed class OfficeFiles
{
    private static readonly string[] Dependent = ["01", "09", "19"];
    private readonly (SampleOffice Office, string Folder, ExportStyle Style) what;
    private readonly DateOnly[] months;

    public OfficeFiles((SampleOffice Office, string Folder, ExportStyle Style) what, DateOnly firstDay, SampleRegisters registers)
    {
        this.what = what;
        months = [.. Enumerable.Range(1, 4).Select(i => firstDay.AddMonths(i).AddDays(-1))];
        var book = new OfficeBook(what.Office, registers, firstDay);
        var planter = new Planter(book, firstDay);
        PlantingScript.BeforeFirstMonth(planter, what.Office, months);
        for (var i = 0; i < months.Length; i++)
        {
            planter.Begin(clean: i == 3);
            book.Advance(months[i]);
            PlantingScript.InMonth(planter, what.Office, (i, months[i]));
            book.EndMonth();
            var target = i < 3 ? Imported : NextMonth;
            target.Add(new(Path(i, "31_HSTD_CHITIET"), TableFormat.Xlsx, Mau31Table.Of(book, planter.Extras, what.Style, months[i])));
            // One office sends one report in the old format.
            var format = what.Office == SamplePlaces.CamThuy && i == 1 ? TableFormat.Xls : TableFormat.Xlsx;
            target.Add(new(Path(i, "01.1-BCTD", format), format, ControlTotalsTable.Of(book, planter.Extras, months[i])));
            if (i < 3)
            {
                NoteYearsWithoutRegister(book, months[i]);
            }
        }

        Planted.AddRange(planter.Planted);
    }

    public List<SampleFile> Imported { get; } = [];

    public List<SampleFile> NextMonth { get; } = [];

    public List<PlantedDifference> Planted { get; } = [];

    /// <summary>E-NOREGISTER: the communes and years of open loans that depend on a register and have none.</summary>
    private void NoteYearsWithoutRegister(OfficeBook book, DateOnly asOf)
    {
        var years = book.Accounts.Where(a => !a.HasNoRow && a.Balance > 0 && Dependent.Contains(a.Terms.Programme))
            .Where(a => !book.Customers.IsCovered(a.Customer.Commune, a.Terms.LentOn))
            .Select(a => (a.Customer.Commune.Code, a.Terms.LentOn.Year)).Distinct().Order();
        foreach (var (commune, year) in years)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"{commune}/{year}");
            if (!Planted.Any(p => p.Rule == "E-NOREGISTER" && p.Subject == subject))
            {
                Planted.Add(new("E-NOREGISTER", subject, what.Office.Code, commune,
                    asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture), "xã không gửi danh sách hộ của năm này"));
            }
        }
    }

    private string Path(int month, string form, TableFormat format = TableFormat.Xlsx)
    {
        var asOf = months[month];
        var day = asOf.ToString("ddMMyyyy", CultureInfo.InvariantCulture);
        var folder = month < 3 ? what.Folder : "next-month";
        var ending = format == TableFormat.Xls ? "xls" : "xlsx";
        return $"{folder}/{form}_{what.Office.Code.TrimStart('0')}_{day}.{ending}";
    }
}
