using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using FundsMonitor.Core;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

/// <summary>What holds for any amount and any text, over invented values.</summary>
public sealed class TextProperties
{
    private static readonly CultureInfo Points = new("vi-VN");
    private static readonly CultureInfo Commas = new("en-US");

    [Property]
    public bool An_amount_is_read_back_from_each_spelling(int dong)
    {
        var amount = Math.Abs((long)dong);
        string[] spellings =
        [
            amount.ToString(CultureInfo.InvariantCulture),
            amount.ToString("N0", Points),
            amount.ToString("N0", Commas) + "đ",
            amount.ToString("N0", Points) + " đồng",
        ];
        return spellings.All(s => MoneyText.TryRead(s, AmountUnit.Dong, out var money) == AmountOutcome.Read && money.Dong == amount);
    }

    [Property]
    public bool A_number_cell_is_read_in_its_unit(short number) =>
        MoneyText.TryRead((double)number, AmountUnit.Million, out var money) == AmountOutcome.Read
        && money == Money.FromMillion(number);

    [Property]
    public bool Two_amounts_have_two_wordings(int one, int other) =>
        one == other || MoneyWords.Of(Money.FromDong(one)) != MoneyWords.Of(Money.FromDong(other));

    [Property]
    public bool An_amount_is_read_back_from_its_words(long dong)
    {
        var amount = dong % 1_000_000_000_000_000_000L;
        return MoneyText.TryRead(MoneyWords.Of(Money.FromDong(amount)), AmountUnit.Thousand, out var money) == AmountOutcome.Read
            && money.Dong == amount;
    }

    [Property]
    public bool An_amount_of_thousands_is_read_back_from_its_words(int thousands) =>
        MoneyText.TryRead(MoneyWords.Of(Money.FromThousand(thousands)), AmountUnit.Dong, out var money) == AmountOutcome.Read
        && money == Money.FromThousand(thousands);

    [Property]
    public bool A_search_form_is_its_own_search_form(string? text) => SearchText.Of(SearchText.Of(text)) == SearchText.Of(text);

    [Theory]
    [InlineData("Nguyễn Thị Hòa")]
    [InlineData("ĐẶNG VĂN QUÝ")]
    [InlineData("Lường Thị Ưởng")]
    public void Composed_and_decomposed_names_have_one_search_form(string name) =>
        Assert.Equal(SearchText.Of(name.Normalize(NormalizationForm.FormC)), SearchText.Of(name.Normalize(NormalizationForm.FormD)));
}
