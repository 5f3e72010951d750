using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>
/// Finds texts that are longer than their column in the database, so that they are told to the sender instead of failing there.
/// </summary>
internal sealed class TextBounds(FundsDb db)
{
    private const int ShownLength = 100;
    private readonly Dictionary<Type, IReadOnlyList<(IProperty Property, int Longest)>> byType = [];
    private readonly int longestKey =
        db.Model.FindEntityType(typeof(FileVersion))!.FindProperty(nameof(FileVersion.ScopeKey))!.GetMaxLength() ?? int.MaxValue;

    /// <summary>The first text of a record that is too long, or null.</summary>
    public RowProblem? Check(ScopedRow record, string sheet)
    {
        if (record.Scope.Key.Length > longestKey)
        {
            return TooLong(record.Row, sheet, record.Scope.Decision, longestKey);
        }

        foreach (var (property, longest) in Of(record.Row.GetType()))
        {
            if (property.GetGetter().GetClrValue(record.Row) is string text && text.Length > longest)
            {
                return TooLong(record.Row, sheet, text, longest);
            }
        }

        return null;
    }

    private static RowProblem TooLong(FileRow row, string sheet, string text, int longest) => new(
        ProblemKinds.TextTooLong.Code,
        sheet,
        row.RowNumber,
        "",
        Short(text),
        longest.ToString(CultureInfo.InvariantCulture))
    {
        Case = Short(ComparedKinds.Of(row.GetType()).Title(row)),
    };

    private static string Short(string text) => text[..Math.Min(text.Length, ShownLength)];

    private IReadOnlyList<(IProperty Property, int Longest)> Of(Type type)
    {
        if (!byType.TryGetValue(type, out var bounds))
        {
            bounds = [.. db.Model.FindEntityType(type)!.GetProperties()
                .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is not null)
                .Select(p => (p, p.GetMaxLength()!.Value))];
            byType.Add(type, bounds);
        }

        return bounds;
    }
}
