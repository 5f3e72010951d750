using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using F = FundsMonitor.Core.Importing.Groups.GroupFields;

namespace FundsMonitor.Core.Importing.Groups;

/// <summary>Makes <see cref="SavingsGroup"/>s.</summary>
internal sealed class GroupTableReader(CellReader cells, ReadingContext context) : TableReader
{
    private const int GroupDigits = 7;
    private const int CustomerDigits = 10;

    private readonly OfficeMonth place = new(cells, context, F.OfficeCode, F.AsOf);
    private VersionScope? scope;

    /// <inheritdoc/>
    public override Field Key => F.LeaderName;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Summed { get; } = [F.Members, F.Balance];

    /// <inheritdoc/>
    public override bool IsData() => cells.HasNumber(F.GroupCode) || cells.HasNumber(F.LeaderCode);

    /// <inheritdoc/>
    public override bool HasFigures() => Summed.Any(cells.HasNumber);

    /// <inheritdoc/>
    public override ScopedRow? Read()
    {
        if (place.Read() is not { } at)
        {
            Refusal = place.Refusal;
            return null;
        }

        scope ??= new(FileKind.Groups, at.Office, "", at.Month.Key, "");
        var row = new SavingsGroup
        {
            RowNumber = cells.RowNumber,
            OfficeCode = at.Office,
            Month = at.Month,
            BankCommuneCode = cells.Code(F.BankCommuneCode, 6, ProblemKinds.CodeOdd),
            BankCommuneName = cells.Text(F.BankCommuneName),
            HamletName = cells.Text(cells.IsBlank(F.HamletName) ? F.HamletCode : F.HamletName),
            PointName = cells.Text(cells.IsBlank(F.PointName) ? F.PointCode : F.PointName),
            OrganisationCode = cells.Text(F.OrganisationCode),
            LeaderName = cells.Text(F.LeaderName),
            LeaderBirthYear = cells.Birth(F.LeaderBirth).Year,
            Phone = cells.Text(F.Phone),
            DeputyName = cells.Text(F.DeputyName),
            Status = cells.Text(F.Status),
            GroupType = cells.Text(F.GroupType),
            Rating = cells.Text(F.Rating),
            Members = cells.Count(F.Members),
            Balance = cells.AmountOrNull(F.Balance),
        };
        ReadCodes(row);
        return new(scope, row);
    }

    // The export heads the group's own code "Mã tổ trưởng"; a customer's has ten digits.
    private void ReadCodes(SavingsGroup row)
    {
        row.GroupCode = cells.Code(F.GroupCode, GroupDigits, ProblemKinds.CodeOdd);
        var isCustomer = CodeText.Digits(cells.Raw(F.LeaderCode)).Value.Length > GroupDigits;
        row.LeaderCode = isCustomer ? cells.Code(F.LeaderCode, CustomerDigits, ProblemKinds.CodeOdd) : "";
        if (!isCustomer && row.GroupCode.Length == 0)
        {
            row.GroupCode = cells.Code(F.LeaderCode, GroupDigits, ProblemKinds.CodeOdd);
        }

        if (row.LeaderName.Length == 0)
        {
            cells.Missing(ProblemKinds.NameMissing, F.LeaderName);
        }
    }
}
