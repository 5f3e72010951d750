namespace FundsMonitor.Core.Importing.Completeness;

/// <summary>Which files are owed by which day: what an administrator set for a place, else for a kind, else the default.</summary>
/// <remarks>
/// Defaults: loan files and control totals of a month by the 10th of the next month; registers and plans of a year by 31 January of
/// that year; all other kinds are not owed. Offices report monthly; the days are house values, no law names them.
/// </remarks>
/// <param name="settings">Everything that was set.</param>
public sealed class DueDays(IReadOnlyCollection<DueSetting> settings)
{
    private const int DefaultDay = 10;
    private const int LastOfJanuary = 31;
    private const int January = 1;

    private readonly Dictionary<(FileKind, string), DueSetting> set = settings.ToDictionary(s => (s.Kind, s.PlaceCode));

    /// <summary>Kinds that offices send, in the order of the screens.</summary>
    public static IReadOnlyList<FileKind> OfficeKinds { get; } =
        [FileKind.Loans, FileKind.ControlTotals, FileKind.Debts, FileKind.Groups];

    /// <summary>Kinds that communes send, in the order of the screens.</summary>
    public static IReadOnlyList<FileKind> CommuneKinds { get; } =
        [FileKind.Register, FileKind.Plan, FileKind.Allocations, FileKind.Expenditures];

    /// <summary>Whether files of the kind belong to a month; the others belong to a year.</summary>
    public static bool IsMonthly(FileKind kind) => kind is not (FileKind.Register or FileKind.Plan or FileKind.Allocations);

    /// <summary>What holds where nobody set anything.</summary>
    public static DueSetting Default(FileKind kind) => new()
    {
        Kind = kind,
        IsOwed = kind is FileKind.Loans or FileKind.ControlTotals or FileKind.Register or FileKind.Plan,
        Day = IsMonthly(kind) ? DefaultDay : LastOfJanuary,
        InMonth = IsMonthly(kind) ? 0 : January,
    };

    /// <summary>What holds for files of a kind from a place.</summary>
    public DueSetting Of(FileKind kind, string place) =>
        set.GetValueOrDefault((kind, place)) ?? set.GetValueOrDefault((kind, "")) ?? Default(kind);

    /// <summary>The last day on which a file is on time; null where nobody owes it.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="place">Office or commune.</param>
    /// <param name="period">yyyymm for kinds of a month, yyyy for kinds of a year.</param>
    public DateOnly? DueOn(FileKind kind, string place, int period)
    {
        var setting = Of(kind, place);
        if (!setting.IsOwed)
        {
            return null;
        }

        var month = period > 9999 ? Month.FromKey(period).Next : new Month(period, Math.Max(setting.InMonth, January));
        return new DateOnly(month.Year, month.Number, Math.Min(setting.Day, month.LastDay.Day));
    }
}
