using FundsMonitor.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FundsMonitor.Tests.Databases;

/// <summary>Without a SQL Server at hand, its migration script is at least T-SQL.</summary>
public sealed class SqlServerScriptTests
{
    [Fact]
    public void The_migration_script_parses_and_makes_every_table()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        var tables = new TableCollector();
        fragment.Accept(tables);
        Assert.Equal(
            db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Append("__EFMigrationsHistory").Order(StringComparer.Ordinal),
            tables.Names.Order(StringComparer.Ordinal));
    }

    private sealed class TableCollector : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(CreateTableStatement node) => Names.Add(node.SchemaObjectName.BaseIdentifier.Value);
    }
}
