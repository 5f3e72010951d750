using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Answering;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Answering;

public sealed class AnswerFileOnSqlite() : AnswerFileTests(DatabaseProvider.Sqlite);

public sealed class AnswerFileOnPostgreSql() : AnswerFileTests(DatabaseProvider.PostgreSql);

public sealed class AnswerFileOnSqlServer() : AnswerFileTests(DatabaseProvider.SqlServer);

/// <summary>What a file cannot say is asked, answered, noted, and read again.</summary>
public abstract class AnswerFileTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    private static readonly object?[][] NoCommuneNorYear =
        [["Hộ số", "Họ tên", "Năm sinh", "Diện"], ["1", "Ma Văn Tám", "1980", "Nghèo"], ["2", "Lý Thị Hoa", "1985", "Nghèo"]];

    [SkippableFact]
    public async Task One_question_after_the_other_leads_to_acceptance()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(Sending.Bytes(NoCommuneNorYear), "a.csv");
        var id = sent.Receipt.File.Id;
        var asked = new List<QuestionKind>();
        foreach (var answer in new[] { "05551", "2024" })
        {
            asked.Add((await QuestionAsync(database, id, Finance)).Question!.Kind);
            Assert.Equal(AnswerOutcome.Noted, await AnswerAsync(database, id, answer, Finance));
            sent = await database.Get<ImportReceivedFile>().RunAsync(id, "finance", null, CancellationToken.None);
        }

        Assert.Equal([QuestionKind.Commune, QuestionKind.Year], asked);
        var version = sent.Receipt.Versions[0];
        Assert.Equal((JobOutcome.Done, "05551", 2024), (sent.Outcome, version.CommuneCode, version.Period));
        Assert.Equal(OpenQuestion.None, await QuestionAsync(database, id, Finance));
        await using var db = database.Open();
        Assert.Equal(
            ["commune-unknown: 05551", "year-unknown: 2024"],
            await db.AuditEntries.Where(a => a.Action == "file-answered").OrderBy(a => a.Id).Select(a => a.Detail).ToListAsync());
    }

    [SkippableFact]
    public async Task An_answer_that_contradicts_the_file_is_refused_with_the_reason_and_may_be_taken_back()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo")), "a.csv", new(CommuneCode: "05545"));
        var id = sent.Receipt.File.Id;
        Assert.Equal("commune-contradicts", sent.Receipt.File.Verdict);

        Assert.Equal(AnswerOutcome.Noted, await AnswerAsync(database, id, "", Finance));
        var again = await database.Get<ImportReceivedFile>().RunAsync(id, "finance", null, CancellationToken.None);

        Assert.Equal((JobOutcome.Done, "05551"), (again.Outcome, again.Receipt.Versions[0].CommuneCode));
    }

    [SkippableFact]
    public async Task What_is_no_answer_is_not_noted()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(Sending.Bytes(NoCommuneNorYear), "a.csv");
        foreach (var answer in new[] { "", "xã", "1234567" })
        {
            Assert.Equal(AnswerOutcome.NotAnAnswer, await AnswerAsync(database, sent.Receipt.File.Id, answer, Finance));
        }
    }

    [SkippableFact]
    public async Task A_chair_and_another_office_answer_nothing_and_nobody_names_what_is_not_his()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(Sending.Bytes(NoCommuneNorYear), "a.csv");
        var limit = new AreaLimit(false, ["004820"], ["05551"]);
        var chair = new Reader("chair", Roles.CommuneChair, limit);
        var office = new Reader("office", Roles.BankOffice, limit);
        await using (var db = database.Open())
        {
            await db.SourceFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.AskedCommune, "05551"));
        }

        Assert.Equal(AnswerOutcome.NotAllowed, await AnswerAsync(database, sent.Receipt.File.Id, "05551", chair));
        Assert.Equal(AnswerOutcome.NotAllowed, await AnswerAsync(database, sent.Receipt.File.Id, "05551", office));
        var finance = Finance with { Limit = limit };
        Assert.Equal(AnswerOutcome.NotAllowed, await AnswerAsync(database, sent.Receipt.File.Id, "05545", finance));
    }

    [SkippableFact]
    public async Task An_unknown_form_may_be_mapped_and_an_accepted_file_asks_nothing()
    {
        var database = await DatabaseAsync();
        var unknown = await database.SendAsync(Sending.Bytes(["Tên hàng", "Số lượng"], ["Gạo", "5"]), "a.csv");
        var accepted = await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo")), "b.csv");

        Assert.Equal(new OpenQuestion(null, true), await QuestionAsync(database, unknown.Receipt.File.Id, Finance));
        Assert.Equal(OpenQuestion.None, await QuestionAsync(database, accepted.Receipt.File.Id, Finance));
        Assert.Equal(AnswerOutcome.NotAsked, await AnswerAsync(database, unknown.Receipt.File.Id, "2024", Finance));
    }

    [Fact]
    public void The_choices_show_what_they_make_of_the_files_own_values()
    {
        var unit = Question("amounts-not-dong", "45.5\t9\t9");
        var dates = Question("dates-asked", "Ngày\t03/04/2024\t7");

        Assert.Equal("triệu đồng: 45,5 → 45.500.000 đ", unit.Choices.Single(c => c.Value == "trieu").Label.Vi);
        Assert.Equal(["ngày/tháng/năm: 03/04/2024 → 03/04", "tháng/ngày/năm: 03/04/2024 → 04/03"], dates.Choices.Select(c => c.Label.Vi));
    }

    [Theory]
    [InlineData("amounts-not-dong", "trieu")]
    [InlineData("dates-asked", "mdy")]
    [InlineData("month-unknown", "2024-03")]
    [InlineData("office-unknown", "004820")]
    [InlineData("kind-contradicts", "register")]
    public void Every_question_knows_the_answer_that_stands(string verdict, string given)
    {
        var file = new SourceFile
        {
            State = FileState.Refused,
            Verdict = verdict,
            AskedUnit = Core.Text.AmountUnit.Million,
            AskedDates = Core.Text.DateOrder.MonthFirst,
            AskedMonth = new Month(2024, 3).Key,
            AskedOffice = "004820",
            AskedKind = FileKind.Register,
        };

        Assert.Equal(given, FileQuestions.Of(file)!.Given);
    }

    private static FileQuestion Question(string verdict, string detail) =>
        FileQuestions.Of(new SourceFile { State = FileState.Refused, Verdict = verdict, VerdictDetail = detail })!;

    private static Task<OpenQuestion> QuestionAsync(TestDatabase database, int id, Reader reader) =>
        database.Get<ReadQuestion>().RunAsync(id, reader, CancellationToken.None);

    private static Task<AnswerOutcome> AnswerAsync(TestDatabase database, int id, string answer, Reader reader) =>
        database.Get<AnswerFile>().RunAsync(id, answer, reader, CancellationToken.None);
}
