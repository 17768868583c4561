using System.Data;
using System.Data.Common;
using Dapper;

namespace CoManage.Silo.Journal.Migrations;

/// <summary>Brings a database to the newest schema, each script in a transaction of its own.</summary>
internal static class Migrator
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, at BIGINT NOT NULL,
          PRIMARY KEY (number, name))
        """;

    /// <param name="connection">Open; other processes are kept out by the caller or by the transaction itself.</param>
    public static void Run(DbConnection connection, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        connection.Execute(Table);
        foreach (var migration in migrations)
        {
            Run(connection, migration, now);
        }
    }

    private static void Run(DbConnection connection, Migration migration, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        var recorded = connection.QuerySingleOrDefault<string>(
            "SELECT checksum FROM schema_migrations WHERE number = @Number AND name = @Name",
            new { migration.Number, migration.Name },
            transaction);
        if (recorded is null)
        {
            connection.Execute(migration.Text, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_migrations (number, name, checksum, at) VALUES (@Number, @Name, @Checksum, @At)",
                new { migration.Number, migration.Name, migration.Checksum, At = now.ToUnixTimeMilliseconds() },
                transaction);
        }
        else if (recorded != migration.Checksum)
        {
            throw new InvalidOperationException(
                $"Migration {migration.Number:0000}_{migration.Name} ran here in another wording; it may not change after its release.");
        }

        transaction.Commit();
    }
}
