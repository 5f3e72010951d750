using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Loans.Reference.ReferenceField;

namespace FundsMonitor.Core.Loans.Reference;

/// <summary>A table of reference data: what an administrator is asked for a row, and how a row is shown.</summary>
/// <param name="Word">Stands in addresses and in the audit chain.</param>
/// <param name="Name">For the list of tables.</param>
/// <param name="Fields">What a new row needs besides dates and source.</param>
public sealed record ReferenceTable(string Word, Bilingual Name, IReadOnlyList<ReferenceField> Fields)
{
    /// <summary>The rows as delivered.</summary>
    public required IReadOnlyList<IReferenceRow> Delivered { get; init; }

    /// <summary>A row as it is shown: what it is about, and what it says.</summary>
    public required Func<IReferenceRow, (Bilingual What, Bilingual Value)> Show { get; init; }

    /// <summary>The row of a form.</summary>
    internal Func<ReferenceReader, IReferenceRow> Read { get; init; } =
        _ => throw new InvalidOperationException("A table of reference data that nobody can add to.");

    /// <summary>Makes a row of what was typed.</summary>
    /// <returns>The row, or what stands against it.</returns>
    public (IReferenceRow? Row, Bilingual? Fault) Make(ReferenceForm form)
    {
        var reader = new ReferenceReader(form);
        var row = reader.Dated(Read(reader));
        return reader.Fault is null ? (row, null) : (null, reader.Fault);
    }
}

/// <summary>Every table of reference data that an administrator may edit.</summary>
public static class ReferenceTables
{
    private static readonly ReferenceTable Programmes = new(
        "programmes", new("Chương trình tín dụng", "Credit programmes"), [F.Programme, F.Name, F.NameEn])
    {
        Delivered = ProgrammeReference.Programmes,
        Show = Of<CreditProgramme>(p => (new(p.Code, p.Code), new(p.Name, p.NameEn))),
        Read = r => new CreditProgramme { Code = r.Programme(), Name = r.Name(F.Name), NameEn = r.Name(F.NameEn), Confirmed = true },
    };

    private static readonly ReferenceTable Rates = new(
        "rates", new("Lãi suất", "Rates"), [F.Programme, F.Rate, F.Beneficiary, F.ExistingLoansToo])
    {
        Delivered = ProgrammeReference.Rates,
        Show = Of<ProgrammeRate>(r => (Programme(r.ProgrammeCode, r.Beneficiary), Percent(r))),
        Read = r => new ProgrammeRate
        {
            ProgrammeCode = r.Programme(),
            RateThousandths = r.Rate(),
            Beneficiary = r.Text(F.Beneficiary),
            ExistingLoansToo = r.Text(F.ExistingLoansToo) == "true",
        },
    };

    private static readonly ReferenceTable Caps = new("caps", new("Mức vay tối đa", "Caps"), [F.Programme, F.Amount, F.Unit])
    {
        Delivered = ProgrammeReference.Caps,
        Show = Of<ProgrammeCap>(c => (Programme(c.ProgrammeCode, ""), new(
            $"{Words.Of(c.Amount)} đ / {c.Unit.Named().Vi}", $"{Words.Of(c.Amount)} đ / {c.Unit.Named().En}"))),
        Read = r => new ProgrammeCap { ProgrammeCode = r.Programme(), Amount = r.Amount(F.Amount), Unit = r.Choice<CapUnit>(F.Unit) },
    };

    private static readonly ReferenceTable Terms = new("terms", new("Thời hạn tối đa", "Longest terms"), [F.Programme, F.Months])
    {
        Delivered = ProgrammeReference.Terms,
        Show = Of<ProgrammeTerm>(t => (Programme(t.ProgrammeCode, ""), new($"{t.Months} tháng", $"{t.Months} months"))),
        Read = r => new ProgrammeTerm { ProgrammeCode = r.Programme(), Months = r.Months() },
    };

    private static readonly ReferenceTable Classes = new(
        "classes", new("Phân loại hộ được vay", "Classes that may borrow"), [F.Programme, F.Class])
    {
        Delivered = ProgrammeReference.Classes,
        Show = Of<ProgrammeClass>(c => (Programme(c.ProgrammeCode, ""), Words.Named(c.Class))),
        Read = r => new ProgrammeClass { ProgrammeCode = r.Programme(), Class = r.Choice<HouseholdClass>(F.Class) },
    };

    private static readonly ReferenceTable Standards = new(
        "standards", new("Chuẩn nghèo", "Poverty standards"), [F.Name, F.Rural, F.Urban])
    {
        Delivered = ProgrammeReference.Standards,
        Show = Of<PovertyStandard>(s => (new(s.Name, s.Name), new(
            $"nông thôn {Words.Of(s.Rural)} đ, thành thị {Words.Of(s.Urban)} đ / người / tháng",
            $"rural {Words.Of(s.Rural)} đ, urban {Words.Of(s.Urban)} đ a head and month"))),
        Read = r => new PovertyStandard { Name = r.Name(F.Name), Rural = r.Amount(F.Rural), Urban = r.Amount(F.Urban) },
    };

    private static readonly ReferenceTable Settings = new(
        "settings", new("Ngưỡng của quy tắc", "Thresholds of rules"), [F.Setting, F.Value])
    {
        Delivered = ProgrammeReference.Settings,
        Show = Of<RuleSetting>(s => (Setting(s).Name, Setting(s).Written(s.Value))),
        Read = r => new RuleSetting { SettingCode = r.Setting(), Value = r.Value() },
    };

    /// <summary>All tables, in the order of the page.</summary>
    public static IReadOnlyList<ReferenceTable> All { get; } = [Programmes, Rates, Caps, Terms, Classes, Standards, Settings];

    /// <summary>The table with this word, or null.</summary>
    public static ReferenceTable? Find(string? word) => All.FirstOrDefault(t => t.Word == word);

    private static Func<IReferenceRow, (Bilingual, Bilingual)> Of<T>(Func<T, (Bilingual, Bilingual)> show) => row => show((T)row);

    private static Bilingual Programme(string code, string beneficiary)
    {
        var known = ProgrammeReference.Programmes.FirstOrDefault(p => p.Code == code);
        var end = beneficiary.Length > 0 ? $" ({beneficiary})" : "";
        return new($"{code} {known?.Name}".TrimEnd() + end, $"{code} {known?.NameEn}".TrimEnd() + end);
    }

    private static Bilingual Percent(ProgrammeRate rate)
    {
        var percent = Words.Rate(rate.RateThousandths);
        return rate.ExistingLoansToo
            ? new($"{percent}/năm, cả món vay cũ", $"{percent} a year, existing loans too")
            : new($"{percent}/năm", $"{percent} a year");
    }

    // A kind that this version of the program no longer knows is shown by its code.
    private static SettingKind Setting(RuleSetting setting) =>
        SettingKinds.Find(setting.SettingCode)
        ?? new(setting.SettingCode, new(setting.SettingCode, setting.SettingCode), new("", ""), 0, "");
}
