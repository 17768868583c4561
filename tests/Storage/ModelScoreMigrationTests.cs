using System.Data.Common;
using CoManage.Silo.Journal.Migrations;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoManage.Tests.Storage;

/// <summary>Scores kept before they pointed to their event are found again, each by its own.</summary>
public class ModelScoreMigrationTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private const int Pointing = 97;

    [Fact]
    public async Task On_SQLite()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await Check(connection, "sqlite");
    }

    [PostgresFact]
    public async Task On_PostgreSQL()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await Check(connection, "postgres");
    }

    private static async Task Check(DbConnection connection, string dialect)
    {
        await connection.OpenAsync();
        var scripts = Migration.For(dialect);
        Migrator.Run(connection, [.. scripts.Where(each => each.Number < Pointing)], TestClock.Noon);
        await Keep(connection, 2, "chd.exam", "1.a");
        await Keep(connection, 3, "chd.exam", "1.b");
        await Keep(connection, 4, "ckd.exam", "1.a");

        Migrator.Run(connection, scripts, TestClock.Noon);

        var numbers = await connection.QueryAsync<(string Model, string Version, long Number)>(
            "SELECT model, version, number FROM model_scores ORDER BY number");
        Assert.Equal([("chd.exam", "1.a", 2), ("chd.exam", "1.b", 3), ("ckd.exam", "1.a", 4)], numbers);
    }

    private static async Task Keep(DbConnection connection, long number, string model, string version)
    {
        const string Screening = "7999686b-867d-249c-1f8a-ca59a08e2060";
        await connection.ExecuteAsync(
            """
            INSERT INTO events (stream, number, command, part, name, version, body, at, by_id, by_role, by_name)
            VALUES (@stream, @number, 'c', @number, 'screening.modelled', 1, @body, 0, 'x', 'Service', '')
            """,
            new { stream = $"screening/{Screening.Replace("-", "", StringComparison.Ordinal)}", number, body = $$"""{"model":"{{model}}","version":"{{version}}"}""" });
        await connection.ExecuteAsync(
            """
            INSERT INTO model_scores (
              screening_id, model, version, patient_id, programme, taken_at, is_shadow, score, rank, band, missing, detail)
            VALUES (@id, @model, @version, 'p', 'stroke', 0, 0, 0.5, 50, 'usual', 0, '{}')
            """,
            new { id = Screening, model, version });
    }
}
