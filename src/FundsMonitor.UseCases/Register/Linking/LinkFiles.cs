using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.UseCases.Register.Linking;

/// <summary>One loan of the loan file with what linking decided about its customer.</summary>
/// <param name="Loan">Loan number.</param>
/// <param name="Member">Excel's row number of the member in the register; for a review of the likeliest; empty without any.</param>
/// <param name="Household">The register's number of that member's household.</param>
/// <param name="Decision">Link, review or none.</param>
/// <param name="Score">Sum of the labels' weights.</param>
/// <param name="Reasons">Codes of the labels with their weights in tenths of a bit, <c>code:weight;…</c>; they sum to the score.</param>
public sealed record LinkedLoan(string Loan, string Member, string Household, LinkDecision Decision, int Score, string Reasons)
{
    /// <summary>The columns of the command line's CSV.</summary>
    public static IReadOnlyList<string> Heading { get; } = ["loan", "member", "household", "decision", "score", "reasons"];

    /// <summary>The values under <see cref="Heading"/>; the decision is <c>link</c>, <c>review</c> or <c>none</c>.</summary>
    public IReadOnlyList<string> Cells =>
    [
        Loan,
        Member,
        Household,
        Decision switch
        {
            LinkDecision.Link => "link",
            LinkDecision.Review => "review",
            _ => "none",
        },
        Score.ToString(CultureInfo.InvariantCulture),
        Reasons,
    ];
}

/// <summary>What linking two files came to.</summary>
/// <param name="Links">One a loan, in the order of the loan file; empty when a file was refused.</param>
/// <param name="Refusal">Why a file was refused, or null.</param>
/// <param name="RefusedFile">The path of the refused file; empty without one.</param>
public sealed record LinkFilesResult(IReadOnlyList<LinkedLoan> Links, Refusal? Refusal, string RefusedFile);

/// <summary>Links the customers of a loan file to the members of a register, without a database.</summary>
/// <remarks>Of several registers of one commune in the file the one of the latest year counts.</remarks>
public sealed class LinkFiles
{
    /// <param name="registerPath">A register.</param>
    /// <param name="loansPath">A loan file.</param>
    /// <param name="cancel">Stops between rows.</param>
    public Task<LinkFilesResult> RunAsync(string registerPath, string loansPath, CancellationToken cancel) => Task.Run(
        () =>
        {
            var (members, noRegister) = Read<Member>(registerPath, new(FileKind.Register), cancel);
            if (noRegister is not null)
            {
                return new LinkFilesResult([], noRegister, registerPath);
            }

            var (rows, noLoans) = Read<LoanRow>(loansPath, new(FileKind.Loans), cancel);
            return noLoans is not null ? new([], noLoans, loansPath) : new(Link(members, [.. rows.Select(r => r.Row)]), null, "");
        },
        cancel);

    private static IReadOnlyList<LinkedLoan> Link(IReadOnlyList<(int Period, Member Row)> register, IReadOnlyList<LoanRow> rows)
    {
        var latest = register.GroupBy(m => m.Row.CommuneCode).ToDictionary(g => g.Key, g => g.Max(m => m.Period));
        var members = register.Where(m => m.Period == latest[m.Row.CommuneCode]).Select(m => m.Row)
            .DistinctBy(m => (m.HouseholdCode, Person(m, null)))
            .Select((row, i) => (Key: i.ToString("D8", CultureInfo.InvariantCulture), Row: row)).ToDictionary(m => m.Key, m => m.Row);
        var heads = members.Values.Where(m => m.IsHead).ToLookup(m => (m.CommuneCode, m.HouseholdCode), m => m.Name);
        var loans = rows.Where(r => r is { IsLoan: true, Counts: true }).ToList();
        var places = new WrittenCommunes([.. members.Values.Select(m => m.CommuneCode)], [.. loans.Select(l => l.BankCommuneName)]);
        var customers = loans.GroupBy(Customer)
            .Select(g => LinkSide.Customer(g.Key, [.. g.Select(l => Person(l, places.KeyOf(l.BankCommuneName, l.AsOf)))]));
        var candidates = new Candidates(members.Select(m => LinkSide.Member(m.Key, Person(m.Value, HeadOf(m.Value)))));
        var known = new LinkKnowledge([]) { OtherCommunesOf = Others(loans, places, FirstDays(members.Values)) };
        var results = Decision.Of(customers, candidates, known).ToDictionary(r => r.Customer.Code);
        return [.. loans.Select(l => Of(l, results[Customer(l)], members))];

        string? HeadOf(Member member) => heads[(member.CommuneCode, member.HouseholdCode)].FirstOrDefault();
    }

    private static Dictionary<string, DateOnly> FirstDays(IEnumerable<Member> members) =>
        members.GroupBy(m => m.CommuneCode).ToDictionary(g => g.Key, g => g.Min(m => m.ClassFrom));

    /// <summary>The communes that those of the loan file were made of, and those they went into whose list the register is.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Others(
        List<LoanRow> loans, WrittenCommunes places, Dictionary<string, DateOnly> listedFrom) =>
        loans.Select(l => (l.BankCommuneName, l.AsOf)).Distinct()
            .GroupBy(l => places.KeyOf(l.BankCommuneName, l.AsOf), StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                IReadOnlyList<string> (g) =>
                [
                    .. g.SelectMany(l => WrittenCommunes.CodesOf(l.BankCommuneName, l.AsOf).SelectMany(
                        code => Succession.Known.EarlierCodes(code, l.AsOf).Concat(Later(code, l.AsOf, listedFrom)))).Distinct(),
                ]);

    // A code that another commune had before stands for the later one only in a list of its time.
    private static IEnumerable<string> Later(string code, DateOnly day, Dictionary<string, DateOnly> listedFrom) =>
        Succession.Known.LaterOf(code, day).Where(p => listedFrom.TryGetValue(p.Code, out var from) && from >= p.From).Select(p => p.Code);

    private static LinkedLoan Of(LoanRow loan, LinkResult result, Dictionary<string, Member> members) => new(
        loan.LoanNumber,
        result.Member is null ? "" : members[result.Member.Code].RowNumber.ToString(CultureInfo.InvariantCulture),
        result.Member is null ? "" : members[result.Member.Code].HouseholdCode,
        result.Decision,
        result.Score,
        result.Reasons.Replace(',', ';'));

    private static string Customer(LoanRow loan) => loan.CustomerCode.Length > 0 ? loan.CustomerCode : loan.LoanNumber;

    private static PersonRow Person(Member m, string? head) => new(m.Name, m.CitizenId, m.BirthDate, m.BirthYear, m.Sex, m.CommuneCode)
    {
        Hamlet = m.HamletName,
        Household = m.HouseholdCode,
        HeadName = head,
    };

    private static PersonRow Person(LoanRow l, string commune) => new(l.Name, l.CitizenId, l.BirthDate, l.BirthYear, l.Sex, commune)
    {
        Hamlet = l.HamletName,
        SpouseName = l.SpouseName,
    };

    private static (IReadOnlyList<(int Period, T Row)> Rows, Refusal? Refusal) Read<T>(string path, Asked asked, CancellationToken cancel)
        where T : FileRow
    {
        var (workbook, unreadable) = WorkbookOpener.Open(path);
        if (workbook is null)
        {
            return ([], unreadable);
        }

        using (workbook)
        {
            var (file, refusal) = FileReader.Open(workbook, asked, WrittenCommunes.KeyOfName);
            if (file is null)
            {
                return ([], refusal);
            }

            var rows = new List<(int, T)>();
            foreach (var row in file.Rows())
            {
                cancel.ThrowIfCancellationRequested();
                rows.Add((row.Scope.Period, (T)row.Row));
            }

            return file.AskedAgain is { } again ? Read<T>(path, again, cancel) : (rows, file.Refusal);
        }
    }
}
