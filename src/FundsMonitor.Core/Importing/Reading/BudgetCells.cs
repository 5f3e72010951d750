using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Cells that allocations and expenditures share.</summary>
internal static class BudgetCells
{
    /// <summary>"Vốn đầu tư", "ĐT"; "Vốn thường xuyên", "Vốn sự nghiệp", "SN", "TX"; anything else is not said.</summary>
    public static CapitalKind Capital(this CellReader cells, Field field)
    {
        var text = SearchText.Of(cells.Text(field));
        return text.Contains("dau tu", StringComparison.Ordinal) || text is "dt" or "von dt" ? CapitalKind.Investment
            : text.Contains("su nghiep", StringComparison.Ordinal) || text.Contains("thuong xuyen", StringComparison.Ordinal)
                || text is "sn" or "tx" or "von sn" or "von tx"
                ? CapitalKind.Recurrent
                : CapitalKind.Unknown;
    }

    /// <summary>The project's code from a column of codes, else from the name; empty, with a warning, where none is recognised.</summary>
    public static string ProjectCode(this CellReader cells, Field codeField, Field nameField)
    {
        var code = ProjectText.CodeIn(cells.Text(codeField)) ?? ProjectText.CodeIn(cells.Text(nameField));
        if (code is null)
        {
            cells.Problem(ProblemKinds.ProjectUnreadable, cells.IsBlank(nameField) ? codeField : nameField);
        }

        return code ?? "";
    }

    /// <summary>A year of a column; null for an empty cell, and with an error where it is none.</summary>
    public static int? Year(this CellReader cells, Field field)
    {
        var read = DateText.Read(cells.Raw(field));
        if (read.Outcome == DateOutcome.Unreadable)
        {
            cells.Problem(ProblemKinds.CountUnreadable, field);
        }

        return read.Year > 0 ? read.Year : null;
    }
}
