using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Answering;

/// <summary>What became of an answer.</summary>
public enum AnswerOutcome
{
    /// <summary>Noted; the file is to be imported again.</summary>
    Noted,

    /// <summary>There is no such file for this reader, or he may not say this of it.</summary>
    NotAllowed,

    /// <summary>The file does not ask this, or no longer.</summary>
    NotAsked,

    /// <summary>It is no month, year, code or choice.</summary>
    NotAnAnswer,
}

/// <summary>Notes what a person says of a file that could not be read without it, and has the file imported again.</summary>
/// <remarks>An answer is never stronger than the file: where the file says otherwise it is refused again, with the reason.</remarks>
public sealed class AnswerFile(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="sourceFileId">A refused file that asks something.</param>
    /// <param name="answer">
    /// A month (2024-03), year, code of 6 or 5 digits, or a choice of the question; empty to leave it to the file.
    /// </param>
    /// <param name="by">Its sender, the office it is of, finance or an administrator.</param>
    /// <param name="cancel">Notes nothing.</param>
    public async Task<AnswerOutcome> RunAsync(int sourceFileId, string answer, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await MappingRights.FindAsync(db, sourceFileId, by, cancel);
        if (file is null)
        {
            return AnswerOutcome.NotAllowed;
        }

        if (FileQuestions.Of(file) is not { } question)
        {
            return AnswerOutcome.NotAsked;
        }

        var said = answer.Trim();
        if (!IsWithin(question.Kind, said, by.Limit))
        {
            return AnswerOutcome.NotAllowed;
        }

        var code = file.Verdict;
        if (!Say(file, question, said))
        {
            return AnswerOutcome.NotAnAnswer;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "file-answered",
            Subject = string.Create(CultureInfo.InvariantCulture, $"file {file.Id}"),
            Detail = $"{code}: {(said.Length > 0 ? said : "-")}",
        });
        await db.SaveChangesAsync(cancel);
        if (!await Requeue.TryAsync(db, file.Id, cancel))
        {
            return AnswerOutcome.NotAsked;
        }

        await transaction.CommitAsync(cancel);
        return AnswerOutcome.Noted;
    }

    /// <summary>An office names no office but its own; what it may not send for it may not name.</summary>
    private static bool IsWithin(QuestionKind kind, string said, AreaLimit limit) => limit.Everything || said.Length == 0 || kind switch
    {
        QuestionKind.Office => limit.Offices.Contains(said),
        QuestionKind.Commune => limit.Communes.Contains(said),
        _ => true,
    };

    private static bool Say(SourceFile file, FileQuestion question, string said)
    {
        var empties = said.Length == 0 && file.Verdict.EndsWith("-contradicts", StringComparison.Ordinal);
        switch (question.Kind)
        {
            case QuestionKind.Month when empties || Month.TryParse(said, out _):
                file.AskedMonth = empties ? null : Month.TryParse(said, out var month) ? month.Key : null;
                return true;
            case QuestionKind.Year when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1990 and <= 2100:
                file.AskedMonth = new Month(year, 12).Key;
                return true;
            case QuestionKind.Office when empties || IsCode(said, 6):
                file.AskedOffice = said;
                return true;
            case QuestionKind.Commune when empties || IsCode(said, 5) || IsCode(said, 3):
                file.AskedCommune = said;
                return true;
            default:
                return (empties || question.Choices.Any(c => c.Value == said && said.Length > 0)) && Choose(file, question.Kind, said);
        }
    }

    private static bool Choose(SourceFile file, QuestionKind kind, string said)
    {
        switch (kind)
        {
            case QuestionKind.Unit:
                file.AskedUnit = Enum.GetValues<AmountUnit>().Where(u => FileQuestions.UnitWord(u) == said)
                    .Select(u => (AmountUnit?)u).FirstOrDefault();
                return true;
            case QuestionKind.Dates:
                file.AskedDates = Enum.GetValues<DateOrder>().Where(o => FileQuestions.OrderWord(o) == said)
                    .Select(o => (DateOrder?)o).FirstOrDefault();
                return true;
            case QuestionKind.Kind:
                file.AskedKind = FileKinds.Find(said);
                return true;
            default:
                return false;
        }
    }

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
