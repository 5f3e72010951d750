using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.Core.Text;
using FundsMonitor.Tests.Importing.Reading;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Mapping;

/// <summary>A file read by a mapping gives what the layout gives.</summary>
public sealed class MappingReadingTests
{
    private static readonly object?[][] Register =
    [
        ["Mã xã: 05551", "Năm: 2024"], ["Hộ số", "Họ tên", "Năm sinh", "CCCD", "Diện", "Ghi chú"],
        ["1", "Ma Văn A", 1970, "019070001234", "Nghèo", "x"], ["2", "Ma Thị B", 1975, "019175001234", "Cận nghèo", null],
    ];

    [Fact]
    public void A_mapping_of_a_layouts_own_headings_reads_the_same_records()
    {
        object?[][][] sheets = [Register, new LoanFileCase().Row().Row(("Tổng dư nợ", 5_000_000)).Sheet()];
        foreach (var sheet in sheets)
        {
            var (known, rows) = TableCase.Read(sheet);

            var (mapped, same) = TableCase.Read(sheet, new() { Mappings = [Mapping(sheet, known.Recognition)] });

            Assert.Equal("mapping:own", mapped.Recognition.Layout);
            Assert.Null(mapped.Refusal);
            Assert.Equal(rows.Select(r => Values(r.Row)), same.Select(r => Values(r.Row)));
            Assert.Equal(rows.Select(r => r.Scope), same.Select(r => r.Scope));
        }
    }

    [Fact]
    public void Headings_of_every_layout_are_guessed_as_that_kind() =>
        Assert.All(FileLayouts.All, layout =>
        {
            object?[][] sheet = [[.. layout.Fields.Select(f => f.Variants[0])], [.. layout.Fields.Select(_ => (object)"?")]];

            var guess = MappingGuesser.Of(SheetStart.ReadAll(TestRows.Of(sheet)).Single(), null, layout)!;

            Assert.Empty(guess.Missing);
            Assert.True(guess.Columns.Count(c => c.Field.Length > 0) * 10 >= layout.Fields.Count * 8, layout.Name);
        });

    [Fact]
    public void Columns_may_be_moved_and_years_in_headings_change()
    {
        object?[][] first = [["Mã xã: 05551", "Năm: 2024"], ["Ai", "Sinh", "Diện năm 2024"], ["Ma Văn A", 1970, "Nghèo"]];
        object?[][] next = [["Mã xã: 05551", "Năm: 2025"], [null, "Diện năm 2025", "Ai", "Sinh"], [null, "Nghèo", "Ma Văn A", 1970]];
        var mapping = Mapping(first, 2, "register", (0, "name"), (1, "birth"), (2, "class"));

        var (file, rows) = TableCase.Read(next, new() { Mappings = [mapping] });

        Assert.Null(file.Refusal);
        Assert.Equal(2025, Assert.Single(rows).Scope.Period);
    }

    [Fact]
    public void Another_heading_is_another_form()
    {
        object?[][] first = [["Mã xã: 05551", "Năm: 2024"], ["Ai", "Sinh", "Gì"], ["Ma Văn A", 1970, "Nghèo"]];
        object?[][] next = [["Mã xã: 05551", "Năm: 2024"], ["Ai", "Sinh", "Gì thế"], ["Ma Văn A", 1970, "Nghèo"]];
        var mapping = Mapping(first, 2, "register", (0, "name"), (1, "birth"), (2, "class"));

        Assert.Equal("not-recognised", TableCase.Refused(next, new() { Mappings = [mapping] }).Code);
        Assert.Equal("mapping-differs", TableCase.Refused(next, new() { Mappings = [mapping], Mapping = "own" }).Code);
    }

    [Fact]
    public void What_a_mapping_fixes_counts_as_the_senders_word()
    {
        object?[][] first = [["Ai", "Sinh", "Gì"], ["Ma Văn A", 1970, "Nghèo"]];
        var mapping = Mapping(first, 1, "register", (0, "name"), (1, "birth"), (2, "class")) with { CommuneCode = "05551" };

        var (file, rows) = TableCase.Read(first, new(Month: new Month(2024, 12)) { Mappings = [mapping] });
        var other = TableCase.Refused([["Mã xã: 05545", "Năm: 2024"], .. first], new() { Mappings = [mapping] });

        Assert.Equal((null, "05551", 2024), (file.Refusal, rows[0].Scope.CommuneCode, rows[0].Scope.Period));
        Assert.Equal("commune-contradicts", other.Code);
    }

    [Fact]
    public void Two_rows_of_headings_are_one_heading_each() =>
        Assert.Equal(
            ["Mã hộ", "Thành viên / Họ tên", "Thành viên / Ngày sinh", "Diện"],
            MappedHeadings.Of([["Mã hộ", "Thành viên", "", "Diện"], ["", "Họ tên", "Ngày sinh", ""]]));

    [Fact]
    public void A_draft_says_what_is_missing_and_what_is_given_twice()
    {
        var draft = new MappingDraft("", new(1, 1), "register", new Dictionary<int, string> { [0] = "name", [1] = "name" });

        Assert.StartsWith("Ngày sinh", Assert.Single(draft.Missing()), StringComparison.Ordinal);
        Assert.Equal(["Họ và tên"], draft.Twice());
    }

    private static string Values(FileRow row) =>
        string.Join('\n', row.GetType().GetProperties().Select(p => $"{p.Name} {p.GetValue(row)}").Order(StringComparer.Ordinal));

    private static ColumnMapping Mapping(object?[][] sheet, Recognition known)
    {
        var layout = FileLayouts.All.Single(l => l.Name == known.Layout);
        var fields = new List<(int, string)>();
        for (var column = 0; column < known.Headings.Count; column++)
        {
            var folded = HeaderText.Fold(known.Headings[column].Split(" / ")[^1]);
            if (layout.Fields.FirstOrDefault(f => f.Variants.Any(v => HeaderText.Fold(v) == folded)) is { } field)
            {
                fields.Add((column, field.Field.Name));
            }
        }

        return Mapping(sheet, known.HeaderRow, known.Layout, [.. fields]);
    }

    private static ColumnMapping Mapping(object?[][] sheet, int row, string layout, params (int Column, string Field)[] fields)
    {
        var start = SheetStart.ReadAll(TestRows.Of(sheet)).Single();
        var draft = new MappingDraft("Sheet1", new(row, 1), layout, fields.ToDictionary(f => f.Column, f => f.Field)) { Name = "own" };
        return draft.Build(start.Headings(draft.Header));
    }
}
