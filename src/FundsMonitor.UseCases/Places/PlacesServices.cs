using FundsMonitor.UseCases.Places.Bank;
using FundsMonitor.UseCases.Places.Hamlets;
using FundsMonitor.UseCases.Places.Tables;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Places;

/// <summary>The use cases of this feature, one line each.</summary>
public static class PlacesServices
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services
        .AddSingleton<PrepareDatabase>()
        .AddSingleton<ExpandArea>()
        .AddSingleton<ListHoldings>()
        .AddSingleton<MapBankCommunes>()
        .AddSingleton<ReadPlaceTable>()
        .AddSingleton<ImportPlaceTable>()
        .AddSingleton<UndoPlaceTable>()
        .AddSingleton<ListPlaceImports>()
        .AddSingleton<FindCommunes>()
        .AddSingleton<ReadPlaceNotes>()
        .AddSingleton<ListBankCommunes>()
        .AddSingleton<DecideBankCommunes>()
        .AddSingleton<RefillCommuneCodes>()
        .AddSingleton<FindDueRefills>()
        .AddSingleton<FillHamlets>()
        .AddSingleton<ListSplitHamlets>()
        .AddSingleton<PlaceHamlets>();
}
