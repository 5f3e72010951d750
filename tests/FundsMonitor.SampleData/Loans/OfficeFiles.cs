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
            var rows = Mau31Table.Rows(book, planter.Extras, what.Style, months[i]);
            target.Add(new(Path(i, "31_HSTD_CHITIET"), TableFormat.Xlsx, Mau31Table.Of(what.Office, rows)));
            // One office sends one report in the old format.
            var format = what.Office == SamplePlaces.CamThuy && i == 1 ? TableFormat.Xls : TableFormat.Xlsx;
            target.Add(new(Path(i, "01.1-BCTD", format), format, ControlTotalsTable.Of(book, planter.Extras, months[i])));
            AddSentOtherwise(book, i, rows);
            if (i < 3)
            {
                NoteYearsWithoutRegister(book, months[i]);
                NoteNature(book, months[i]);
            }
        }

        Planted.AddRange(planter.Planted);
    }

    public List<SampleFile> Imported { get; } = [];

    public List<SampleFile> NextMonth { get; } = [];

    /// <summary>First versions of files of <see cref="Imported"/>, under the same names; to be imported before those.</summary>
    public List<SampleFile> FirstSent { get; } = [];

    /// <summary>Files that the office sent for the month after and that are refused.</summary>
    public List<SampleFile> Refused { get; } = [];

    public List<PlantedDifference> Planted { get; } = [];

    /// <summary>F-CHANGED and F-PERIOD: what the office sent besides the month's files as they should be.</summary>
    private void AddSentOtherwise(OfficeBook book, int month, List<Dictionary<string, object?>> rows)
    {
        var loans = (string folder) => $"{folder}/{Name(month, "31_HSTD_CHITIET")}";
        var inbox = $"inbox/offices/{what.Office.Code}";
        if (month == 0 && what.Office == SamplePlaces.DinhHoa)
        {
            FirstSent.Add(new(loans(SentOtherwise.FirstFolder), TableFormat.Xlsx,
                Mau31Table.Of(what.Office, SentOtherwise.BeforeClosing(rows))));
            NoteSent("F-CHANGED", "loans", months[month], "gửi lại: 3 dòng đổi, 1 dòng mới, 1 dòng mất");
        }
        else if (month == 0 && what.Office == SamplePlaces.CamThuy)
        {
            FirstSent.Add(new($"{SentOtherwise.FirstFolder}/{Name(month, "01.1-BCTD")}", TableFormat.Xlsx,
                ControlTotalsTable.Of(book, SentOtherwise.OtherTotals(what.Office), months[month])));
            NoteSent("F-CHANGED", "control-totals", months[month], "gửi lại: hai xã có số khác");
        }
        else if (month == 3 && what.Office == SamplePlaces.LongKhanh)
        {
            Refused.Add(new(loans(inbox), TableFormat.Xlsx,
                Mau31Table.Of(what.Office, SentOtherwise.WithOtherMonth(rows, months[month - 1]))));
            NoteSent("F-PERIOD", "loans", months[month], "4 dòng của tháng trước: tệp bị từ chối");
        }
        else if (month == 3 && what.Office == SamplePlaces.CamThuy)
        {
            Refused.Add(new(loans(inbox), TableFormat.Xlsx, Mau31Table.Of(what.Office, SentOtherwise.WithOtherOffice(rows))));
            NoteSent("F-PERIOD", "loans", months[month], "5 dòng của phòng giao dịch khác: tệp bị từ chối");
        }
    }

    private void NoteSent(string rule, string kind, DateOnly asOf, string why) =>
        Planted.Add(new(rule, kind, what.Office.Code, "", asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture), why));

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

    private void NoteNature(OfficeBook book, DateOnly asOf)
    {
        var known = Planted.Select(p => (p.Rule, p.Subject)).ToHashSet();
        Planted.AddRange(FoundByNature.In(book, asOf).Where(f => known.Add((f.Rule, f.Subject))));
    }

    private string Path(int month, string form, TableFormat format = TableFormat.Xlsx) =>
        $"{(month < 3 ? what.Folder : "next-month")}/{Name(month, form, format)}";

    private string Name(int month, string form, TableFormat format = TableFormat.Xlsx)
    {
        var day = months[month].ToString("ddMMyyyy", CultureInfo.InvariantCulture);
        var ending = format == TableFormat.Xls ? "xls" : "xlsx";
        return $"{form}_{what.Office.Code.TrimStart('0')}_{day}.{ending}";
    }
}
