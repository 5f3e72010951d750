using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Importing.Mapping;

/// <summary>A person says what the columns of a refused file mean; each change shows at once how the first rows would be read.</summary>
public sealed partial class MappingPage
{
    private MappingCase? file;
    private MappingDraft draft = new("", new(1, 1), "", new Dictionary<int, string>());
    private IReadOnlyList<GuessedColumn> columns = [];
    private IReadOnlyList<string> missing = [];
    private IReadOnlyList<string> twice = [];
    private MappingPreview? preview;
    private MappingOutcome? fault;
    private bool isBusy;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private GuessMapping GuessMapping { get; set; } = null!;

    [Inject]
    private KeepMapping KeepMapping { get; set; } = null!;

    [Inject]
    private JobQueue Queue { get; set; } = null!;

    private FileLayout Layout => FileLayouts.All.FirstOrDefault(l => l.Name == draft.Layout) ?? FileLayouts.All[0];

    protected override async Task LoadAsync(PageContext context)
    {
        file = await GuessMapping.RunAsync(Id, context.Reader, Leaving);
        if (file is null || file.Sheets.Count == 0)
        {
            return;
        }

        var sheet = file.Sheets[0];
        draft = draft with
        {
            Sheet = sheet.Name,
            Header = new(sheet.Lines[0].Number, 1),
            Layout = FileLayouts.All[0].Name,
            Name = Path.GetFileNameWithoutExtension(file.File.Name),
        };
        Take(file.Guess);
    }

    /// <summary>Another sheet, header or form: what is not said of them is guessed anew.</summary>
    private void GuessAgain((string Sheet, HeaderPlace? Header, string Layout) place)
    {
        var sheet = file!.Sheets.First(s => s.Name == place.Sheet);
        var layout = FileLayouts.All.FirstOrDefault(l => l.Name == place.Layout);
        var header = place.Header ?? new(sheet.Lines[0].Number, 1);
        draft = draft with { Sheet = sheet.Name, Header = header, Fields = new Dictionary<int, string>() };
        columns = [];
        Take(MappingGuesser.Of(sheet, place.Header, layout));
    }

    private void Take(MappingGuess? guess)
    {
        if (guess is not null)
        {
            columns = guess.Columns;
            draft = draft with
            {
                Sheet = guess.Sheet,
                Header = guess.Header,
                Layout = guess.Layout.Name,
                Fields = guess.Columns.Where(c => c.Field.Length > 0).ToDictionary(c => c.Index, c => c.Field),
            };
        }

        Look();
    }

    private void Choose((int Column, string Field) chosen)
    {
        var fields = draft.Fields.Where(f => f.Key != chosen.Column).ToDictionary(f => f.Key, f => f.Value);
        if (chosen.Field.Length > 0)
        {
            fields[chosen.Column] = chosen.Field;
        }

        Change(draft with { Fields = fields });
    }

    private void Change(MappingDraft changed)
    {
        draft = changed;
        Look();
    }

    private void Look()
    {
        (missing, twice, fault) = (draft.Missing(), draft.Twice(), null);
        preview = MappingPreview.Of(file!, draft);
    }

    private async Task SaveAsync()
    {
        isBusy = true;
        var reader = Context!.Reader;
        var outcome = await KeepMapping.RunAsync(Id, draft, reader, Leaving);
        isBusy = false;
        if (outcome != MappingOutcome.Kept)
        {
            fault = outcome;
            return;
        }

        Queue.EnqueueImport(Id, reader.Name);
        Navigation.NavigateTo(Context.Link($"/files/{Id}"), forceLoad: true);
    }
}
