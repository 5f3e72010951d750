using FundsMonitor.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FundsMonitor.Database;

/// <summary>Whole đồng as a 64-bit number.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, long>(m => m.Dong, d => Money.FromDong(d));

/// <summary>A month as yyyymm; 0 for none.</summary>
internal sealed class MonthConverter() : ValueConverter<Month, int>(m => m.Key, k => k == 0 ? default : Month.FromKey(k));

/// <summary>Instants are UTC in every provider, also when read back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    d => d.Kind == DateTimeKind.Utc ? d : DateTime.SpecifyKind(d, DateTimeKind.Utc),
    d => DateTime.SpecifyKind(d, DateTimeKind.Utc));
