using CoManage.Silo.Audit;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>The one writing connection of this process.</summary>
internal sealed class SqliteWriter : IGroupWriter
{
    private readonly SqliteConnection connection;
    private readonly Broadcast broadcast;
    private readonly TimeProvider clock;
    private readonly sqlite3 database;
    private readonly SqliteStatements statements;

    public SqliteWriter(SqliteConnection connection, Broadcast broadcast, TimeProvider clock)
    {
        (this.connection, this.broadcast, this.clock) = (connection, broadcast, clock);
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        statements = new SqliteStatements(database);
    }

    public IReadOnlyList<Appended> Commit(IReadOnlyList<PendingAppend> group)
    {
        try
        {
            return Commit(group, looksFirst: false);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            // A message that is stored already is rare, so looking for it first is paid only after finding one.
            return Commit(group, looksFirst: true);
        }
    }

    private Appended[] Commit(IReadOnlyList<PendingAppend> group, bool looksFirst)
    {
        var ends = new Appended[group.Count];
        statements.Run("BEGIN IMMEDIATE");
        try
        {
            for (var i = 0; i < group.Count; i++)
            {
                ends[i] = Write(group[i], looksFirst);
            }

            Seal(group, ends);
            statements.Run("COMMIT");
        }
        catch (Exception)
        {
            RollBack();
            throw;
        }

        broadcast.Tell(Broadcast.Of(group, ends));
        return ends;
    }

    public bool IsFaultOfOne(Exception fault) => fault is not SqliteException sqlite || sqlite.SqliteErrorCode
        is raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG or raw.SQLITE_RANGE;

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private Appended Write(PendingAppend pending, bool looksFirst)
    {
        var append = pending.Append;
        if (append.Events.Count == 0)
        {
            WriteRows(append);
            return new Appended(AppendOutcome.Committed, append.ExpectedVersion);
        }

        var isNew = append.ExpectedVersion == 0 && TryOpen(pending);
        var version = isNew
            ? 0
            : statements.Number("SELECT version FROM streams WHERE stream = @stream", ("@stream", pending.Stream)) ?? 0;
        if (version != append.ExpectedVersion)
        {
            return new Appended(AppendOutcome.Stale, version);
        }

        // The room log itself refuses a command that it has.
        if (version > 0 && (looksFirst || append.Table is not StreamTable.RoomLog) && IsRepeated(pending))
        {
            return new Appended(AppendOutcome.Repeated, version);
        }

        WriteEvents(pending);
        if (!isNew)
        {
            statements.Run(
                "UPDATE streams SET version = @version WHERE stream = @stream",
                ("@version", version + append.Events.Count),
                ("@stream", pending.Stream));
        }

        WriteRows(append);
        WriteClockAndReactions(pending);
        return new Appended(AppendOutcome.Committed, version + append.Events.Count);
    }

    /// <summary>Enters a new stream at once with the version that it will have; false when there is such a stream.</summary>
    private bool TryOpen(PendingAppend pending)
    {
        statements.Run(
            "INSERT INTO streams (stream, version) VALUES (@stream, @version) ON CONFLICT (stream) DO NOTHING",
            ("@stream", pending.Stream),
            ("@version", (long)pending.Append.Events.Count));
        return raw.sqlite3_changes(database) == 1;
    }

    private bool IsRepeated(PendingAppend pending)
    {
        var text = pending.Append.Table is StreamTable.RoomLog
            ? "SELECT 1 FROM room_log WHERE stream = @stream AND command = @command LIMIT 1"
            : "SELECT 1 FROM events WHERE stream = @stream AND command = @command LIMIT 1";
        foreach (var command in pending.Commands)
        {
            if (statements.Number(text, ("@stream", pending.Stream), ("@command", command)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteEvents(PendingAppend pending)
    {
        const string Columns = """
            (stream, number, command, part, name, version, body, at, by_id, by_role, by_name)
            VALUES (@stream, @number, @command, @part, @name, @version, @body, @at, @by_id, @by_role, @by_name)
            """;
        const string IntoEvents = "INSERT INTO events " + Columns;
        const string IntoRoomLog = "INSERT INTO room_log " + Columns;

        var text = pending.Append.Table is StreamTable.RoomLog ? IntoRoomLog : IntoEvents;
        foreach (var (one, number, part) in pending.Numbered())
        {
            statements.Run(
                text,
                ("@stream", pending.Stream),
                ("@number", number),
                ("@command", one.Command.Value),
                ("@part", part),
                ("@name", one.Name),
                ("@version", one.Version),
                ("@body", one.Body),
                ("@at", one.At),
                ("@by_id", one.By.Id.Value),
                ("@by_role", one.By.Role.ToString()),
                ("@by_name", one.By.Name));
        }
    }

    private void WriteRows(Append append)
    {
        foreach (var row in append.Rows)
        {
            statements.Run(row.Text, row.Values);
        }
    }

    private void WriteClockAndReactions(PendingAppend pending)
    {
        foreach (var number in pending.Append.Reacting)
        {
            statements.Run(
                "INSERT INTO outbox (stream, number, tries, until) VALUES (@stream, @number, 0, @until)",
                ("@stream", pending.Stream),
                ("@number", number),
                ("@until", clock.GetUtcNow() + OutboxLease.Time));
        }

        if (pending.Append.DueAt is { } at)
        {
            statements.Run(
                "INSERT INTO due (stream, at) VALUES (@stream, @at) ON CONFLICT (stream) DO UPDATE SET at = excluded.at",
                ("@stream", pending.Stream),
                ("@at", at));
        }
        else if (pending.Append is { ExpectedVersion: > 0, MayHaveClock: true })
        {
            statements.Run("DELETE FROM due WHERE stream = @stream", ("@stream", pending.Stream));
        }
    }

    private void Seal(IReadOnlyList<PendingAppend> group, Appended[] ends)
    {
        var entries = AuditChain.EntriesOf(group, ends);
        if (entries.Count == 0)
        {
            return;
        }

        var count = statements.Number("SELECT count FROM audit_head WHERE id = 1") ?? 0;
        var hash = statements.Text("SELECT hash FROM audit_head WHERE id = 1") ?? AuditChain.Start;
        foreach (var entry in entries)
        {
            var row = AuditRow.Of(++count, entry);
            hash = AuditChain.Seal(hash, row);
            statements.Run(
                """
                INSERT INTO audit (number, at, by_id, by_role, by_name, patient, what, why, subject, hash)
                VALUES (@number, @at, @by_id, @by_role, @by_name, @patient, @what, @why, @subject, @hash)
                """,
                ("@number", row.Number),
                ("@at", row.At),
                ("@by_id", row.ById),
                ("@by_role", row.ByRole),
                ("@by_name", row.ByName),
                ("@patient", row.Patient),
                ("@what", row.What),
                ("@why", row.Why),
                ("@subject", row.Subject),
                ("@hash", hash));
        }

        statements.Run("UPDATE audit_head SET count = @count, hash = @hash WHERE id = 1", ("@count", count), ("@hash", hash));
    }

    private void RollBack()
    {
        // A full disk or a broken file ends the transaction by itself; rolling back then fails and says nothing new.
        if (raw.sqlite3_get_autocommit(database) == 0)
        {
            statements.Run("ROLLBACK");
        }
    }
}
