using System.Diagnostics;
using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Benchmarks.Reconciling;

/// <summary>Builds the database that is measured, in bulk and once, and reads it barely.</summary>
internal static class ReconcileDatabase
{
    /// <summary>Columns of loans that rules read.</summary>
    private const string Columns = """
        "VersionId","RowNumber","CommuneCode","AsOf","LoanNumber","CustomerCode","BankCommuneCode","BankCommuneName","GroupCode",
        "GroupLeader","OrganisationCode","ProgrammeCode","FundSource","LoanDate","DueByContract","DueByExtension","DueByTransactionDay",
        "TermMonths","RateThousandths","Agreed","Disbursed","FirstDisbursedOn","InTerm","Overdue","Frozen","Balance","PrincipalDue",
        "PrincipalPaid","LentInMonth","RolledOverInMonth","RepaidInMonth","WrittenOffInMonth","InterestOwed"
        """;

    /// <summary>Makes offices with so many loans and months, all but the last two reconciled.</summary>
    public static async Task<Measurement> BuildAsync(DatabaseOptions options, int offices, int loans, int months)
    {
        var watch = Stopwatch.StartNew();
        await using var services = await ProgramUnderTest.PreparedAsync(options);
        var databases = services.GetRequiredService<IDbContextFactory<FundsDb>>();
        for (var office = 1; office <= offices; office++)
        {
            var rows = new ReconcileRows(office, loans);
            await using var db = await databases.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await PlacesAsync(db, rows);
            for (var index = 0; index < months; index++)
            {
                var month = Month.Of(ReconcileRows.First.FirstDay.AddMonths(index));
                var version = await VersionAsync(db, new(FileKind.Loans, rows.OfficeCode, "", month.Key, ""), index < months - 2);
                await db.AddRowsAsync(rows.Loans(version, index), CancellationToken.None);
                await SummariesAsync(db, rows, version, month);
            }

            await transaction.CommitAsync();
        }

        return Measurement.Of(watch, $"{offices * loans * months:N0} loan rows");
    }

    /// <summary>The last month waits again, as it did before it was first reconciled; what was found in it stays.</summary>
    public static async Task<int> AgainAsync(DatabaseOptions options)
    {
        await using var services = await ProgramUnderTest.PreparedAsync(options);
        await using var db = await services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();
        var last = await db.FileVersions.Where(v => v.Kind == FileKind.Loans).MaxAsync(v => v.Period);
        await db.Findings.Where(f => f.Month == Month.FromKey(last)).ExecuteDeleteAsync();
        await db.FileVersions.Where(v => v.Kind == FileKind.Loans && v.Period == last)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, (DateTime?)null));
        return 0;
    }

    /// <summary>Reconciles the last month, or the one before it.</summary>
    public static async Task<Measurement> ReconcileAsync(DatabaseOptions options, int less) =>
        await ProgramUnderTest.ReconcileAsync(options, await LastMonthAsync(options, less));

    private static async Task<Month> LastMonthAsync(DatabaseOptions options, int less)
    {
        await using var services = await ProgramUnderTest.PreparedAsync(options);
        await using var db = await services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();
        var last = Month.FromKey(await db.FileVersions.Where(v => v.Kind == FileKind.Loans).MaxAsync(v => v.Period));
        return less == 0 ? last : last.Previous;
    }

    /// <summary>The rows of the last month and the one before, in the columns that rules read, thrown away.</summary>
    public static async Task<Measurement> BareAsync(DatabaseOptions options)
    {
        var last = await LastMonthAsync(options, 0);
        await using var services = await ProgramUnderTest.PreparedAsync(options);
        await using var db = await services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();
        var versions = await db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && (v.Period == last.Key || v.Period == last.Previous.Key))
            .Select(v => v.Id).ToListAsync();
        var watch = Stopwatch.StartNew();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var ids = string.Join(',', versions.Select(v => v.ToString(CultureInfo.InvariantCulture)));
        command.CommandText = $"SELECT {Columns} FROM \"LoanRows\" WHERE \"VersionId\" IN ({ids})";
        await using var reader = await command.ExecuteReaderAsync();
        var (rows, filled) = (0, 0L);
        while (await reader.ReadAsync())
        {
            rows++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetValue(column) is DBNull ? 0 : 1;
            }
        }

        return Measurement.Of(watch, $"{rows:N0} rows, {filled:N0} values");
    }

    private static async Task PlacesAsync(FundsDb db, ReconcileRows rows)
    {
        db.Offices.Add(new Office { Code = rows.OfficeCode, Name = "PGD " + rows.OfficeCode });
        db.Communes.AddRange(rows.CommuneCodes.Select(c => new Commune { Code = c, Name = "Xã " + c, From = new(2004, 1, 1) }));
        await db.SaveChangesAsync();
        foreach (var (index, commune) in rows.CommuneCodes.Index())
        {
            var version = await VersionAsync(db, new(FileKind.Register, "", commune, 2019, "1/QĐ-UBND"), reconciled: true);
            await db.AddRowsAsync(rows.Members(version, index), CancellationToken.None);
        }
    }

    private static async Task<int> VersionAsync(FundsDb db, VersionScope scope, bool reconciled)
    {
        var version = new FileVersion
        {
            SourceFile = new() { Sha256 = Guid.NewGuid().ToString("N"), Name = scope.Key, State = FileState.Accepted, ReceiptNumber = "" },
            ScopeKey = scope.Key,
            Kind = scope.Kind,
            OfficeCode = scope.OfficeCode,
            CommuneCode = scope.CommuneCode,
            Period = scope.Period,
            Decision = scope.Decision,
            Number = 1,
            State = VersionState.Current,
            ReconciledAtUtc = reconciled ? DateTime.UnixEpoch : null,
        };
        db.FileVersions.Add(version);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return version.Id;
    }

    private static Task SummariesAsync(FundsDb db, ReconcileRows rows, int version, Month month) => db.AddRowsAsync(
        rows.CommuneCodes.Select(
            c => new LoanSummary { VersionId = version, OfficeCode = rows.OfficeCode, CommuneCode = c, Month = month }),
        CancellationToken.None);
}
