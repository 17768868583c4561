using CoManage.Silo.Audit;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>The journal's own rows of a whole group, one statement for each table.</summary>
internal static class PostgresInserts
{
    public static void Events(NpgsqlBatch batch, StreamTable table, IReadOnlyList<PendingAppend> written)
    {
        var all = written.SelectMany(each => each.Numbered().Select(one => (each.Stream, one.Event, one.Number, one.Part))).ToList();
        batch.Then($"""
            INSERT INTO {StreamQueries.Name(table)} (stream, number, command, part, name, version, body, at, by_id, by_role, by_name)
            SELECT * FROM unnest(@streams, @numbers, @commands, @parts, @names, @versions, @bodies, @ats, @by_ids, @by_roles, @by_names)
            """)
            .Texts("streams", all.Select(each => each.Stream))
            .Longs("numbers", all.Select(each => each.Number))
            .Texts("commands", all.Select(each => each.Event.Command.Value.ToString()))
            .Longs("parts", all.Select(each => each.Part))
            .Texts("names", all.Select(each => each.Event.Name))
            .Longs("versions", all.Select(each => (long)each.Event.Version))
            .Texts("bodies", all.Select(each => each.Event.Body))
            .Longs("ats", all.Select(each => each.Event.At.ToUnixTimeMilliseconds()))
            .Texts("by_ids", all.Select(each => each.Event.By.Id.Value.ToString()))
            .Texts("by_roles", all.Select(each => each.Event.By.Role.ToString()))
            .Texts("by_names", all.Select(each => each.Event.By.Name));
    }

    public static void VersionsAndClocks(NpgsqlBatch batch, IReadOnlyList<PendingAppend> written)
    {
        // A stream stands twice in a group only when two writers of it raced and both were right; the later one counts.
        var last = written.GroupBy(each => each.Stream).Select(each => each.Last()).ToList();
        batch.Then("UPDATE streams SET version = v.version FROM unnest(@streams, @versions) AS v (stream, version) WHERE streams.stream = v.stream")
            .Texts("streams", last.Select(each => each.Stream))
            .Longs("versions", last.Select(each => each.Append.ExpectedVersion + each.Append.Events.Count));

        var wound = last.Where(each => each.Append.DueAt is not null).ToList();
        if (wound.Count > 0)
        {
            batch.Then("INSERT INTO due (stream, at) SELECT * FROM unnest(@streams, @ats) ON CONFLICT (stream) DO UPDATE SET at = excluded.at")
                .Texts("streams", wound.Select(each => each.Stream))
                .Longs("ats", wound.Select(each => each.Append.DueAt?.ToUnixTimeMilliseconds() ?? 0));
        }

        var still = last.Where(each => each.Append is { DueAt: null, ExpectedVersion: > 0, MayHaveClock: true }).ToList();
        if (still.Count > 0)
        {
            batch.Then("DELETE FROM due WHERE stream = ANY (@streams)").Texts("streams", still.Select(each => each.Stream));
        }
    }

    public static void Reactions(NpgsqlBatch batch, IReadOnlyList<PendingAppend> written, DateTimeOffset until)
    {
        var reacting = written.SelectMany(each => each.Append.Reacting.Select(number => (each.Stream, number))).ToList();
        if (reacting.Count > 0)
        {
            batch.Then("""
                INSERT INTO outbox (stream, number, tries, until)
                SELECT stream, number, 0, @until FROM unnest(@streams, @numbers) AS event (stream, number)
                """)
                .Texts("streams", reacting.Select(each => each.Stream))
                .Longs("numbers", reacting.Select(each => each.number))
                .AddWithValue("until", until.ToUnixTimeMilliseconds());
        }
    }

    public static void Audit(NpgsqlBatch batch, IReadOnlyList<AuditRow> rows, IReadOnlyList<string> hashes)
    {
        batch.Then("""
            INSERT INTO audit (number, at, by_id, by_role, by_name, patient, what, why, subject, hash)
            SELECT * FROM unnest(@numbers, @ats, @by_ids, @by_roles, @by_names, @patients, @whats, @whys, @subjects, @hashes)
            """)
            .Longs("numbers", rows.Select(each => each.Number))
            .Longs("ats", rows.Select(each => each.At))
            .Texts("by_ids", rows.Select(each => each.ById))
            .Texts("by_roles", rows.Select(each => each.ByRole))
            .Texts("by_names", rows.Select(each => each.ByName))
            .Texts("patients", rows.Select(each => each.Patient))
            .Texts("whats", rows.Select(each => each.What))
            .Texts("whys", rows.Select(each => each.Why))
            .Texts("subjects", rows.Select(each => each.Subject))
            .Texts("hashes", hashes);
        batch.Then(new Sql(
            "UPDATE audit_head SET count = @count, hash = @hash WHERE id = 1", ("count", rows[^1].Number), ("hash", hashes[^1])));
    }
}
