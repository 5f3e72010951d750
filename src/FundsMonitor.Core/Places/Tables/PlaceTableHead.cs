using System.Globalization;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>Where the columns of the table are, and from which day it holds: both stand above its rows.</summary>
internal sealed partial class PlaceTableHead
{
    public const string Province = "tinh, thanh pho";
    public const string NewName = "ten xa moi";
    public const string NewCode = "ma xa moi";
    public const string OldName = "ten xa cu";
    public const string OldCode = "ma xa cu";
    public const string Note = "ghi chu";
    public const string District = "quan/huyen";
    public const string OldProvince = "tinh cu";

    private const int RowsAbove = 20;
    private static readonly string[] Wanted = [Province, NewName, NewCode, OldName, OldCode, Note, District, OldProvince];
    private readonly Dictionary<string, int> columns = [];

    /// <summary>First day of the new units, from the title; null where it gives none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Column of a heading, from 0.</summary>
    public int this[string heading] => columns[heading];

    /// <summary>Reads down to the headings; null where the first rows hold none.</summary>
    public static PlaceTableHead? Read(IWorkbookRows rows)
    {
        var head = new PlaceTableHead();
        for (var i = 0; i < RowsAbove && rows.ReadRow(); i++)
        {
            var found = false;
            for (var column = 0; column < rows.ColumnCount; column++)
            {
                var text = CellText.Of(rows.Cell(column));
                head.On ??= DayIn(text);
                if (Array.Find(Wanted, w => Folded(text) == w) is { } heading)
                {
                    found |= head.columns.TryAdd(heading, column);
                }
            }

            if (found && head.columns.Count == Wanted.Length)
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>The column's letter.</summary>
    public string Letter(string heading) => ((char)('A' + columns[heading])).ToString();

    private static string Folded(string text) => SearchText.Of(text.Replace(" /", "/", StringComparison.Ordinal)
        .Replace("/ ", "/", StringComparison.Ordinal));

    private static DateOnly? DayIn(string text)
    {
        var found = FromDay().Match(text);
        return found.Success && DateOnly.TryParseExact(
            found.Groups[1].Value, ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    [GeneratedRegex(@"từ ngày\s*(\d{1,2}/\d{1,2}/\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromDay();
}
