using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Register.RegisterFields;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>Makes <see cref="Member"/>s of a register; what a list writes on the head's row only holds for the whole household.</summary>
internal sealed class RegisterTableReader(CellReader cells, ReadingContext context) : TableReader
{
    // A name alone may be a heading or a signature.
    private static readonly Field[] Personal = [F.Birth, F.CitizenId, F.Relation, F.Sex, F.Class];

    private static readonly string[] HamletWords = ["thon ", "xom ", "ap ", "ban ", "khu pho ", "to dan pho "];
    private readonly PlaceReader place = new(cells, context);
    private readonly RegisterScopes scopes = new(cells, context);
    private readonly HashSet<(VersionScope Scope, string Code)> headed = [];
    private Member? before;
    private string sectionHamlet = "";
    private int households;

    /// <inheritdoc/>
    public override Field Key => F.Name;

    public override IReadOnlyList<Field> Case => [F.HouseholdCode, F.Name];

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => [];

    /// <inheritdoc/>
    public override bool IsData() => !cells.IsBlank(F.Name) && Array.Exists(Personal, f => !cells.IsBlank(f));

    /// <inheritdoc/>
    public override bool HasFigures() => cells.HasNumber(F.Birth) || cells.HasNumber(F.CitizenId);

    /// <inheritdoc/>
    public override bool ReadNote(string text)
    {
        var folded = SearchText.Of(text);
        var isHamlet = Array.Exists(HamletWords, w => folded.StartsWith(w, StringComparison.Ordinal));
        if (cells.Has(F.HamletName) || !isHamlet)
        {
            return false;
        }

        sectionHamlet = text;
        return true;
    }

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var commune = place.Read();
        Refusal = place.Refusal;
        if (Refusal is not null)
        {
            return null;
        }

        var list = scopes.Read(commune);
        Refusal = scopes.Refusal;
        if (list is null)
        {
            return null;
        }

        var row = new Member { RowNumber = cells.RowNumber, CommuneCode = commune, ClassFrom = list.From, ClassTo = list.To };
        ReadPerson(row);
        ReadHousehold(row, list);
        ReadClass(row);
        ReadWork(row);
        before = row;
        return Refusal is null ? new(list.Scope, row) : null;
    }

    private void ReadPerson(Member row)
    {
        row.Name = cells.Text(F.Name);
        row.NameSearch = SearchText.Of(row.Name);
        row.CitizenId = cells.CitizenId(F.CitizenId);
        var birth = cells.Birth(F.Birth);
        row.BirthDate = birth.Day;
        row.BirthYear = birth.Year;
        row.Sex = cells.SexOf(F.Sex);
        row.Relation = cells.Text(F.Relation);
    }

    private void ReadHousehold(Member row, RegisterList list)
    {
        var code = cells.Text(F.HouseholdCode);
        var saysHead = HeaderText.Fold(row.Relation).StartsWith("chuho", StringComparison.Ordinal);
        var startsHousehold = code.Length > 0 ? !headed.Contains((list.Scope, code)) : saysHead || !cells.Has(F.Relation) || before is null;
        households += startsHousehold ? 1 : 0;

        // A list of heads without numbers: the households are numbered as they come.
        row.HouseholdCode = code.Length > 0 ? code
            : startsHousehold ? households.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : before!.HouseholdCode;
        row.IsHead = saysHead || (startsHousehold && row.Relation.Length == 0);
        headed.Add((list.Scope, row.HouseholdCode));
        var hamlet = cells.Text(F.HamletName);
        var same = Same(row);
        row.HamletName = hamlet.Length > 0 ? hamlet : cells.Has(F.HamletName) ? same?.HamletName ?? "" : sectionHamlet;
        row.NeedsLoan = Answer(F.NeedsLoan) ?? same?.NeedsLoan;
        row.Eligible = Answer(F.Eligible) ?? same?.Eligible;
        row.HasBusinessPlan = Answer(F.HasBusinessPlan) ?? same?.HasBusinessPlan ?? (cells.Has(F.HasBusinessPlan) ? false : null);
    }

    private void ReadClass(Member row)
    {
        var text = cells.Text(F.Class);
        if (text.Length > 0 && RegisterWords.ClassOf(text) is { } read)
        {
            (row.Class, row.Kind) = read;
        }
        else if (text.Length > 0)
        {
            cells.Problem(ProblemKinds.ClassUnreadable, F.Class);
        }
        else if (Same(row) is { } same)
        {
            (row.Class, row.Kind) = (same.Class, same.Kind);
        }
        else if (scopes.TitleClass is { } title)
        {
            row.Class = title;
        }
        else if (cells.Has(F.Class))
        {
            cells.Problem(ProblemKinds.ClassUnreadable, F.Class);
        }
        else
        {
            Refusal = new(ProblemKinds.ClassUnknown.Code);
        }
    }

    private void ReadWork(Member row)
    {
        row.AbleToWork = Answer(F.AbleToWork);
        var text = cells.Text(F.Employment);
        if (text.Length == 0)
        {
            return;
        }

        var employment = RegisterWords.EmploymentOf(text);
        row.Employment = employment ?? Employment.Unknown;
        if (employment is null)
        {
            cells.Problem(ProblemKinds.AnswerUnreadable, F.Employment);
        }
    }

    private bool? Answer(Field field)
    {
        if (!RegisterWords.TryAnswer(cells.Text(field), out var answer))
        {
            cells.Problem(ProblemKinds.AnswerUnreadable, field);
        }

        return answer;
    }

    /// <summary>The row before, where it is of the same household.</summary>
    private Member? Same(Member row) =>
        before is not null && before.HouseholdCode == row.HouseholdCode && before.CommuneCode == row.CommuneCode ? before : null;
}
