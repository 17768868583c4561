using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>
/// The read models' rows of a group. Statements of one text are combined into one wherever each aggregate's own still
/// follow one another as it gave them: what costs time is the statement, hardly the row.
/// </summary>
internal sealed class PostgresRows
{
    private readonly List<Run> runs = [];

    // Where the last row of each stream stands, and the last run of each text.
    private readonly Dictionary<string, int> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> newest = new(StringComparer.Ordinal);

    private PostgresRows()
    {
    }

    public static void Write(NpgsqlBatch batch, IReadOnlyList<PendingAppend> granted)
    {
        var rows = new PostgresRows();
        foreach (var pending in granted.Where(IsLocked))
        {
            foreach (var row in pending.Append.Rows.Where(each => each.SharedRow is null))
            {
                rows.Add(pending.Stream, row);
            }
        }

        foreach (var run in rows.runs)
        {
            run.WriteTo(batch);
        }

        // Nothing but the order keeps two processes apart on rows whose stream is not locked.
        var others = granted.SelectMany(each => IsLocked(each) ? each.Append.Rows.Where(row => row.SharedRow is not null) : each.Append.Rows);
        foreach (var row in Sql.InOrder(others))
        {
            batch.Then(row);
        }
    }

    // An append with events holds its stream's lock, and its own rows are written under that lock alone.
    private static bool IsLocked(PendingAppend pending) => pending.Append.Events.Count > 0;

    private void Add(string stream, Sql row)
    {
        var before = reached.GetValueOrDefault(stream, -1);
        if (!newest.TryGetValue(row.Text, out var place) || !runs[place].MayFollow(before, place))
        {
            place = runs.Count;
            runs.Add(new Run(PostgresInsert.Of(row.Text)));
            newest[row.Text] = place;
        }

        runs[place].Rows.Add(row);
        reached[stream] = place;
    }

    /// <summary>Rows that go into the database with one statement.</summary>
    private sealed class Run(PostgresInsert? shape)
    {
        public List<Sql> Rows { get; } = [];

        /// <summary>Whether a row may join where the one before it of the same stream stands at <paramref name="before"/>.</summary>
        public bool MayFollow(int before, int here) =>
            shape is not null && (before < here || (before == here && !shape.Changes));

        public void WriteTo(NpgsqlBatch batch)
        {
            if (shape is not null && Rows.Count > 1 && shape.TryWrite(batch, Rows))
            {
                return;
            }

            foreach (var row in Rows)
            {
                batch.Then(row);
            }
        }
    }
}
