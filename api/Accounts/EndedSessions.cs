using System.Collections.Concurrent;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>
/// Sessions that their owner has ended. A copy of the cookie that somebody kept counts no more: at once in the process
/// that ended it, and within seconds in every other.
/// </summary>
internal sealed class EndedSessions(IReadDatabase database, IJournal journal, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // Twice as long as any cookie lasts.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(28);
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<Guid, (bool HasEnded, DateTimeOffset Until)> seen = [];

    public async ValueTask<bool> Has(Guid session, CancellationToken ct)
    {
        if (seen.TryGetValue(session, out var known) && (known.HasEnded || known.Until > clock.GetUtcNow()))
        {
            return known.HasEnded;
        }

        await using var connection = await database.Open(ct);
        var ended = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT 1 FROM ended_sessions WHERE session_id = @id", new { id = session.ToString() }, cancellationToken: ct)) is not null;
        Remember(session, ended);
        return ended;
    }

    public async Task End(Guid session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await journal.Append(
            new Append(new StreamId("session", session), StreamTable.Events, 0, [])
            {
                Rows =
                [
                    new Sql("DELETE FROM ended_sessions WHERE ended_at < @before", ("before", now - Kept)),
                    new Sql("INSERT INTO ended_sessions (session_id, ended_at) VALUES (@id, @at) ON CONFLICT DO NOTHING", ("id", session), ("at", now)),
                ],
            },
            ct);
        Remember(session, hasEnded: true);
    }

    private void Remember(Guid session, bool hasEnded)
    {
        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        // A look that began before the end was stored must not bring the session back.
        var now = (hasEnded, clock.GetUtcNow() + Fresh);
        seen.AddOrUpdate(session, now, (_, known) => known.HasEnded ? known : now);
    }
}
