using System.Text;
using System.Text.Json;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Jobs;

/// <summary>The commands over an embedded database of their own: what they print, write and end with.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Plan = """
        Mã xã: 05551
        Năm: 2024
        STT,Xóm,Tổng số hộ,Hộ nghèo,Hộ cận nghèo
        1,Xóm Một,40,3,2
        2,Xóm Hai,50,1,4
        """;

    private readonly Cli cli = new();

    [Fact]
    public async Task An_accepted_file_ends_with_0_and_its_receipt()
    {
        var result = await cli.RunAsync("import", Write("plan.csv", Plan));
        Assert.Equal(0, result.Code);
        Assert.Contains("plan.csv", result.Output, StringComparison.Ordinal);
        Assert.Contains("05551 2024", result.Output, StringComparison.Ordinal);
        Assert.Contains("SHA-256", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_ends_with_2_and_its_reason_and_the_others_are_still_imported()
    {
        var result = await cli.RunAsync("import", Write("empty.csv", ""), Write("plan.csv", Plan));
        Assert.Equal(2, result.Code);
        Assert.Contains("Kết luận", result.Output, StringComparison.Ordinal);
        Assert.Contains("05551 2024", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_says_each_problem_in_its_sentence()
    {
        var result = await cli.RunAsync("import", Write("plan.csv", Plan + "\nGhi chú\n3,Xóm Ba,30,2,1\n"));
        Assert.Contains("row-not-read", result.Output, StringComparison.Ordinal);
        Assert.Contains("Dòng giữa bảng không có số liệu nên không được đọc: “Ghi chú”.", result.Output, StringComparison.Ordinal);
        Assert.Contains("A row amid the table holds no data and was not read: “Ghi chú”.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_no_known_form_is_guessed_and_an_unknown_mapping_refuses_it()
    {
        var path = Write("a.csv", "Tên người trong hộ;Ngày khai sinh;Xếp vào diện hộ\nMa Văn A;05/07/1980;Nghèo\nMa Văn B;1985;Nghèo\n");
        var inspected = await cli.RunAsync("inspect", path);
        var imported = await cli.RunAsync("import", path, "--mapping", "Không có");
        Assert.Equal((2, 2), (inspected.Code, imported.Code));
        Assert.Contains("[register]", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("Cột C “Xếp vào diện hộ”: Phân loại hộ [class]", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("“Không có”", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        var plan = Write("plan.csv", Plan);
        await cli.RunAsync("import", plan, "--json");
        var again = await cli.RunAsync("import", plan, "--json");
        Assert.Equal(0, again.Code);
        using var receipts = JsonDocument.Parse(again.Output);
        var version = Assert.Single(receipts.RootElement[0].GetProperty("versions").EnumerateArray());
        Assert.Equal(1, version.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task What_the_sender_says_against_the_file_is_refused()
    {
        var result = await cli.RunAsync("import", Write("plan.csv", Plan), "--commune", "15139");
        Assert.Equal(2, result.Code);
    }

    [Fact]
    public async Task Inspect_stores_nothing()
    {
        var plan = Write("plan.csv", Plan);
        var result = await cli.RunAsync("inspect", plan);
        Assert.Equal(0, result.Code);
        Assert.Contains("05551", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Data, "files")));
        Assert.Equal(2, (await cli.RunAsync("inspect", Write("empty.csv", ""))).Code);
    }

    [Fact]
    public async Task Reconcile_writes_the_findings_under_the_columns_of_the_design()
    {
        await cli.RunAsync("import", Write("plan.csv", Plan));
        var file = cli.PathOf("findings.csv");
        var result = await cli.RunAsync("reconcile", "--month", "2024-03", "--out", file);
        Assert.Equal(0, result.Code);
        var heading = File.ReadLines(file).First();
        Assert.Equal("rule,severity,subject,office,commune,month,side_a,side_b,difference,message", heading);
        Assert.Equal((byte)'r', (await File.ReadAllBytesAsync(file))[0]);
    }

    [Theory]
    [InlineData("2022-01", "", "2022-01")]
    [InlineData("2024-03", "--office 999999", "999999")]
    [InlineData("2024-03", "--commune 99999", "99999")]
    [InlineData("2024-03", "--commune 15139", "15139")]
    public async Task Reconcile_says_what_is_not_there_and_ends_with_2(string month, string scope, string said)
    {
        await cli.RunAsync("import", Write("plan.csv", Plan));
        var result = await cli.RunAsync(["reconcile", "--month", month, .. scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--commune 05551")]
    [InlineData("--commune 167")]
    public async Task Reconcile_judges_a_commune_and_a_district_by_what_came_for_them(string scope)
    {
        await cli.RunAsync("import", Write("plan.csv", Plan));
        Assert.Equal(0, (await cli.RunAsync(["reconcile", "--month", "2024-03", .. scope.Split(' ')])).Code);
    }

    [Fact]
    public async Task Link_writes_one_row_a_loan_under_the_columns_of_the_design()
    {
        var sample = SampleFiles.Find().Folder;
        var register = Path.Combine(sample, "kim-phuong", "Danh sach ho ngheo can ngheo 2024.xlsx");
        var loans = Path.Combine(sample, "kim-phuong", "31_HSTD_CHITIET_4820_31032024.xlsx");
        var file = cli.PathOf("links.csv");
        var result = await cli.RunAsync("link", "--register", register, "--loans", loans, "--out", file);
        Assert.Equal(0, result.Code);
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal("loan,member,household,decision,score,reasons", lines[0]);
        Assert.Contains(lines.Skip(1), line => line.Split(',')[3] == "link");
        Assert.All(lines.Skip(1), line => Assert.Contains(line.Split(',')[3], new[] { "link", "review", "none" }));
        Assert.Equal(2, (await cli.RunAsync("link", "--register", loans, "--loans", loans, "--out", file)).Code);
    }

    [Fact]
    public async Task A_household_number_that_would_run_as_a_formula_is_written_as_text()
    {
        var register = Write("register.csv", """
            DANH SÁCH HỘ NGHÈO NĂM 2024
            Mã xã,Thôn,Mã hộ,Họ và tên,Quan hệ với chủ hộ,Ngày sinh,Giới tính,Số CCCD,Phân loại hộ
            05551,Xóm Bản Lanh,=1+1,Nguyễn Thị Hoà,Chủ hộ,15/08/1980,Nữ,019180001234,Hộ nghèo
            """);
        var loans = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Sheet()).Save(cli.Folder, "loans.xlsx");
        var file = cli.PathOf("links.csv");

        var result = await cli.RunAsync("link", "--register", register, "--loans", loans, "--out", file);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal("'=1+1", File.ReadAllLines(file)[1].Split(',')[2]);
    }

    [Fact]
    public async Task An_account_is_added_once_with_a_password_shown_once()
    {
        var added = await cli.RunAsync("user", "add", "somebody", "--role", "commune-chair", "--area", "05551", "--json");
        Assert.Equal(0, added.Code);
        using var account = JsonDocument.Parse(added.Output);
        Assert.True(account.RootElement.GetProperty("password").GetString()!.Length >= 12);
        var again = await cli.RunAsync("user", "add", "somebody", "--role", "commune-chair", "--area", "05551");
        Assert.Equal(2, again.Code);
        Assert.Contains("somebody", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_does_not_go_into_a_folder_with_other_data()
    {
        await cli.RunAsync("import", Write("plan.csv", Plan));
        var result = await cli.RunAsync("demo");
        Assert.Equal(2, result.Code);
        Assert.Contains(cli.Data, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private string Write(string name, string text)
    {
        var path = cli.PathOf(name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
