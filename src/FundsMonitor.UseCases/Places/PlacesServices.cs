using FundsMonitor.UseCases.Places.Tables;
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
        .AddSingleton<ListPlaceImports>();
}
