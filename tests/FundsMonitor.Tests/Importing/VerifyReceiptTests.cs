using System.Security.Cryptography;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Importing;

namespace FundsMonitor.Tests.Importing;

/// <summary>Anybody who holds the file or its receipt learns when it was received and what became of it, and nothing else.</summary>
public sealed class VerifyReceiptTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Hash_and_receipt_number_tell_the_verdict()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var bytes = new LoanFileCase().Row().Bytes();
        var receipt = (await database.SendAsync(bytes, "first.csv")).Receipt;
        var refused = (await database.SendAsync(new LoanFileCase().Row(("Tổng dư nợ", "x")).Bytes(), "bad.csv")).Receipt;
        var verify = database.Get<VerifyReceipt>();

        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        Assert.Equal(new PublicAnswer(PublicVerdict.Accepted, receipt.File.ReceivedAtUtc), await verify.RunAsync($" {hash} ", None));
        var number = ReceiptNumbers.Shown(refused.File.ReceiptNumber);
        Assert.Equal(PublicVerdict.Refused, (await verify.RunAsync(number.ToLowerInvariant(), None))!.Verdict);
        Assert.Equal(new PublicAnswer(PublicVerdict.NeverSeen, null), await verify.RunAsync(new string('a', 64), None));
        Assert.Equal(PublicVerdict.NeverSeen, (await verify.RunAsync(ReceiptNumbers.Draw(), None))!.Verdict);
        Assert.Null(await verify.RunAsync("12", None));
    }

    [Fact]
    public void A_number_typed_from_paper_is_read()
    {
        Assert.Equal("7K3F9QWDM2XP5T01", ReceiptNumbers.Read("7k3f-9qwd m2xp-5tOl"));
        Assert.Null(ReceiptNumbers.Read("7K3F-9QWD-M2XP-5T!A"));
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => ReceiptNumbers.Draw()).Distinct().Count());
    }
}
