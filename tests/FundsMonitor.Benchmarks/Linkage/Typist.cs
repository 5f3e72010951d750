using System.Globalization;
using System.Text;
using Bogus;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;
using FundsMonitor.SampleData.People;

namespace FundsMonitor.Benchmarks.Linkage;

/// <summary>Types people into a list with the faults of that list.</summary>
internal sealed class Typist(Randomizer random, Noise noise)
{
    private static readonly (string, string)[] Variants = [("y", "i"), ("Đ", "D"), ("đ", "d")];
    private static readonly string[] Nicknames = ["Tám", "Ba", "Út", "Tư", "Bé"];

    /// <summary>The row of a person in a commune.</summary>
    public PersonRow Row(Townsman person, string commune, string[] hamlets)
    {
        var yearOnly = random.Bool((float)noise.YearOnly);
        var birth = Birth(person.Birth);
        return new(
            Name(person), Id(person), yearOnly ? random.Bool() ? new DateOnly(birth.Year, 1, 1) : null : birth, birth.Year, SexOf(person),
            commune)
        {
            Hamlet = Happens(noise.HamletMissing) ? null
                : Happens(noise.HamletOther) ? random.ArrayElement(hamlets) : Written(person.Hamlet),
            SpouseName = person.Spouse is null || Happens(noise.SpouseMissing) ? null : Name(person.Spouse),
        };
    }

    /// <summary>A name as typed.</summary>
    public string Name(Townsman person)
    {
        var (family, middle, given) = (person.Family, person.Middle, person.Given);
        if (Happens(noise.Shortened))
        {
            middle = middle.Length == 0 ? "" : string.Join(' ', middle.Split(' ').Select(m => m[..1] + (random.Bool() ? "." : "")));
            family = random.Bool(0.4f) ? family[..Math.Min(2, family.Length)] + "." : family;
        }
        else if (Happens(noise.NoMiddle))
        {
            middle = "";
        }

        var name = middle.Length == 0 ? $"{family} {given}" : $"{family} {middle} {given}";
        name = Happens(noise.OtherMark) ? name.Replace(given, OtherMark(given), StringComparison.Ordinal) : name;
        name = Happens(noise.OtherToneStyle) ? Marks.OtherToneStyle(name) : name;
        name = Happens(noise.Slip) ? Slipped(name) : name;
        name = Happens(noise.OtherMark) ? Variant(name) : name;
        name = Happens(noise.NoMarks) ? Marks.Removed(name) : name;
        name = Happens(noise.Nickname) ? $"{name} ({random.ArrayElement(Nicknames)})" : name;
        name = Happens(noise.Capitals) ? name.ToUpperInvariant() : name;
        return Happens(noise.Decomposed) ? name.Normalize(NormalizationForm.FormD) : name;
    }

    private bool Happens(double share) => share > 0 && random.Double() < share;

    private string Variant(string name)
    {
        var (from, to) = random.ArrayElement(Variants);
        return name.Replace(from, to, StringComparison.Ordinal);
    }

    private static string OtherMark(string given)
    {
        var bare = given.Normalize(NormalizationForm.FormD);
        var kept = string.Concat(bare.Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')));
        return (kept == bare ? given : kept).Normalize(NormalizationForm.FormC);
    }

    private string Slipped(string name)
    {
        var at = random.Int(1, name.Length - 2);
        return !char.IsLetter(name[at]) ? name : random.Int(0, 2) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            _ => name[..at] + (char)random.Int('a', 'y') + name[(at + 1)..],
        };
    }

    private string Id(Townsman person)
    {
        var kind = random.Double();
        if (kind < noise.IdMissing)
        {
            return "";
        }

        return kind < noise.IdMissing + noise.IdOld ? person.OldId
            : kind < noise.IdMissing + noise.IdOld + noise.IdDamaged ? Damaged(person.NewId) : person.NewId;
    }

    private string Damaged(string id)
    {
        var at = random.Int(1, id.Length - 2);
        return random.Int(0, 3) switch
        {
            0 => id[..at] + id[at + 1] + id[at] + id[(at + 2)..],
            1 => "0" + id.Remove(at, 1),
            _ => id[..at] + (char)('0' + ((id[at] - '0' + random.Int(1, 9)) % 10)) + id[(at + 1)..],
        };
    }

    private DateOnly Birth(DateOnly birth)
    {
        if (birth.Day <= 12 && Happens(noise.DaySwapped * 2.5))
        {
            return new(birth.Year, birth.Day, birth.Month);
        }

        return Happens(noise.YearOff) ? birth.AddYears(random.Bool() ? 1 : -1)
            : Happens(noise.DayOff) ? birth.AddDays(random.Int(1, 20)) : birth;
    }

    private Sex SexOf(Townsman person) => Happens(noise.SexMissing) ? Sex.Unknown
        : person.IsFemale != Happens(noise.SexWrong) ? Sex.Female : Sex.Male;

    private string Written(string hamlet)
    {
        var number = hamlet.Split(' ')[^1];
        return random.Int(0, 5) switch
        {
            0 => hamlet.ToUpperInvariant(),
            1 => Marks.Removed(hamlet),
            2 when hamlet.StartsWith("Thôn", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"Thôn 0{number}"),
            _ => hamlet,
        };
    }
}
