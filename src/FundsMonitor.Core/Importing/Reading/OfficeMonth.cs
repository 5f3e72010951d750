using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>
/// Says which office and month a row is of: by its columns, by what stands above the table, or by what the sender said. The first row's
/// are the file's; others in a later row are an error of that row.
/// </summary>
/// <param name="cells">The current row.</param>
/// <param name="context">Title and sender.</param>
/// <param name="office">Column of the office's code.</param>
/// <param name="asOf">Column of the day the figures are of.</param>
internal sealed class OfficeMonth(CellReader cells, ReadingContext context, Field office, Field asOf)
{
    private (string Office, Month Month)? first;

    /// <summary>Set where office or month cannot be known, or are not those the sender said.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Office, month and day of the row; null with a refusal, or where a problem says why.</summary>
    public (string Office, Month Month, DateOnly? AsOf)? Read()
    {
        var day = cells.Date(asOf);
        var code = cells.Code(office, 6, ProblemKinds.CodeUnreadable);
        first ??= Start(code, day);
        if (first is not { } file)
        {
            return null;
        }

        var isOtherMonth = day is { } known && Month.Of(known) != file.Month;
        var isOtherOffice = code.Length > 0 && code != file.Office;
        if (isOtherMonth)
        {
            cells.Problem(ProblemKinds.RowOtherMonth, Month.Of(day!.Value).ToString(), file.Month.ToString());
        }

        if (isOtherOffice)
        {
            cells.Problem(ProblemKinds.RowOtherOffice, code, file.Office);
        }

        return isOtherMonth || isOtherOffice ? null : (file.Office, file.Month, day);
    }

    private (string Office, Month Month)? Start(string code, DateOnly? day)
    {
        var asked = context.Asked;
        var month = (day is { } known ? Month.Of(known) : context.Title.Month) ?? asked.Month;
        var place = code.Length > 0 ? code : context.Title.OfficeCode.Length > 0 ? context.Title.OfficeCode : asked.OfficeCode;
        Refusal = month is null ? new(ProblemKinds.MonthUnknown.Code)
            : place.Length == 0 ? new(ProblemKinds.OfficeUnknown.Code)
            : Contradiction(asked, place, month.Value);
        return Refusal is null ? (place, month!.Value) : null;
    }

    /// <summary>Why a file of this office and month is not the one its sender spoke of; null where it is.</summary>
    public static Refusal? Contradiction(Asked asked, string office, Month month) =>
        asked.Month is { } said && said != month ? new(ProblemKinds.MonthContradicts.Code, month.ToString(), said.ToString())
        : asked.OfficeCode.Length > 0 && asked.OfficeCode != office
            ? new(ProblemKinds.OfficeContradicts.Code, office, asked.OfficeCode)
            : null;
}
