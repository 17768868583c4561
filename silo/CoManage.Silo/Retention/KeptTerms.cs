using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Retention;

/// <summary>Terms as they hold now, and who set them; nobody where they come from the configuration.</summary>
public sealed record TermsInForce(RetentionTerms Terms, string? By, DateTimeOffset? At);

/// <summary>The terms in force: those set in the service, or else those of the configuration.</summary>
public sealed class KeptTerms(IReadDatabase database, RetentionTerms configured)
{
    public async Task<TermsInForce> Now(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT chat_years AS Chat, records_years AS Records, by_name AS ByName, at AS At FROM retention_terms WHERE policy_id = @id",
            new { id = RetentionPolicy.Key.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return row is null
            ? new(configured, null, null)
            : new(new RetentionTerms((int?)row.Chat, (int?)row.Records), row.ByName, Shown.At(row.At));
    }

    // Read by name: SQLite tells no type of a value that may be null.
    private sealed record Row
    {
        public long? Chat { get; init; }
        public long? Records { get; init; }
        public string ByName { get; init; } = "";
        public long At { get; init; }
    }
}
