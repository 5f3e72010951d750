using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using static FundsMonitor.Core.Importing.ControlTotals.ControlTotalFields;
using static FundsMonitor.Core.Importing.ControlTotals.ControlTotalHeadings;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>The forms in which a bank office sends its own sums.</summary>
public static class ControlTotalLayouts
{
    private const string CommunesOfLen31 = "len31-xa";
    private const string OrganisationsOfLen31 = "len31-dvut";
    private const string ProgrammesOfLen31 = "len31-chuong-trinh";
    private const string LeadersOfLen31 = "len31-to-truong";

    /// <summary>
    /// 01.1/BCTD: one commune a row under two tiers of headings and a marker row, in triệu đồng with up to 6 decimals.
    /// Month from the line "Ngày … tháng … năm …", office from "Mã PGD: …".
    /// </summary>
    public static FileLayout Bctd011 { get; } = new("01.1-bctd", FileKind.ControlTotals)
    {
        Title = "01.1/BCTD – Số tổng hợp theo xã",
        Unit = AmountUnit.Million,
        AtLeast = 5,
        Excludes = [.. OfLoans, .. OfLen31, .. Programmes, .. Organisations, .. Leaders],
        Fields =
        [
            .. Place,
            BankCommuneName.Required([.. Communes, "Tên đơn vị", "Đơn vị"]),
            .. Movements,
            .. Balances,
        ],
    };

    /// <summary>01.2/BCTD: as 01.1, one programme a row, by its name; a form without the heading is known by its title.</summary>
    public static FileLayout Bctd012 { get; } = Bctd012Named(Programmes);

    /// <summary>See <see cref="Bctd012"/>.</summary>
    public static FileLayout Bctd012ByTitle { get; } = Bctd012Named(Anything) with { TitleSays = ["01.2/bctd", "theo chuong trinh"] };

    /// <summary>
    /// LEN_31 in đồng, by commune, organisation, programme or group leader: the finest of these that has a column says what a row
    /// stands for, and the title where none has.
    /// </summary>
    public static IReadOnlyList<FileLayout> Len31s { get; } =
    [
        Len31(CommunesOfLen31, "LEN_31 theo xã", BankCommuneName.Required(Communes), [.. Organisations, .. Programmes, .. Leaders]),
        Len31(OrganisationsOfLen31, "LEN_31 theo đơn vị ủy thác", OrganisationName.Required(Organisations), [.. Programmes, .. Leaders]),
        Len31(ProgrammesOfLen31, "LEN_31 theo chương trình", ProgrammeName.Required(Programmes), Leaders),
        Len31(LeadersOfLen31, "LEN_31 theo tổ trưởng", GroupLeader.Required(Leaders), []),
        Len31ByTitle(CommunesOfLen31, "LEN_31 theo xã", BankCommuneName, "theo xa", "theo don vi hanh chinh", "theo dia ban"),
        Len31ByTitle(
            OrganisationsOfLen31, "LEN_31 theo đơn vị ủy thác", OrganisationName, "theo don vi uy thac", "theo hoi", "theo to chuc hoi",
            "theo dvut"),
        Len31ByTitle(ProgrammesOfLen31, "LEN_31 theo chương trình", ProgrammeName, "theo chuong trinh"),
        Len31ByTitle(LeadersOfLen31, "LEN_31 theo tổ trưởng", GroupLeader, "theo to truong", "theo to tk"),
    ];

    /// <summary>"Tổng dư nợ theo chương trình", 18 columns, in đồng: a row a programme, fund source and hamlet.</summary>
    public static FileLayout BalancesByProgramme { get; } = new("tong-du-no-chuong-trinh", FileKind.ControlTotals)
    {
        Title = "Tổng dư nợ theo chương trình",
        UnitMayBeNamed = false,
        AtLeast = 7,
        Export = ExportHeadings.BalancesByProgramme,
        Excludes = OfLoans,
        Fields =
        [
            .. Place,
            BankCommuneName.Optional(Communes),
            ProgrammeCode.Required("Chương Trình", "Mã chương trình"),
            ProgrammeName.Required("Tên Chương trình", "Chương trình VT"),
            Customers.Required("Số KH", "Số khách hàng"),
            .. Balances,
        ],
    };

    /// <summary>Every layout of control totals.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Bctd011, Bctd012, Bctd012ByTitle, .. Len31s, BalancesByProgramme];

    private static FieldHeadings[] Place =>
    [
        OfficeCode.Optional("Mã PGD"),
        AsOf.Optional("Ngày báo cáo", "Ngày số liệu"),
        BankCommuneCode.Optional("Mã xã", "Mã xã/phường", "Mã địa bàn"),
    ];

    /// <summary>The form that a file of this layout is.</summary>
    public static ControlForm FormOf(FileLayout layout) => layout.Form switch
    {
        "01.1-bctd" => ControlForm.Communes,
        "01.2-bctd" => ControlForm.Programmes,
        CommunesOfLen31 => ControlForm.Len31Communes,
        OrganisationsOfLen31 => ControlForm.Len31Organisations,
        ProgrammesOfLen31 => ControlForm.Len31Programmes,
        LeadersOfLen31 => ControlForm.Len31Leaders,
        _ => ControlForm.BalancesByProgramme,
    };

    private static FileLayout Bctd012Named(string[] names) => new("01.2-bctd", FileKind.ControlTotals)
    {
        Title = "01.2/BCTD – Số tổng hợp theo chương trình",
        Unit = AmountUnit.Million,
        AtLeast = 5,
        Excludes = [.. OfLoans, .. OfLen31, .. Organisations, .. Leaders],
        Fields =
        [
            OfficeCode.Optional("Mã PGD"),
            AsOf.Optional("Ngày báo cáo", "Ngày số liệu"),
            ProgrammeCode.Optional("Mã chương trình", "Mã CT"),
            ProgrammeName.Required(names),
            .. Movements,
            .. Balances,
        ],
    };

    private static FileLayout Len31(string name, string title, FieldHeadings subject, string[] excludes) =>
        new(name, FileKind.ControlTotals)
        {
            Title = title,
            Unit = AmountUnit.Dong,
            AtLeast = 6,
            OneOf = [[GroupCount, Deposits]],
            Excludes = [.. OfLoans, .. excludes],
            Fields =
            [
                .. Place,
                .. subject.Field == BankCommuneName ? [] : new[] { BankCommuneName.Optional(Communes) },
                ProgrammeCode.Optional("Mã chương trình", "Mã CT"),
                subject,
                .. ControlTotalHeadings.Len31,
                .. Balances,
            ],
        };

    private static FileLayout Len31ByTitle(string name, string title, Field subject, params string[] titles) =>
        Len31(name, title, subject.Required(Anything), [.. Communes, .. Organisations, .. Programmes, .. Leaders]) with
        {
            TitleSays = titles,
        };
}
