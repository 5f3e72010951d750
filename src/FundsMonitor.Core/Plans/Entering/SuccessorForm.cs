using System.Globalization;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Entering;

/// <summary>Until when a receiver of reports existed and who took its place, as a person types it.</summary>
public sealed record SuccessorForm
{
    /// <summary>5 digits of a commune, or 3 of a district, whose plans name it so; empty for the plans of every place.</summary>
    public string Place { get; set; } = "";

    /// <summary>The former receiver, as plans name it.</summary>
    public string Former { get; set; } = "";

    /// <summary>Its last day; null where none was typed.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Who receives from the day after.</summary>
    public string Successor { get; set; } = "";

    /// <summary>A form that says what a stored one says.</summary>
    public static SuccessorForm Of(ReportReceiver receiver) => new()
    {
        Place = receiver.CommuneCode,
        Former = receiver.Name,
        Until = receiver.Until,
        Successor = receiver.SuccessorName,
    };

    /// <summary>Everything that stands against it, one sentence each: which field, what, and what to do.</summary>
    public IReadOnlyList<Bilingual> Faults() =>
    [
        .. Place.Length == 0 || Until is not { } day ? [] : EnteringFaults.Plan(Place, day.Year),
        .. EnteringFaults.Text(new("Cơ quan cũ", "Former receiver"), Former),
        .. EnteringFaults.Text(new("Cơ quan thay thế", "Successor"), Successor),
        .. OfDay(),
        .. OfNames(),
    ];

    /// <summary>What it says, field by field, as the history keeps it.</summary>
    public IReadOnlyList<(string Field, string Value)> Fields() =>
    [
        ("place", Place), ("former", Former), ("until", Until?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? ""),
        ("successor", Successor),
    ];

    /// <summary>Writes what was typed into a stored one. Call it only where <see cref="Faults"/> has none.</summary>
    public void WriteTo(ReportReceiver receiver)
    {
        (receiver.CommuneCode, receiver.Until) = (Place, Until!.Value);
        (receiver.Name, receiver.SuccessorName) = (EnteringFaults.Stored(Former), EnteringFaults.Stored(Successor));
    }

    private IEnumerable<Bilingual> OfDay()
    {
        if (Until is not { } day)
        {
            yield return new(
                "Ô “Ngày cuối” còn trống: hãy ghi ngày cuối cùng cơ quan cũ còn nhận báo cáo.",
                "“Last day” is empty: write the last day on which the former receiver received.");
        }
        else if (day.Year is < EnteringFaults.FirstYear or > EnteringFaults.LastYear)
        {
            yield return new(
                $"Ô “Ngày cuối”: năm {day.Year} không dùng được; hãy ghi năm từ {EnteringFaults.FirstYear} đến {EnteringFaults.LastYear}.",
                $"“Last day”: {day.Year} cannot be; write a year of {EnteringFaults.FirstYear} to {EnteringFaults.LastYear}.");
        }
    }

    private IEnumerable<Bilingual> OfNames()
    {
        if (Former.Trim().Length > 0 && EnteringFaults.Stored(Former) == EnteringFaults.Stored(Successor))
        {
            yield return new(
                "Ô “Cơ quan thay thế” giống hệt cơ quan cũ: hãy ghi tên cơ quan nhận báo cáo từ ngày hôm sau.",
                "“Successor” is the former receiver itself: write who receives from the day after.");
        }
    }
}
