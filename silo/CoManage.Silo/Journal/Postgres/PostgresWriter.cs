using CoManage.Silo.Audit;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>Writes a group with two journeys to the server: lock and look, write and commit.</summary>
internal sealed class PostgresWriter(NpgsqlDataSource source, Broadcast broadcast, OwnNews own, TimeProvider clock) : IGroupWriter
{
    private const int MostAttempts = 10;

    // The pool would hand out another session each time, which has to prepare every statement for itself.
    private NpgsqlConnection? session;

    public IReadOnlyList<Appended> Commit(IReadOnlyList<PendingAppend> group)
    {
        var looksFirst = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return CommitOnce(group, looksFirst);
            }
            catch (PostgresException fault) when (!looksFirst && fault.SqlState is PostgresErrorCodes.UniqueViolation)
            {
                // A message that is stored already is rare, so looking for it first is paid only after finding one.
                looksFirst = true;
            }
            catch (PostgresException fault) when (attempt < MostAttempts
                && fault.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected)
            {
                Thread.Sleep(5 * attempt);
            }
        }
    }

    public bool IsFaultOfOne(Exception fault) => fault switch
    {
        // Lost connection, out of resources, shutting down, disk: nothing that the others would survive.
        PostgresException postgres => postgres.SqlState[..2] is not ("08" or "40" or "53" or "57" or "58"),
        NpgsqlException or IOException or TimeoutException => false,
        _ => true,
    };

    public void Dispose() => GiveBack();

    private Appended[] CommitOnce(IReadOnlyList<PendingAppend> group, bool looksFirst)
    {
        try
        {
            return CommitOnce(session ??= source.OpenConnection(), group, looksFirst);
        }
        catch
        {
            // Whatever state it is in, the pool knows what to do with it.
            GiveBack();
            throw;
        }
    }

    private void GiveBack()
    {
        session?.Dispose();
        session = null;
    }

    private Appended[] CommitOnce(NpgsqlConnection connection, IReadOnlyList<PendingAppend> group, bool looksFirst)
    {
        using var transaction = connection.BeginTransaction();
        var locks = PostgresLocks.Take(connection, group, looksFirst);
        var ends = group.Select(locks.Judge).ToArray();

        var announcements = Broadcast.Of(group, ends);
        var mark = own.Keep(announcements);
        try
        {
            using var batch = new NpgsqlBatch(connection, transaction);
            Write(batch, [.. group.Where((_, i) => ends[i].Outcome is AppendOutcome.Committed)]);
            Seal(batch, locks, AuditChain.EntriesOf(group, ends));
            Announce(batch, announcements, mark);
            // Along with the rest: what fails before it is never reached by it.
            batch.Then("COMMIT");
            batch.ExecuteNonQuery();
        }
        catch
        {
            own.Take(mark);
            throw;
        }

        broadcast.Depart(announcements);
        return ends;
    }

    private void Write(NpgsqlBatch batch, List<PendingAppend> granted)
    {
        var written = granted.Where(each => each.Append.Events.Count > 0).ToList();
        foreach (var table in written.GroupBy(each => each.Append.Table))
        {
            PostgresInserts.Events(batch, table.Key, [.. table]);
        }

        if (written.Count > 0)
        {
            PostgresInserts.VersionsAndClocks(batch, written);
        }

        PostgresRows.Write(batch, granted);
        PostgresInserts.Reactions(batch, written, clock.GetUtcNow() + OutboxLease.Time);
    }

    private static void Seal(NpgsqlBatch batch, PostgresLocks locks, IReadOnlyList<AuditEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var hash = locks.AuditHash;
        var rows = entries.Select((entry, i) => AuditRow.Of(locks.AuditCount + i + 1, entry)).ToList();
        var hashes = rows.ConvertAll(row => hash = AuditChain.Seal(hash, row));
        PostgresInserts.Audit(batch, rows, hashes);
    }

    private void Announce(NpgsqlBatch batch, IReadOnlyList<Announcement> announcements, string mark)
    {
        if (announcements.Count == 0)
        {
            own.Take(mark);
            return;
        }

        // The row is read by a process that lost its connection, or when the news are too long for a notification.
        var body = NewsText.Write(announcements);
        batch.Then(new Sql(
            $"""
            WITH told AS (INSERT INTO news (at, body) VALUES (@at, @body) RETURNING id)
            SELECT pg_notify('{PostgresListener.Channel}', id || ' ' || @mark || ' ' || @payload) FROM told
            """,
            ("at", clock.GetUtcNow()),
            ("body", body),
            ("mark", mark),
            ("payload", body.Length <= PostgresListener.LongestPayload ? body : "")));
    }
}
