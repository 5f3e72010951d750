using System.ComponentModel;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Importing;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>The answer to a file that was taken.</summary>
internal sealed record SentAnswer(
    int Id,
    [property: Description("Where the state is asked for.")] string Address,
    [property: Description("The receipt, for a person who signs in.")] string Receipt,
    string Name,
    long Size,
    [property: Description("SHA-256 of the bytes as received.")] string Sha256,
    [property: Description("True when the same bytes had been received before; nothing changed then.")] bool SeenBefore);

/// <summary>One text in both languages.</summary>
internal sealed record Words(string Vi, string En)
{
    public static Words Of(Bilingual words) => new(words.Vi, words.En);
}

/// <summary>Where a file stands.</summary>
internal sealed record StateAnswer
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required DateTime ReceivedAtUtc { get; init; }

    public DateTime? DecidedAtUtc { get; init; }

    [Description("received, importing, accepted, refused, failed (tried again by itself) or waiting (a person looks at the difference).")]
    public required string State { get; init; }

    [Description("Whether the state will not change by itself: ask no more.")]
    public required bool IsDecided { get; init; }

    public required Words Verdict { get; init; }

    [Description("What a refused sender does next.")]
    public Words? ToDo { get; init; }

    public string? Kind { get; init; }

    public string? Layout { get; init; }

    public required int Rows { get; init; }

    public required int ProblemCount { get; init; }

    public required IReadOnlyList<ProblemAnswer> Problems { get; init; }

    public required IReadOnlyList<TotalAnswer> Totals { get; init; }

    public required IReadOnlyList<VersionAnswer> Versions { get; init; }

    public static StateAnswer Of(Receipt receipt)
    {
        var file = receipt.File;
        return new()
        {
            Id = file.Id,
            Name = file.Name,
            Size = file.Size,
            Sha256 = file.Sha256,
            ReceivedAtUtc = file.ReceivedAtUtc,
            DecidedAtUtc = file.DecidedAtUtc,
            State = Word(file.State),
            IsDecided = file.State is FileState.Accepted or FileState.Refused,
            Verdict = Words.Of(receipt.Verdict),
            ToDo = receipt.Remedy is { } remedy ? Words.Of(remedy) : null,
            Kind = file.Kind?.Word(),
            Layout = file.Layout.Length > 0 ? file.Layout : null,
            Rows = file.RowCount,
            ProblemCount = file.ProblemCount,
            Problems = [.. receipt.Problems.Select(ProblemAnswer.Of)],
            Totals = [.. receipt.Totals.Select(t => new TotalAnswer(Words.Of(t.Label), t.Amount.Dong, t.Words))],
            Versions = [.. receipt.Versions.Select(VersionAnswer.Of)],
        };
    }

    private static string Word(FileState state) => state.ToString().ToLowerInvariant();
}

/// <summary>Problems of one kind in one column. Cells are not repeated: they may hold a person's number.</summary>
internal sealed record ProblemAnswer(
    string Code,
    [property: Description("error refuses the file, warning does not.")] string Weight,
    string Column,
    int Count,
    [property: Description("The first row numbers, as Excel shows them.")] IReadOnlyList<int> Rows,
    Words Reason,
    Words Remedy)
{
    private static readonly string[] Marks = ["…", "…", "…", "…"];

    public static ProblemAnswer Of(ProblemGroup group) => new(
        group.Kind.Code,
        group.Kind.Weight == ProblemWeight.Error ? "error" : "warning",
        group.Column,
        group.Count,
        group.Rows,
        Said(group.Kind.Reason),
        Said(group.Kind.Remedy));

    private static Words Said(Bilingual words) => new(words.In("vi", Marks), words.In("en", Marks));
}

/// <summary>One sum.</summary>
internal sealed record TotalAnswer(Words Label, [property: Description("Đồng.")] long Amount, string InWords);

/// <summary>One version the file became.</summary>
internal sealed record VersionAnswer(
    string Kind,
    string Office,
    string Commune,
    [property: Description("yyyymm, yyyy, or 0 where the decision alone tells.")] int Period,
    string Decision,
    int Number,
    [property: Description("current, superseded or undone.")] string State,
    int Rows,
    [property: Description("Đồng.")] long Total)
{
    public static VersionAnswer Of(FileVersion v) => new(
        v.Kind.Word(), v.OfficeCode, v.CommuneCode, v.Period, v.Decision, v.Number, v.State.ToString().ToLowerInvariant(), v.RowCount,
        v.Total.Dong);
}
