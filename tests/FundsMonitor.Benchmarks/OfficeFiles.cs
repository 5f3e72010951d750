using System.Globalization;
using Bogus;
using FundsMonitor.Core;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Benchmarks;

/// <summary>The files of an office that does not exist, in a district whose communes do.</summary>
/// <param name="Before">Imported before anything is measured: the register and the month before.</param>
/// <param name="Month">The loan file that is measured.</param>
internal sealed record OfficeFiles(string[] Before, string Month)
{
    /// <summary>The month of <see cref="Month"/>.</summary>
    public static Month LastMonth { get; } = new(2024, 3);

    public const int Loans = 25_000;
    private const int Seed = 20240331;

    /// <summary>Households by class; three of four have a borrower.</summary>
    private static readonly ClassCounts[] Classes =
    [
        ClassCounts.Usual(ClassWords.Poor, 3_000), ClassCounts.Usual(ClassWords.NearPoor, 4_000),
        ClassCounts.Usual(ClassWords.NewlyEscaped, 3_000),
    ];

    public static OfficeFiles Write(string folder)
    {
        var random = new Randomizer(Seed);
        var people = new PersonMaker(random, SamplePlaces.ThapMuoiPeople);
        var communes = SamplePlaces.ThapMuoi
            .Select((c, i) => c with { BankCode = string.Create(CultureInfo.InvariantCulture, $"0871{i + 1:00}") })
            .ToArray();
        var hamlets = communes.SelectMany(c => c.Hamlets.Select(h => (c, h))).ToList();
        var maker = new HouseholdMaker(random, people, 2023);
        var households = Classes.SelectMany(c => maker.Make(c, hamlets)).ToList();
        var portfolio = new Portfolio(random, people, communes);
        portfolio.Lend(households, Loans);
        var before = Save(folder, "mau31-2024-02.xlsx", portfolio.Table(new DateOnly(2024, 2, 29)));
        portfolio.Move();
        return new OfficeFiles(
            [Save(folder, "register.xlsx", Register(households, communes)), before],
            Save(folder, "mau31-2024-03.xlsx", portfolio.Table(new DateOnly(2024, 3, 31))));
    }

    private static string Save(string folder, string name, Table table)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, XlsxTableWriter.Write(table));
        return path;
    }

    private static Table Register(IEnumerable<SampleHousehold> households, SampleCommune[] communes)
    {
        var names = communes.ToDictionary(c => c.Code, c => c.Name);
        var table = new Table("Danh sách");
        table.Add("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO, HỘ MỚI THOÁT NGHÈO NĂM 2024");
        table.Add("Quyết định số: 4321/QĐ-UBND");
        table.Add(
            "Mã xã", "Tên xã", "Ấp", "Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Số CCCD", "Phân loại hộ");
        var byCommune = households.OrderBy(h => h.CommuneCode, StringComparer.Ordinal);
        foreach (var (h, m) in byCommune.SelectMany(h => h.Members.Select(m => (h, m))))
        {
            table.Add(
                h.CommuneCode, names[h.CommuneCode], h.Hamlet, h.Code, m.Person.Name, m.Relation, Table.Day(m.Person.Birth),
                m.Person.IsFemale ? "Nữ" : "Nam", m.RegisterId, h.Class);
        }

        return table;
    }
}
