using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("5.000.000", AmountUnit.Dong, 5_000_000)]
    [InlineData("5,000,000đ", AmountUnit.Dong, 5_000_000)]
    [InlineData("5,000,000 ₫", AmountUnit.Dong, 5_000_000)]
    [InlineData("5 triệu đồng", AmountUnit.Dong, 5_000_000)]
    [InlineData("5 TRIỆU ĐỒNG", AmountUnit.Million, 5_000_000)]
    [InlineData("1,5 tỷ đồng", AmountUnit.Dong, 1_500_000_000)]
    [InlineData("250 nghìn đồng", AmountUnit.Dong, 250_000)]
    [InlineData("5 000 000", AmountUnit.Dong, 5_000_000)]
    [InlineData("5.000.000,00", AmountUnit.Dong, 5_000_000)]
    [InlineData("(1.200.000)", AmountUnit.Dong, -1_200_000)]
    [InlineData("-20.000.000", AmountUnit.Dong, -20_000_000)]
    [InlineData("5.000", AmountUnit.Dong, 5_000)]
    [InlineData("1.535.000", AmountUnit.Thousand, 1_535_000_000)]
    [InlineData("12,345678", AmountUnit.Million, 12_345_678)]
    [InlineData("6.500,000", AmountUnit.Million, 6_500_000_000)]
    [InlineData("0.125", AmountUnit.Million, 125_000)]
    [InlineData("Năm triệu đồng", AmountUnit.Dong, 5_000_000)]
    [InlineData("Bằng chữ: Hai tỷ ba trăm triệu đồng chẵn.", AmountUnit.Million, 2_300_000_000)]
    [InlineData("một trăm hai mươi lăm ngàn đồng", AmountUnit.Dong, 125_000)]
    [InlineData("hai nghìn tỷ đồng", AmountUnit.Dong, 2_000_000_000_000)]
    [InlineData("5 triệu 250 nghìn đồng", AmountUnit.Dong, 5_250_000)]
    [InlineData(17535.934922, AmountUnit.Million, 17_535_934_922)]
    [InlineData(45_000_000d, AmountUnit.Dong, 45_000_000)]
    public void An_amount_is_read_in_any_of_its_spellings(object cell, AmountUnit unit, long dong)
    {
        Assert.Equal(AmountOutcome.Read, MoneyText.TryRead(cell, unit, out var money));
        Assert.Equal(dong, money.Dong);
    }

    [Theory]
    [InlineData(null, AmountUnit.Dong, AmountOutcome.Empty)]
    [InlineData(" - ", AmountUnit.Dong, AmountOutcome.Empty)]
    [InlineData("5 tr", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("#N/A", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("5.00.000", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("hai ba triệu đồng", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("năm", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("đồng", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData("chưa giao", AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData(true, AmountUnit.Dong, AmountOutcome.NotANumber)]
    [InlineData(45.5, AmountUnit.Dong, AmountOutcome.NotWhole)]
    [InlineData("1,2345678", AmountUnit.Million, AmountOutcome.NotWhole)]
    [InlineData("5.250", AmountUnit.Million, AmountOutcome.Ambiguous)]
    [InlineData("6.500,000", AmountUnit.Dong, AmountOutcome.Ambiguous)]
    [InlineData("6,500.000 đ", AmountUnit.Dong, AmountOutcome.Ambiguous)]
    [InlineData(1e20, AmountUnit.Dong, AmountOutcome.TooLarge)]
    [InlineData(double.NaN, AmountUnit.Dong, AmountOutcome.TooLarge)]
    [InlineData("99999999999999999999999999", AmountUnit.Dong, AmountOutcome.TooLarge)]
    public void What_is_no_amount_is_said_to_be_none(object? cell, AmountUnit unit, AmountOutcome outcome) =>
        Assert.Equal(outcome, MoneyText.TryRead(cell, unit, out _));

    [Theory]
    [InlineData("Đơn vị tính: triệu đồng", AmountUnit.Million)]
    [InlineData("ĐVT: nghìn đồng", AmountUnit.Thousand)]
    [InlineData("(Đơn vị: 1.000 đồng)", AmountUnit.Thousand)]
    [InlineData("Số tiền (đồng)", AmountUnit.Dong)]
    [InlineData("Đơn vị tính: đồng", AmountUnit.Dong)]
    [InlineData("Đơn vị: PGD NHCSXH huyện Đồng Hỷ", null)]
    [InlineData("Mức vay", null)]
    public void A_unit_is_found_where_one_is_named(string text, AmountUnit? unit) => Assert.Equal(unit, AmountUnits.In(text));
}
