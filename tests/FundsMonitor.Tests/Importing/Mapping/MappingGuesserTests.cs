using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Mapping;

public sealed class MappingGuesserTests
{
    public static TheoryData<string> Names => [.. GuessCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_are_guessed_as_a_person_would_say(string name)
    {
        var sheet = GuessCases.All.Single(c => c.Name == name);

        var guess = sheet.Guess()!;

        Assert.Equal(sheet.Layout, guess.Layout.Name);
        Assert.Equal(sheet.Fields, string.Join('|', guess.Columns.Select(c => c.Field)));
        Assert.Empty(guess.Missing);
        Assert.All(guess.Columns.Where(c => c.Field.Length > 0), c => Assert.NotEmpty(c.Reasons));
    }

    [Fact]
    public void A_heading_is_not_believed_against_its_values()
    {
        var sheet = Sheet(
            ["Họ và tên", "Năm sinh", "Số CCCD", "Ghi chú", "Phân loại hộ"],
            ["Ma Văn A", 1980, "Nghèo", "019080001234", "x"], ["Ma Văn B", 1981, "Cận nghèo", "019081001234", "y"],
            ["Ma Văn C", 1982, "Nghèo", "019082001234", "z"]);

        var guess = MappingGuesser.Of(sheet)!;

        Assert.Equal("citizen-id", guess.Columns[3].Field);
        Assert.Equal("class", guess.Columns[2].Field);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var sheet = Sheet(["Mã hộ", "Họ và tên", "Phân loại hộ"], ["1", "Ma Văn A", "Nghèo"], ["2", "Ma Văn B", "Nghèo"]);

        var guess = MappingGuesser.Of(sheet)!;

        Assert.Equal("register", guess.Layout.Name);
        Assert.StartsWith("Ngày sinh", Assert.Single(guess.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_not_shown_whole()
    {
        var guess = MappingGuesser.Of(Sheet(
            ["Họ và tên", "Năm sinh", "Giấy tờ", "Diện"],
            ["Ma Văn A", 1980, "019080001234", "Nghèo"],
            ["Ma Văn B", 1981, "019081001234", "Nghèo"]))!;

        Assert.Equal(["0190•••••234", "0190•••••234"], guess.Columns[2].Samples);
    }

    [Fact]
    public void No_guess_is_made_of_a_sheet_without_headings() =>
        Assert.Null(MappingGuesser.Best(SheetStart.ReadAll(TestRows.Of([1, 2, 3], [4, 5, 6]))));

    [Fact]
    public void The_sheet_that_fits_best_is_chosen()
    {
        var rows = new TestRows(
            ("Ghi chú", [["Người lập", "Ngày lập"], ["Ma Văn A", "01/01/2025"]]),
            ("Hộ", GuessCases.All.First(c => c.Name == "short forms").Sheet));

        Assert.Equal("Hộ", MappingGuesser.Best(SheetStart.ReadAll(rows))!.Sheet);
    }

    private static SheetStart Sheet(params object?[][] rows) => SheetStart.ReadAll(TestRows.Of(rows)).Single();
}
