using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
using FundsMonitor.Tests.Databases;

namespace FundsMonitor.Tests.Importing.Loading;

/// <summary>A file whose balance is a thousand or a million times that of the other file of its month is asked for its unit.</summary>
public sealed class UnitAgainstTotalsTests() : DatabaseContract(FundsMonitor.Database.DatabaseProvider.Sqlite)
{
    [SkippableTheory]
    [InlineData("45", true)]
    [InlineData("45000000", false)]
    public async Task Control_totals_of_another_size_than_the_loans_are_asked_for(string balance, bool isAccepted)
    {
        var database = await DatabaseAsync();
        Assert.Equal(JobOutcome.Done, (await database.SendAsync(new LoanFileCase().Row().Bytes(), "mau31.csv")).Outcome);

        var result = await database.SendAsync(Totals(balance), "01.1.csv");

        Assert.Equal(isAccepted ? JobOutcome.Done : JobOutcome.Refused, result.Outcome);
        if (balance == "45000000")
        {
            Assert.Equal(ProblemKinds.UnitAskedByTotals.Code, result.Receipt.File.Verdict);
            var answered = await database.SendAsync(Totals(balance), "01.1.csv", new Asked { Unit = AmountUnit.Dong });
            Assert.Equal(JobOutcome.Done, answered.Outcome);
        }
    }

    private static byte[] Totals(string balance) => Encoding.UTF8.GetBytes(
        "Mã PGD: 004820;Ngày 31 tháng 3 năm 2024\r\n"
        + "Mã xã;Tên xã;Tổng dư nợ;Dư nợ trong hạn;Dư nợ quá hạn;Dư nợ khoanh\r\n"
        + $"482001;Xã Kim Phượng;{balance};{balance};0;0\r\n");
}
