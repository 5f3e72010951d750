using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace FundsMonitor.Database.Sqlite;

/// <summary>Puts rows into a table through one prepared statement, which is the fastest that SQLite has.</summary>
/// <remarks>Values are written as EF Core writes them: its converters, and its texts for days and numbers.</remarks>
internal sealed class SqliteInsert
{
    private readonly Column[] columns;
    private readonly string sql;

    /// <summary>Prepares the statement of a table.</summary>
    public SqliteInsert(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var properties = entity.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd).ToList();
        columns = [.. properties.Select(p => new Column(p.GetGetter(), p.GetTypeMapping().Converter?.ConvertToProvider))];
        var names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName(table)}\""));
        sql = $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", properties.Select(_ => "?"))})";
    }

    /// <summary>Inserts the rows, within the transaction that the connection is in.</summary>
    /// <exception cref="SqliteException">The database does not take a row.</exception>
    public void Run(SqliteConnection connection, IEnumerable<object> rows, CancellationToken cancel)
    {
        var db = connection.Handle!;
        Check(db, raw.sqlite3_prepare_v2(db, sql, out var statement));
        using (statement)
        {
            var bound = new object?[columns.Length];
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Length; i++)
                {
                    // What a row before has bound stays, and much of a file is the same in every row. At first all are null.
                    var value = columns[i].Value(row);
                    if (!Equals(bound[i], value))
                    {
                        Check(db, Bind(statement, i + 1, value));
                        bound[i] = value;
                    }
                }

                Check(db, raw.sqlite3_step(statement));
                Check(db, raw.sqlite3_reset(statement));
            }
        }
    }

    private static void Check(sqlite3 db, int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(db).utf8_to_string(), code, raw.sqlite3_extended_errcode(db));
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int(statement, place, number),
        bool truth => raw.sqlite3_bind_int(statement, place, truth ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture)),
        DateTime time => raw.sqlite3_bind_text(
            statement, place, time.ToString("yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture)),
        Enum word => raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(word, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No column holds a {value.GetType().Name}."),
    };

    private sealed record Column(IClrPropertyGetter Getter, Func<object?, object?>? Converted)
    {
        public object? Value(object row)
        {
            var value = Getter.GetClrValue(row);
            return value is null || Converted is null ? value : Converted(value);
        }
    }
}
