using CoManage.Silo.Audit;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>
/// The streams of a group, locked in the order of their ids, and what must be known of them before anything is
/// written. The audit log's head is locked last, and only where there is something to log.
/// </summary>
internal sealed class PostgresLocks
{
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly HashSet<(string Stream, string Command)> repeated = [];

    private PostgresLocks()
    {
    }

    public long AuditCount { get; private set; }

    public string AuditHash { get; private set; } = AuditChain.Start;

    /// <param name="looksFirst">Asks the rooms' log too for what it has; otherwise it refuses by itself what is stored already.</param>
    public static PostgresLocks Take(NpgsqlConnection connection, IReadOnlyList<PendingAppend> group, bool looksFirst)
    {
        var locks = new PostgresLocks();
        using var batch = new NpgsqlBatch(connection);
        var readings = locks.Ask(batch, group, looksFirst);
        if (readings.Count == 0)
        {
            return locks;
        }

        using var reader = batch.ExecuteReader();
        foreach (var read in readings)
        {
            while (reader.Read())
            {
                read(reader);
            }

            reader.NextResult();
        }

        return locks;
    }

    /// <summary>The end of an append; a granted one counts for those after it in the same group.</summary>
    public Appended Judge(PendingAppend pending)
    {
        var append = pending.Append;
        if (append.Events.Count == 0)
        {
            return new Appended(AppendOutcome.Committed, append.ExpectedVersion);
        }

        var version = versions.GetValueOrDefault(pending.Stream);
        if (version != append.ExpectedVersion)
        {
            return new Appended(AppendOutcome.Stale, version);
        }

        if (pending.Commands.Any(command => repeated.Contains((pending.Stream, command.ToString()))))
        {
            return new Appended(AppendOutcome.Repeated, version);
        }

        versions[pending.Stream] = version + append.Events.Count;
        return new Appended(AppendOutcome.Committed, versions[pending.Stream]);
    }

    // One reading for each statement that answers with rows; the first insert answers with none.
    private List<Action<NpgsqlDataReader>> Ask(NpgsqlBatch batch, IReadOnlyList<PendingAppend> group, bool looksFirst)
    {
        var readings = new List<Action<NpgsqlDataReader>>();
        var written = group.Where(each => each.Append.Events.Count > 0).ToList();
        if (written.Count > 0)
        {
            Lock(batch, written);
            readings.Add(row => versions[row.GetString(0)] = row.GetInt64(1));
        }

        var mayRepeat = written.Where(each =>
            each.Append.ExpectedVersion > 0 && (looksFirst || each.Append.Table is not StreamTable.RoomLog));
        foreach (var table in mayRepeat.GroupBy(each => each.Append.Table))
        {
            var asked = table.SelectMany(each => each.Commands.Select(command => (each.Stream, Command: command.ToString()))).ToList();
            batch.Then($"""
                SELECT stored.stream, stored.command FROM unnest(@streams, @commands) AS asked (stream, command)
                JOIN {StreamQueries.Name(table.Key)} stored ON stored.stream = asked.stream AND stored.command = asked.command
                """)
                .Texts("streams", asked.Select(each => each.Stream))
                .Texts("commands", asked.Select(each => each.Command));
            readings.Add(row => repeated.Add((row.GetString(0), row.GetString(1))));
        }

        if (group.Any(each => each.Append.Audit.Count > 0))
        {
            batch.Then("SELECT count, hash FROM audit_head WHERE id = 1 FOR UPDATE");
            readings.Add(row => (AuditCount, AuditHash) = (row.GetInt64(0), row.GetString(1)));
        }

        return readings;
    }

    private static void Lock(NpgsqlBatch batch, List<PendingAppend> written)
    {
        var fresh = written.Where(each => each.Append.ExpectedVersion == 0).Select(each => each.Stream).Distinct().ToList();
        if (fresh.Count > 0)
        {
            batch.Then("INSERT INTO streams (stream, version) SELECT asked, 0 FROM unnest(@streams) AS asked ON CONFLICT DO NOTHING")
                .Texts("streams", fresh);
        }

        batch.Then("SELECT stream, version FROM streams WHERE stream = ANY (@streams) ORDER BY stream FOR UPDATE")
            .Texts("streams", written.Select(each => each.Stream).Distinct());
    }
}
