using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.LoanFiles;

/// <summary>The hash that is equal on rows of one loan that differ only in savings columns.</summary>
internal static class LoanContent
{
    /// <summary>
    /// 64-bit FNV-1a over the cells the record keeps, except the savings columns, the row number and <see cref="LoanRow.Counts"/>.
    /// </summary>
    public static long Hash(LoanRow row)
    {
        var hash = new StableHash();
        hash.Add(row.LoanNumber).Add(row.CustomerCode).Add(row.Name).Add(row.CitizenId).Add(row.BirthDate).Add(row.BirthYear)
            .Add((long)row.Sex).Add(row.SpouseName).Add(row.BankCommuneCode).Add(row.BankCommuneName).Add(row.HamletName)
            .Add(row.GroupCode).Add(row.GroupLeader).Add(row.OrganisationCode).Add(row.ProgrammeCode).Add(row.FundSource);
        hash.Add(row.AsOf).Add(row.LoanDate).Add(row.DueByContract).Add(row.DueByExtension).Add(row.DueByTransactionDay)
            .Add(row.FirstDisbursedOn).Add(row.TermMonths).Add(row.RateThousandths ?? -1).Add(row.Status);
        hash.Add((long)row.Agreed).Add((long)row.Disbursed).Add((long)row.InTerm).Add((long)row.Overdue).Add((long)row.Frozen)
            .Add((long)row.Balance).Add(row.PrincipalDue?.Dong ?? -1).Add(row.PrincipalPaid?.Dong ?? -1).Add((long)row.InterestOwed);
        hash.Add((long)row.LentInMonth).Add((long)row.RolledOverInMonth).Add((long)row.RepaidInMonth)
            .Add((long)row.WrittenOffInMonth).Add((long)row.MovedToOverdueInMonth);
        return hash.Value;
    }
}
