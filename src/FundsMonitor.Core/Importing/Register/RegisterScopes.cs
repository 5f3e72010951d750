using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Register.RegisterFields;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>A list within a register file, with the days its classes hold.</summary>
/// <param name="Scope">Commune, year and decision.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null until the next list.</param>
internal sealed record RegisterList(VersionScope Scope, DateOnly From, DateOnly? To);

/// <summary>Says which list a row belongs to.</summary>
internal sealed class RegisterScopes(CellReader cells, ReadingContext context)
{
    private readonly Dictionary<(string Commune, int Year, string Decision, DateOnly? Day), RegisterList> lists = [];

    /// <summary>Set where no year can be known.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The one class the title names, or null.</summary>
    public HouseholdClass? TitleClass { get; } = RegisterWords.ClassInTitle(context.Title.Folded);

    /// <summary>What the current row, or the title, says of the list it is in.</summary>
    public (int? Year, string Decision, DateOnly? Day) Said()
    {
        var (decision, day) = context.Decision(cells, F.Decision, F.DecisionDate);
        var year = DateText.Read(cells.Raw(F.Year)) is { Year: > 0 } read ? read.Year : context.Title.Year ?? day?.Year ?? context.Year;
        return (year, decision, day);
    }

    /// <summary>The list of a row that says this; null with a refusal.</summary>
    public RegisterList? Read(string commune, (int? Year, string Decision, DateOnly? Day) said)
    {
        var (year, decision, day) = said;
        if (year is null)
        {
            Refusal = new(ProblemKinds.YearUnknown.Code);
            return null;
        }

        // Lists of one class without a number stand side by side: the poor do not replace the near-poor.
        var key = (commune, year.Value, decision.Length == 0 && !cells.Has(F.Class) && TitleClass is { } only ? Word(only) : decision, day);
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = Make(key);
        }

        return list;
    }

    private static RegisterList Make((string Commune, int Year, string Decision, DateOnly? Day) key) => new(
        new(FileKind.Register, "", key.Commune, key.Year, key.Decision),
        key.Day ?? new(key.Year, 1, 1),
        key.Day is null ? new(key.Year, 12, 31) : null);

    private static string Word(HouseholdClass @class) => @class switch
    {
        HouseholdClass.Poor => "hộ nghèo",
        HouseholdClass.NearPoor => "hộ cận nghèo",
        _ => "hộ mới thoát nghèo",
    };
}
