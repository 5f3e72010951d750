using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>A customer who is looked for, with the communes of the register that his can be.</summary>
/// <param name="Person">The customer.</param>
/// <param name="Same">Communes of his commune's name.</param>
/// <param name="Known">Communes known to be his under another name.</param>
/// <param name="HasCommune">False where nothing says his commune.</param>
internal sealed record Asked(Person Person, RegisterCommune[] Same, RegisterCommune[] Known, bool HasCommune)
{
    /// <summary>Prepares a customer.</summary>
    public static Asked Of(Person person, CommuneBook book)
    {
        var rows = person.Side.Rows;
        if (rows.Length == 1)
        {
            var only = book.Find(rows[0].Commune);
            return new(person, only.Same, only.Known, only.IsGiven);
        }

        var found = new List<FoundCommunes>(rows.Length);
        foreach (var row in rows)
        {
            found.Add(book.Find(row.Commune));
        }

        RegisterCommune[] same = [.. found.SelectMany(f => f.Same).Distinct()];
        return new(person, same, [.. found.SelectMany(f => f.Known).Except(same).Distinct()], found.Any(f => f.IsGiven));
    }
}
