using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FundsMonitor.Core;

namespace FundsMonitor.Jobs.Commands;

/// <summary>A result for a program that reads it: amounts in whole đồng, months as 2024-03, enums by their words.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new MoneyAsDong(), new MonthAsText() },
    };

    public static Task WriteAsync<T>(TextWriter output, T result) => output.WriteLineAsync(JsonSerializer.Serialize(result, Options));

    private sealed class MoneyAsDong : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Money.FromDong(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Dong);
    }

    private sealed class MonthAsText : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("Not a month of the form 2024-03.");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
