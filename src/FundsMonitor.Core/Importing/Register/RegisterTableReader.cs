using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Register.RegisterFields;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>Makes <see cref="Member"/>s of a register; what a list writes on the head's row only holds for the whole household.</summary>
internal sealed class RegisterTableReader(CellReader cells, ReadingContext context) : TableReader
{
    // A name alone may be a heading or a signature; so may a name with a word in any other column.
    private static readonly Field[] Numbers = [F.Birth, F.BirthMale, F.BirthFemale, F.BirthElse, F.CitizenId];
    private static readonly Field[] Marks = [F.Relation, F.Class, F.ClassPoor, F.ClassNearPoor, F.ClassEscaped, F.SexMale, F.SexFemale];
    private static readonly string[] SignatureWords =
        ["nguoi lap", "lap bieu", "chu tich", "tm. ", "can bo", "giam doc", "xac nhan", "ky ten", "truong thon", "truong ban"];

    private static readonly string[] HamletWords = ["thon ", "xom ", "ap ", "ban ", "khu pho ", "to dan pho "];
    private readonly PlaceReader place = new(cells, context);
    private readonly RegisterScopes scopes = new(cells, context);
    private readonly HashSet<(VersionScope Scope, string Code)> headed = [];
    private HouseholdsOfSheets sheets = new();
    private PeopleOfLists people = new();
    private bool isOnTwoSheets;
    private Member? before;
    private string sectionHamlet = IsHamlet(context.Sheet) ? context.Sheet : "";

    /// <inheritdoc/>
    public override Field Key => F.Name;

    public override IReadOnlyList<Field> Case => [F.HouseholdCode, F.Name];

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed => [];

    /// <inheritdoc/>
    public override bool IsData() => !cells.IsBlank(F.Name)
        && (Array.Exists(Numbers, cells.HasNumber) || SexOf() != Sex.Unknown || (Array.Exists(Marks, f => !cells.IsBlank(f)) && !Signs()));

    private bool Signs()
    {
        var name = SearchText.Of(cells.Text(F.Name));
        return Array.Exists(SignatureWords, w => name.StartsWith(w, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override bool HasFigures() => cells.HasNumber(F.Birth) || cells.HasNumber(F.CitizenId);

    /// <inheritdoc/>
    public override bool ReadNote(string text)
    {
        if (cells.Has(F.HamletName) || !IsHamlet(text))
        {
            return false;
        }

        sectionHamlet = text;
        return true;
    }

    /// <inheritdoc/>
    public override bool ReadsSheet(string name, IReadOnlyCollection<string> read) => true;

    /// <inheritdoc/>
    public override void Continue(TableReader before)
    {
        (sheets, people) = (((RegisterTableReader)before).sheets, ((RegisterTableReader)before).people);
        sheets.NextSheet();
    }

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        var said = scopes.Said();
        var commune = place.Read(NameDay.OfYear(said.Year, said.Day));
        Refusal = place.Refusal;
        if (Refusal is not null)
        {
            return null;
        }

        var list = scopes.Read(commune, said);
        Refusal = scopes.Refusal;
        if (list is null)
        {
            return null;
        }

        var row = new Member { RowNumber = cells.RowNumber, CommuneCode = commune, ClassFrom = list.From, ClassTo = list.To };
        ReadPerson(row, list.Scope.Period);
        ReadHousehold(row, list);
        ReadClass(row);
        Compare(row, list.Scope);
        ReadWork(row);
        before = row;
        return Refusal is null ? new(list.Scope, row) : null;
    }

    private void ReadPerson(Member row, int year)
    {
        row.Name = cells.Name(F.Name);
        row.NameSearch = SearchText.Alike(row.Name);
        row.CitizenId = cells.CitizenId(F.CitizenId);
        var birth = cells.Birth(BirthColumn(), new(Math.Max(year, row.ClassFrom.Year), 12, 31));
        row.BirthDate = birth.Day;
        row.BirthYear = birth.Year;
        row.Sex = cells.Has(F.Sex) ? cells.ReadSex(F.Sex) : SexOf();
        row.Relation = cells.Text(F.Relation);
    }

    private Field BirthColumn() =>
        Array.Find([F.BirthMale, F.BirthFemale, F.Birth, F.BirthElse], f => !cells.IsBlank(f)) ?? F.Birth;

    // Two columns for the year of birth, or for a mark, say the sex by the one that is filled.
    private Sex SexOf() =>
        cells.Has(F.Sex) ? cells.SexOf(F.Sex)
        : !cells.IsBlank(F.BirthMale) || !cells.IsBlank(F.SexMale) ? Sex.Male
        : !cells.IsBlank(F.BirthFemale) || !cells.IsBlank(F.SexFemale) ? Sex.Female
        : Sex.Unknown;

    private void ReadHousehold(Member row, RegisterList list)
    {
        var code = CodeOf(row, list.Scope);
        var saysHead = HeaderText.Fold(row.Relation).StartsWith("chuho", StringComparison.Ordinal);
        var startsHousehold = code.Length > 0 ? !headed.Contains((list.Scope, code)) : saysHead || !cells.Has(F.Relation) || before is null;
        var number = startsHousehold ? sheets.Count() : "";

        // A list of heads without numbers: the households are numbered as they come.
        row.HouseholdCode = code.Length > 0 ? code : startsHousehold ? number : before!.HouseholdCode;
        row.IsHead = saysHead || (startsHousehold && row.Relation.Length == 0);
        headed.Add((list.Scope, row.HouseholdCode));
        var hamlet = cells.Text(F.HamletName);
        var same = Same(row);
        row.HamletName = hamlet.Length > 0 ? hamlet : cells.Has(F.HamletName) ? same?.HamletName ?? "" : sectionHamlet;
        row.NeedsLoan = Answer(F.NeedsLoan) ?? same?.NeedsLoan;
        row.Eligible = Answer(F.Eligible) ?? same?.Eligible;
        row.HasBusinessPlan = Answer(F.HasBusinessPlan) ?? same?.HasBusinessPlan ?? (cells.Has(F.HasBusinessPlan) ? false : null);
    }

    /// <summary>The household's number as written; with the sheet's name before it where another sheet has the number too.</summary>
    private string CodeOf(Member row, VersionScope scope)
    {
        var written = cells.Text(F.HouseholdCode);
        isOnTwoSheets = sheets.IsRepeated(scope, written, row);
        if (isOnTwoSheets)
        {
            cells.Problem(ProblemKinds.PersonOnTwoSheets, F.Name);
        }

        if (written.Length == 0)
        {
            return "";
        }

        var code = sheets.CodeOf(scope, written, context.Sheet);
        if (code != written && !headed.Contains((scope, code)))
        {
            cells.Problem(ProblemKinds.HouseholdOnTwoSheets, F.HouseholdCode, code);
        }

        return code;
    }

    /// <summary>Says what does not fit the rows before: another class for the household, or the same person again.</summary>
    private void Compare(Member row, VersionScope scope)
    {
        if (people.OtherClass(scope, row) is { } other)
        {
            cells.Problem(ProblemKinds.ClassContradicts, ClassColumn(), other);
        }

        if (people.Earlier(scope, row, context.Sheet) is { } earlier && !isOnTwoSheets)
        {
            cells.Problem(
                earlier.Household == row.HouseholdCode ? ProblemKinds.PersonTwice : ProblemKinds.PersonInTwoHouseholds,
                F.Name,
                earlier.Place(context.Sheet));
        }
    }

    private Field ClassColumn() => Array.Find([F.Class, F.ClassPoor, F.ClassNearPoor, F.ClassEscaped], f => !cells.IsBlank(f)) ?? F.Class;

    private static bool IsHamlet(string text)
    {
        var folded = SearchText.Of(text);
        return Array.Exists(HamletWords, w => folded.StartsWith(w, StringComparison.Ordinal));
    }

    /// <summary>The class by its word, by the bank's programme code, or by the one column that is marked.</summary>
    private (HouseholdClass Class, string Kind)? ClassIn(string text) =>
        cells.Layout.Form == RegisterLayouts.BankList.Form && RegisterWords.ClassOfProgramme(text) is { } carried ? (carried, "")
        : RegisterWords.ClassOf(text);

    /// <summary>The class whose column is marked; with an error where several are.</summary>
    /// <returns>Whether any is marked.</returns>
    private bool ReadMarks(Member row)
    {
        (Field Field, HouseholdClass Class)[] columns =
            [(F.ClassPoor, HouseholdClass.Poor), (F.ClassNearPoor, HouseholdClass.NearPoor), (F.ClassEscaped, HouseholdClass.NewlyEscaped)];
        var marked = columns.Where(c => !cells.IsBlank(c.Field)).ToList();
        if (marked.Count > 1)
        {
            cells.Problem(ProblemKinds.ClassUnreadable, marked[1].Field);
        }

        row.Class = marked.Count > 0 ? marked[0].Class : row.Class;
        return marked.Count > 0;
    }

    private void ReadClass(Member row)
    {
        var text = cells.Text(F.Class);
        if (text.Length == 0 && ReadMarks(row))
        {
            return;
        }

        if (text.Length > 0 && ClassIn(text) is { } read)
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
