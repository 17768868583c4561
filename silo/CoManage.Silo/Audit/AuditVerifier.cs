using System.Data.Common;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Audit;

/// <summary>How the audit log was found.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="FirstBad">The number of the first line that is altered, missing or out of place; null when all is well.</param>
/// <param name="Hash">The hash of the last line. Noted elsewhere, it later proves that this much was not rewritten.</param>
public sealed record AuditVerdict(long Lines, long? FirstBad, string Hash)
{
    public bool IsIntact => FirstBad is null;
}

/// <summary>Recomputes the chain of the audit log from its first line to its head.</summary>
public sealed class AuditVerifier(IReadDatabase database)
{
    public async Task<AuditVerdict> Verify(CancellationToken ct)
    {
        var connection = await database.Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            // In one statement: what is appended while the lines are read lies behind this and is left for the next time.
            var head = await connection.QuerySingleOrDefaultAsync<(long Count, string? Hash, long? Last)>(
                "SELECT count, hash, (SELECT max(number) FROM audit) FROM audit_head WHERE id = 1").ConfigureAwait(false);
            var verdict = await Walk(connection, head.Count, head.Hash ?? "", ct).ConfigureAwait(false);
            return verdict.IsIntact && head.Last > head.Count ? verdict with { FirstBad = head.Count + 1 } : verdict;
        }
    }

    private static async Task<AuditVerdict> Walk(DbConnection connection, long count, string head, CancellationToken ct)
    {
        const string Text = """
            SELECT number, at, by_id, by_role, by_name, patient, what, why, subject, hash
            FROM audit ORDER BY number
            """;
        var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Text, cancellationToken: ct)).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var hash = AuditChain.Start;
            var lines = 0L;
            while (lines < count && await reader.ReadAsync(ct).ConfigureAwait(false))
            {
                var row = Row(reader);
                var seal = AuditChain.Seal(hash, row);
                if (row.Number != lines + 1 || seal != reader.GetString(9))
                {
                    return new AuditVerdict(lines, lines + 1, hash);
                }

                hash = seal;
                lines++;
            }

            return new AuditVerdict(lines, lines < count ? lines + 1 : hash == head ? null : lines, hash);
        }
    }

    private static AuditRow Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        row.GetString(8));
}
