using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>A commune or programme of the office's control totals, with what each form says of it and the loans' sum.</summary>
internal sealed record TotalSubject
{
    /// <summary>Forms by commune, the most trusted first.</summary>
    private static readonly ControlForm[] ByCommune = [ControlForm.Communes, ControlForm.Len31Communes];

    /// <summary>Forms by programme, the most trusted first.</summary>
    private static readonly ControlForm[] ByProgramme =
        [ControlForm.Programmes, ControlForm.Len31Programmes, ControlForm.BalancesByProgramme];

    /// <summary>Code of the bank's commune or of the programme; the name folded where there is no code.</summary>
    public required string Key { get; init; }

    /// <summary>For the sentence.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>5 digits; empty while unmapped, and for programmes.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The loans; null where there are none.</summary>
    public LoanSum? Sum { get; init; }

    /// <summary>What came in that speaks of it, the most trusted first.</summary>
    public required IReadOnlyList<FormRows> Forms { get; init; }

    /// <summary>The communes, then the programmes, by key.</summary>
    public static IEnumerable<TotalSubject> Of(TotalFacts facts) => Communes(facts).Concat(Programmes(facts));

    private static IEnumerable<TotalSubject> Communes(TotalFacts facts)
    {
        var forms = FormsOf(facts, ByCommune, r => CommuneKey(r.BankCommuneCode, r.BankCommuneName, facts.Sums));
        var sums = facts.Sums.ToDictionary(s => CommuneKey(s.BankCommuneCode, s.BankCommuneName, facts.Sums));
        return Keys(forms, sums.Keys).Select(key =>
        {
            var sum = sums.GetValueOrDefault(key);
            var row = forms.SelectMany(f => f.Rows[key]).FirstOrDefault();
            var code = sum?.BankCommuneCode ?? row!.BankCommuneCode;
            var name = sum?.BankCommuneName ?? row!.BankCommuneName;
            return new TotalSubject
            {
                Key = code.Length > 0 ? code : name,
                Name = new(name, name),
                CommuneCode = sum?.CommuneCode ?? row!.CommuneCode,
                Sum = sum,
                Forms = [.. forms.Select(f => RowsOf(f, key))],
            };
        });
    }

    // A name that is no known programme may be any of those the form seems to lack: nothing is said of these.
    private static IEnumerable<TotalSubject> Programmes(TotalFacts facts)
    {
        var forms = FormsOf(facts, ByProgramme, r => r.ProgrammeCode);
        var sums = facts.ProgrammeSums.ToDictionary(s => s.ProgrammeCode);
        return Keys(forms, sums.Keys).Where(key => key.Length > 0).Select(key => new TotalSubject
        {
            Key = key,
            Name = NameOf(key),
            Sum = sums.GetValueOrDefault(key),
            Forms =
            [
                .. forms.Where(f => f.Rows.Contains(key) || !f.Rows.Contains("")).Select(f => RowsOf(f, key)),
            ],
        }).Where(s => s.Forms.Count > 0);
    }

    private static FormRows RowsOf((ControlForm Form, ILookup<string, ControlTotalRow> Rows) form, string key) =>
        new(form.Form, [.. form.Rows[key]], [.. form.Rows.SelectMany(r => r)]);

    private static Bilingual NameOf(string code)
    {
        var programme = ProgrammeReference.Programmes.FirstOrDefault(p => p.Code == code);
        return new($"Chương trình {code} {programme?.Name}".TrimEnd(), $"Programme {code} {programme?.NameEn}".TrimEnd());
    }

    private static List<(ControlForm Form, ILookup<string, ControlTotalRow> Rows)> FormsOf(
        TotalFacts facts, ControlForm[] trusted, Func<ControlTotalRow, string> key) =>
    [
        .. trusted.Select(form => (form, Rows: facts.ControlRows.Where(r => r.Form == form).ToLookup(key))).Where(f => f.Rows.Count > 0),
    ];

    private static IEnumerable<string> Keys(
        List<(ControlForm Form, ILookup<string, ControlTotalRow> Rows)> forms, IEnumerable<string> sums) =>
        forms.Count == 0 ? [] : forms.SelectMany(f => f.Rows.Select(r => r.Key)).Union(sums).Order(StringComparer.Ordinal);

    // The form may give a commune by name only: the code is then the one the loans of that name carry.
    private static string CommuneKey(string code, string name, IReadOnlyList<CommuneSum> sums)
    {
        if (code.Length > 0)
        {
            return code;
        }

        var folded = SearchText.Of(name);
        var named = sums.Where(s => SearchText.Of(s.BankCommuneName) == folded).ToList();
        return named.Count == 1 && named[0].BankCommuneCode.Length > 0 ? named[0].BankCommuneCode : folded;
    }

    /// <summary>One form's rows for a subject; none where it leaves the subject out.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="Rows">The subject's.</param>
    /// <param name="All">Those of every subject: what none of them says, the form has no column for.</param>
    internal sealed record FormRows(ControlForm Form, IReadOnlyList<ControlTotalRow> Rows, IReadOnlyList<ControlTotalRow> All)
    {
        /// <summary>As people name the form.</summary>
        public Bilingual Label => Form.Named();
    }
}
