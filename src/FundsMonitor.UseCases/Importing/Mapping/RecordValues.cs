using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>What was read into a record, by the name of its field: <c>due-by-contract</c> is the property <c>DueByContract</c>.</summary>
internal static class RecordValues
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly ConcurrentDictionary<(Type Type, string Field), PropertyInfo?> Properties = [];

    /// <summary>
    /// The value as shown; null where it is shown as it was written: words that stand for a choice, and fields of no property.
    /// </summary>
    public static string? Of(FileRow record, string field) => field switch
    {
        "birth" => Of(record, "birth-date") is { Length: > 0 } day ? day : Of(record, "birth-year"),
        _ => Shown(Properties.GetOrAdd((record.GetType(), field), Find)?.GetValue(record)),
    };

    private static string? Shown(object? value) => value switch
    {
        Money money => money.Dong.ToString("N0", Vietnamese) + " đ",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        string text => text,
        _ => null,
    };

    private static PropertyInfo? Find((Type Type, string Field) key) =>
        key.Type.GetProperty(string.Concat(key.Field.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
}
