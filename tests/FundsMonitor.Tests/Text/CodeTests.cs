using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class CodeTests
{
    [Theory]
    [InlineData("019180001234", "019180001234", CodeOutcome.Read)]
    [InlineData("046007818", "046007818", CodeOutcome.Read)]
    [InlineData("46007818.0", "046007818", CodeOutcome.Repaired)]
    [InlineData(46007818d, "046007818", CodeOutcome.Repaired)]
    [InlineData(19180001234d, "019180001234", CodeOutcome.Repaired)]
    [InlineData("1180001234", "001180001234", CodeOutcome.Repaired)]
    [InlineData("'019180001234", "019180001234", CodeOutcome.Repaired)]
    [InlineData("O1918000l234", "O1918000l234", CodeOutcome.Unreadable)]
    [InlineData("O19180OO1234", "019180001234", CodeOutcome.Repaired)]
    [InlineData("019 180 001 234", "019180001234", CodeOutcome.Repaired)]
    [InlineData("3,81E+10", "3,81E+10", CodeOutcome.Unreadable)]
    [InlineData("12345", "12345", CodeOutcome.Unreadable)]
    [InlineData("", "", CodeOutcome.Empty)]
    [InlineData(null, "", CodeOutcome.Empty)]
    public void An_id_is_repaired_only_where_nothing_is_lost(object? cell, string value, CodeOutcome outcome) =>
        Assert.Equal(new CodeRead(value, outcome), CitizenId.Repair(cell));

    [Theory]
    [InlineData("019180001234", Sex.Female, 1980, "019")]
    [InlineData("001085001234", Sex.Male, 1985, "001")]
    [InlineData("075305001234", Sex.Female, 2005, "075")]
    [InlineData("046007818", Sex.Unknown, 0, "")]
    [InlineData("", Sex.Unknown, 0, "")]
    public void An_id_of_twelve_digits_says_sex_year_and_province(string id, Sex sex, int year, string province) =>
        Assert.Equal((sex, year, province), (CitizenId.SexOf(id), CitizenId.BirthYearOf(id), CitizenId.ProvinceOf(id)));

    [Theory]
    [InlineData("6600000701234567", 16, "6600000701234567", CodeOutcome.Read)]
    [InlineData("'6600000701234567", 16, "6600000701234567", CodeOutcome.Repaired)]
    [InlineData(6.600000701234567E15, 16, "6600000701234567", CodeOutcome.Unreadable)]
    [InlineData(4820d, 6, "004820", CodeOutcome.Repaired)]
    [InlineData("4820", 6, "004820", CodeOutcome.Repaired)]
    [InlineData("0048200", 6, "0048200", CodeOutcome.Unreadable)]
    [InlineData("PGD 1", 6, "PGD 1", CodeOutcome.Unreadable)]
    public void A_code_gets_its_zeros_back(object cell, int length, string value, CodeOutcome outcome) =>
        Assert.Equal(new CodeRead(value, outcome), CodeText.Read(cell, length));
}
