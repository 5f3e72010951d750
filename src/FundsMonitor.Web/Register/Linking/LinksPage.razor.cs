using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Register.Deciding;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Register.Linking;

/// <summary>The borrowers, those first who wait for a person and owe most.</summary>
public sealed partial class LinksPage
{
    private BorrowerChoices? choices;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Commune { get; set; }

    [SupplyParameterFromQuery]
    public string? Programme { get; set; }

    private bool IsFiltered => new[] { Typed, State, Commune, Programme }.Any(f => !string.IsNullOrEmpty(f));

    /// <summary>Where in the list the reader is: a borrower's page leads back to it.</summary>
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    /// <summary>The page of the borrower whom a finding is about.</summary>
    public static string AddressOf(StoredFinding finding) => $"/links/{finding.OfficeCode}/{finding.Subject}";

    protected override async Task LoadChoicesAsync(PageContext context) =>
        choices = await ReadBorrowerChoices.RunAsync(context.Reader, context.AreaLimit, Leaving);

    protected override Task<Page<BorrowerItem>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel) =>
        ListBorrowers.RunAsync(
            context.Reader,
            new BorrowerFilter(context.AreaLimit)
            {
                Text = Typed,
                State = State == "all" ? null : Enum.TryParse<LinkState>(State, out var state) ? state : LinkState.Undecided,
                Commune = Commune ?? "",
                Programme = Programme ?? "",
            },
            page,
            cancel);

    private static string AddressOf(LinkedCustomer customer) => $"/links/{customer.OfficeCode}/{customer.CustomerCode}";

    private static string ProgrammesOf(LinkedCustomer customer) =>
        string.Join(", ", customer.Programmes.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private string Sentence() => choices is null or { Undecided: 0 }
        ? T["SayNobody"]
        : string.Format(Format.Culture, T["Say"], Format.Number(choices.Undecided), Format.AmountInWords(choices.AtStake));
}
