using System.Globalization;
using Bogus;
using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Benchmarks;

/// <summary>The office's loans, and their rows in Mẫu 31 at a month's end.</summary>
internal sealed class Portfolio(Randomizer random, PersonMaker people, SampleCommune[] communes)
{
    private const float ShareThatRepays = 0.3f;
    private readonly List<OfficeLoan> loans = [];

    /// <summary>Three of five loans go to members of listed households, by their class; the rest needs no list.</summary>
    public void Lend(IReadOnlyList<SampleHousehold> households, int count)
    {
        for (var i = 0; i < count; i++)
        {
            loans.Add(i % 5 < 3 ? ToHousehold(i, households[random.Int(0, households.Count - 1)]) : ToAnybody(i));
        }
    }

    /// <summary>A month goes by: some repay, everything else stays.</summary>
    public void Move()
    {
        foreach (var loan in loans)
        {
            loan.Repaid = random.Bool(ShareThatRepays) ? Math.Min(loan.Balance, random.Int(1, 20) * 100_000L) : 0;
            loan.Balance -= loan.Repaid;
        }
    }

    /// <summary>The file of the month that ends on this day.</summary>
    public Table Table(DateOnly asOf)
    {
        var table = new Table("BCQUERY");
        table.Add();
        table.Add(null, "31 - TẠO HỒ SƠ TÍN DỤNG CHI TIẾT THEO KỲ SỐ LIỆU");
        table.Add();
        table.Add();
        table.Add([null, .. Mau31Headings.All]);
        table.AddRange(loans.Select(loan => loan.Row(asOf)));
        return table;
    }

    private OfficeLoan ToHousehold(int number, SampleHousehold household)
    {
        var member = household.Members.Where(m => m.IsAdult).ElementAt(random.Int(0, household.Members.Count(m => m.IsAdult) - 1));
        var commune = communes.First(c => c.Code == household.CommuneCode);
        var id = member.RegisterId.Length > 0 ? member.RegisterId : member.Person.CitizenId;
        return Loan(number, (commune, household.Hamlet), (member.Person, id), Programmes.For(household.Class));
    }

    private OfficeLoan ToAnybody(int number)
    {
        var commune = random.ArrayElement(communes);
        var person = people.Make(random.Bool(), people.BirthAtAge(random.Int(22, 70), 2023));
        return Loan(number, (commune, random.ArrayElement(commune.Hamlets)), (person, person.CitizenId), Programmes.Other(random));
    }

    private OfficeLoan Loan(int number, (SampleCommune, string) place, (SamplePerson, string) borrower, SampleProgramme programme)
    {
        var amount = random.Int(programme.LeastMillion, programme.MostMillion) * 1_000_000L;
        return new OfficeLoan
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"6600008713{number:000000}"),
            CustomerCode = string.Create(CultureInfo.InvariantCulture, $"8713{number:000000}"),
            Commune = place.Item1,
            Hamlet = place.Item2,
            Person = borrower.Item1,
            Id = borrower.Item2,
            Programme = programme,
            LentOn = new DateOnly(2021, 1, 4).AddDays(random.Int(0, 1_000)),
            Agreed = amount,
            Balance = amount - (random.Int(0, 10) * amount / 20),
        };
    }
}
