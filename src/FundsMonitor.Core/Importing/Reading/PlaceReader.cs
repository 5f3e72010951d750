using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>The fields by which rows say their commune.</summary>
internal static class PlaceFields
{
    /// <summary>State code: 5 digits, or 3 for a district.</summary>
    public static readonly Field Code = new("commune-code");

    /// <summary>Name as written.</summary>
    public static readonly Field Name = new("commune-name");
}

/// <summary>The day on which a file's names of communes are read.</summary>
/// <param name="Day">That of a voucher or a decision, or the first of a list's year; null where the file gives none.</param>
/// <param name="Decided">Of a list of a year: the day on which it was decided, where that is a later one.</param>
internal readonly record struct NameDay(DateOnly? Day, DateOnly? Decided = null)
{
    /// <summary>What is of a year is read on its first day, as its rows are.</summary>
    public static NameDay OfYear(int? year, DateOnly? decided)
    {
        DateOnly? first = year is { } of ? new(of, 1, 1) : null;
        return new(first, decided > first ? decided : null);
    }
}

/// <summary>
/// Says which commune a row is of: by its code, its name, the title, or what the sender said. Code goes before name, row before
/// title.
/// </summary>
internal sealed class PlaceReader(CellReader cells, ReadingContext context)
{
    private readonly Dictionary<(string Name, DateOnly? Day), string> byName = [];

    private string? onlyName;

    /// <summary>Set where the commune cannot be known or is not the one the sender said.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether rows say their commune themselves, so that a file may hold many.</summary>
    public bool IsInRows => cells.Has(PlaceFields.Code) || cells.Has(PlaceFields.Name);

    /// <summary>Whether the current row said it in a way that is known.</summary>
    public bool WasInRow { get; private set; }

    /// <summary>The code of the current row's commune; empty with a refusal.</summary>
    /// <param name="on">The day on which a name is read.</param>
    /// <param name="mayBeUnknown">True where a name that is not known is no commune but a part of the file's.</param>
    public string Read(NameDay on, bool mayBeUnknown = false)
    {
        var inRow = InRow(on);
        WasInRow = inRow is not null;
        var code = inRow ?? InTitle(on);
        var said = context.Asked.CommuneCode;
        if (code.Length == 0)
        {
            code = said;
        }
        else if (said.Length > 0 && said != code)
        {
            Refusal = new(ProblemKinds.CommuneContradicts.Code, code, said);
        }

        if (code.Length == 0 || !(WasInRow || mayBeUnknown || IsOnlyName()))
        {
            var name = cells.Text(PlaceFields.Name);
            Refusal = new(ProblemKinds.CommuneUnknown.Code, name.Length > 0 ? name : context.Title.CommuneName);
        }

        return Refusal is null ? code : "";
    }

    // One name that is not known may be that of the title's or the sender's commune; two cannot both be.
    private bool IsOnlyName()
    {
        var name = SearchText.Of(cells.Text(PlaceFields.Name));
        onlyName ??= name;
        return name.Length == 0 || name == onlyName;
    }

    private string? InRow(NameDay on)
    {
        // The bank's list of households has one column for the place, with a code or a name.
        var field = cells.Has(PlaceFields.Code) ? PlaceFields.Code : PlaceFields.Name;
        var code = CodeText.Digits(cells.Raw(field));
        var shortest = field == PlaceFields.Code ? 1 : 5;
        if (code.Outcome is CodeOutcome.Read or CodeOutcome.Repaired && code.Value.Length <= 5 && code.Value.Length >= shortest)
        {
            var place = TitleText.PlaceCode(code.Value);
            if (code.Outcome == CodeOutcome.Repaired || place != code.Value)
            {
                cells.Problem(ProblemKinds.CodeRepaired, field, place);
            }

            return place;
        }

        var name = cells.Text(PlaceFields.Name);
        return name.Length == 0 ? null : Named(name, on);
    }

    private string InTitle(NameDay on) =>
        context.Title.CommuneCode.Length > 0 ? context.Title.CommuneCode : Named(context.Title.CommuneName, on) ?? "";

    // What meant one commune when the year began and means another when its list was decided, a person must tell apart.
    private string? Named(string name, NameDay on)
    {
        var code = Named(name, on.Day);
        return on.Decided is { } decided && Named(name, decided) is { } later && later != code ? null : code;
    }

    private string? Named(string name, DateOnly? day)
    {
        if (name.Length == 0 || context.CommuneByName is null)
        {
            return null;
        }

        if (!byName.TryGetValue((name, day), out var code))
        {
            byName[(name, day)] = code = context.CommuneByName(name, day) ?? "";
        }

        return code.Length > 0 ? code : null;
    }
}
