using System.Data.Common;
using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.Database.PostgreSql;
using FundsMonitor.Database.Sqlite;
using FundsMonitor.Database.SqlServer;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static FundsMonitor.Tests.Reconciliation.Closing.ClosingCase;

namespace FundsMonitor.Tests.Reconciliation.Closing;

public sealed class FindingTurnOnSqlite() : FindingTurnTests(DatabaseProvider.Sqlite);

public sealed class FindingTurnOnPostgreSql() : FindingTurnTests(DatabaseProvider.PostgreSql);

public sealed class FindingTurnOnSqlServer() : FindingTurnTests(DatabaseProvider.SqlServer);

/// <summary>Reconciling and signing at one instant: whoever is first, what was signed is what is stored.</summary>
public abstract class FindingTurnTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task A_month_that_is_signed_between_reading_and_writing_keeps_its_findings()
    {
        var at = await PreparedWithAnotherErrorAsync();
        ClosingOutcome? signed = null;
        var turns = 0;
        var reconciling = new Interleaving
        {
            // The run has read which months are signed, and has not begun to write.
            AfterReading = async () => signed ??= await at.ApproveAsync(March, Chair),
            AfterTurn = () =>
            {
                turns++;
                return Task.CompletedTask;
            },
        };
        await using var other = Another(at, reconciling);

        await other.GetRequiredService<ReconcileMonth>().RunAsync(March, null, "test", None);

        Assert.Equal(ClosingOutcome.Done, signed);
        // It began to write once, was refused, and then found nothing to write.
        Assert.Equal(1, turns);
        Assert.Equal(FindingState.Decided, await StateAsync(at));
        Assert.DoesNotContain((await at.ViewAsync(March)).Records.Single().Compared, v => v.Differs);
        Assert.True((await at.LastAsync(March)).FindingsLeft > 0);
    }

    [SkippableFact]
    public async Task Who_signs_while_findings_are_written_waits_and_sees_them()
    {
        var at = await PreparedWithAnotherErrorAsync();
        var atTheDoor = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signing = new Interleaving
        {
            Arriving = () => atTheDoor.TrySetResult(),
            WaitsAtBegin = at.Database.Options.Provider == DatabaseProvider.Sqlite,
        };
        await using var chair = Another(at, signing);
        var closing = (await at.LastAsync(March)).Id;
        Task<ClosingOutcome>? approving = null;
        var reconciling = new Interleaving
        {
            AfterTurn = async () =>
            {
                approving ??= Task.Run(() => chair.GetRequiredService<ApproveMonth>().RunAsync(closing, Chair, None));
                await Task.WhenAny(approving, atTheDoor.Task);
            },
        };
        await using var other = Another(at, reconciling);

        await other.GetRequiredService<ReconcileMonth>().RunAsync(March, null, "test", None);

        Assert.Equal(ClosingOutcome.NotFulfilled, await approving!);
        Assert.Equal(FindingState.Open, await StateAsync(at));
        Assert.Equal(ClosingState.Prepared, (await at.LastAsync(March)).State);
    }

    /// <summary>Prepared for the chair; a run would open a decided error again, because its values are others by now.</summary>
    private async Task<ClosingCase> PreparedWithAnotherErrorAsync()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        Assert.Equal(ClosingOutcome.Done, await at.PrepareAsync(March, Finance));
        await using var db = at.Database.Open();
        await db.LoanRows.Where(l => l.CommuneCode == Commune)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.InTerm, Money.FromDong(1)));
        return at;
    }

    private static async Task<FindingState> StateAsync(ClosingCase at)
    {
        await using var db = at.Database.Open();
        return (await db.Findings.SingleAsync(f => f.CommuneCode == Commune && f.Rule == "L-SPLIT")).State;
    }

    /// <summary>Another process over the same database.</summary>
    private ServiceProvider Another(ClosingCase at, Interleaving interleaving) => new ServiceCollection().AddLogging()
        .AddSingleton<TimeProvider>(Clock).AddFundsDatabase(at.Database.Options).AddUseCases()
        .ConfigureDbContext<SqliteFundsDb>(b => b.AddInterceptors(interleaving, interleaving.Begins))
        .ConfigureDbContext<PostgreSqlFundsDb>(b => b.AddInterceptors(interleaving, interleaving.Begins))
        .ConfigureDbContext<SqlServerFundsDb>(b => b.AddInterceptors(interleaving, interleaving.Begins))
        .BuildServiceProvider();

    /// <summary>Puts one process's steps between those of another, at its commands and not at a time.</summary>
    private sealed class Interleaving : DbCommandInterceptor
    {
        private const string Turns = "FindingTurns";

        /// <summary>After a run has read which months are signed.</summary>
        public Func<Task> AfterReading { get; init; } = () => Task.CompletedTask;

        /// <summary>Once it has a turn.</summary>
        public Func<Task> AfterTurn { get; init; } = () => Task.CompletedTask;

        /// <summary>When it is about to wait for its turn.</summary>
        public Action Arriving { get; init; } = () => { };

        /// <summary>True where one transaction waits for another when it begins.</summary>
        public bool WaitsAtBegin { get; init; }

        public IInterceptor Begins => new Beginning(this);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains(Turns, StringComparison.Ordinal))
            {
                Arriving();
            }

            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override async ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains(Turns, StringComparison.Ordinal))
            {
                await AfterTurn();
            }

            return result;
        }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            // Which months are signed, by their ids and before any writing.
            var text = command.CommandText;
            if (command.Transaction is null && text.Contains("MonthClosings", StringComparison.Ordinal)
                && text.Contains("Id", StringComparison.Ordinal))
            {
                await AfterReading();
            }

            return result;
        }

        private sealed class Beginning(Interleaving of) : DbTransactionInterceptor
        {
            public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
                DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
                CancellationToken cancellationToken = default)
            {
                if (of.WaitsAtBegin)
                {
                    of.Arriving();
                }

                return base.TransactionStartingAsync(connection, eventData, result, cancellationToken);
            }
        }
    }
}
