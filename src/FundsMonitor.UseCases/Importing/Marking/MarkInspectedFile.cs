using FundsMonitor.UseCases.Importing.Inspecting;
using FundsMonitor.UseCases.Spreadsheets.Marking;

namespace FundsMonitor.UseCases.Importing.Marking;

/// <summary>Marks a file that was inspected, without a database.</summary>
public sealed class MarkInspectedFile
{
    /// <param name="path">The file that was inspected.</param>
    /// <param name="inspection">What was found in it.</param>
    /// <param name="target">Where the marked .xlsx goes; written over.</param>
    /// <param name="cancel">Stops before the file is written.</param>
    /// <returns>False where there is nothing to mark: no row has a problem, or the file is refused as a whole.</returns>
    public async Task<bool> RunAsync(string path, Inspection inspection, string target, CancellationToken cancel)
    {
        if (inspection.Marks is not { Counts.Count: > 0 } marks)
        {
            return false;
        }

        var marked = await Task.Run(() => WorkbookMarking.Mark(path, marks with { FileName = Path.GetFileName(path) }), cancel);
        if (marked is null)
        {
            return false;
        }

        await using (marked)
        {
            await using var file = File.Create(target);
            await marked.CopyToAsync(file, cancel);
            return true;
        }
    }
}
