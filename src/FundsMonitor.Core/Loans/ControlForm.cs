using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Loans;

/// <summary>Which of the bank's forms a control total is from. The numbers are stored.</summary>
public enum ControlForm
{
    /// <summary>01.1/BCTD: one commune a row.</summary>
    Communes = 0,

    /// <summary>01.2/BCTD: one programme a row.</summary>
    Programmes = 1,

    /// <summary>LEN_31, one commune a row.</summary>
    Len31Communes = 2,

    /// <summary>LEN_31, one organisation a row.</summary>
    Len31Organisations = 3,

    /// <summary>LEN_31, one programme a row.</summary>
    Len31Programmes = 4,

    /// <summary>LEN_31, one leader of a group a row; several leaders of one name may be merged.</summary>
    Len31Leaders = 5,

    /// <summary>Balances by programme, fund source and hamlet.</summary>
    BalancesByProgramme = 6,
}

/// <summary>The words for <see cref="ControlForm"/>.</summary>
public static class ControlForms
{
    /// <summary>Every form: its name, and the words under which its versions are kept apart from those of others.</summary>
    public static IReadOnlyList<(ControlForm Form, string Name, string Version)> All { get; } =
    [
        (ControlForm.Communes, "01.1/BCTD", ""),
        (ControlForm.Programmes, "01.2/BCTD", "01.2/BCTD"),
        (ControlForm.Len31Communes, "LEN_31 theo xã", "LEN_31 xã"),
        (ControlForm.Len31Organisations, "LEN_31 theo đơn vị ủy thác", "LEN_31 đơn vị ủy thác"),
        (ControlForm.Len31Programmes, "LEN_31 theo chương trình", "LEN_31 chương trình"),
        (ControlForm.Len31Leaders, "LEN_31 theo tổ trưởng", "LEN_31 tổ trưởng"),
        (ControlForm.BalancesByProgramme, "Tổng dư nợ theo chương trình", "dư nợ theo chương trình"),
    ];

    /// <summary>The form as people name it, for example <c>01.1/BCTD</c>.</summary>
    public static string Label(this ControlForm form) => All.First(f => f.Form == form).Name;

    /// <summary>The form as sentences name it in both languages.</summary>
    public static Bilingual Named(this ControlForm form) => new(form.Label(), form switch
    {
        ControlForm.Len31Communes => "LEN_31 by commune",
        ControlForm.Len31Organisations => "LEN_31 by organisation",
        ControlForm.Len31Programmes => "LEN_31 by programme",
        ControlForm.Len31Leaders => "LEN_31 by group leader",
        ControlForm.BalancesByProgramme => "Balances by programme",
        _ => form.Label(),
    });

    /// <summary>What stands in the scope of the form's versions; empty for 01.1, the form that is due.</summary>
    public static string VersionWords(this ControlForm form) => All.First(f => f.Form == form).Version;
}
