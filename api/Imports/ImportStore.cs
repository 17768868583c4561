using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>Keeps how far each import is, so that a killed one goes on where it was.</summary>
internal sealed class ImportStore(IJournal journal, IReadDatabase database)
{
    private const string Upsert = """
        INSERT INTO imports (import_id, file_name, file_hash, profile, group_code, columns_matched, dry_run, state,
          problem_zh, problem_en, last_row, rows_read, created, updated, unchanged, skipped, failed, bytes, bytes_read, error_bytes, reasons,
          started_at, ended_at, by_id, by_role, by_name, is_traced)
        VALUES (@id, @file_name, @file_hash, @profile, @group_code, @columns_matched, @dry_run, @state,
          @problem_zh, @problem_en, @last_row, @rows_read, @created, @updated, @unchanged, @skipped, @failed, @bytes, @bytes_read, @error_bytes, @reasons,
          @started_at, @ended_at, @by_id, @by_role, @by_name, @is_traced)
        ON CONFLICT (import_id) DO UPDATE SET state = excluded.state, problem_zh = excluded.problem_zh,
          problem_en = excluded.problem_en, last_row = excluded.last_row, rows_read = excluded.rows_read,
          created = excluded.created, updated = excluded.updated, unchanged = excluded.unchanged,
          skipped = excluded.skipped, failed = excluded.failed, bytes_read = excluded.bytes_read,
          error_bytes = excluded.error_bytes, reasons = excluded.reasons, ended_at = excluded.ended_at
        """;

    public Task Save(ImportRecord import, CancellationToken ct) =>
        journal.Append(
            new Append(new StreamId("import", import.Id), StreamTable.Events, 0, []) { Rows = [Row(import)] }, ct);

    /// <summary>An import of the same content that was stopped halfway.</summary>
    public async Task<ImportRecord?> Unfinished(ImportOrder order, CancellationToken ct) =>
        One(await Query(
            "WHERE file_hash = @hash AND profile = @profile AND state = 'Running' AND dry_run = @dry AND group_code = @group AND columns_matched = @columns",
            new { hash = order.FileHash, profile = order.Profile, dry = order.DryRun ? 1 : 0, group = order.GroupCode ?? "", columns = order.Columns.Text },
            ct));

    public async Task<ImportRecord?> Find(Guid id, CancellationToken ct) =>
        One(await Query("WHERE import_id = @id", new { id = id.ToString() }, ct));

    public Task<IReadOnlyList<ImportRecord>> Newest(CancellationToken ct) =>
        Query("ORDER BY started_at DESC LIMIT 50", new { }, ct);

    public Task<IReadOnlyList<ImportRecord>> Running(CancellationToken ct) => Query("WHERE state = 'Running'", new { }, ct);

    private static ImportRecord? One(IReadOnlyList<ImportRecord> found) => found.Count > 0 ? found[0] : null;

    private async Task<IReadOnlyList<ImportRecord>> Query(string where, object values, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<ImportRow>($"SELECT * FROM imports {where}", values);
        return [.. rows.Select(row => row.ToRecord())];
    }

    private static Sql Row(ImportRecord import) => new(
        Upsert,
        ("id", import.Id.ToString()),
        ("file_name", import.Order.FileName),
        ("file_hash", import.Order.FileHash),
        ("profile", import.Order.Profile),
        ("group_code", import.Order.GroupCode ?? ""),
        ("columns_matched", import.Order.Columns.Text),
        ("dry_run", import.Order.DryRun ? 1L : 0L),
        ("state", import.State.ToString()),
        ("problem_zh", import.Problem?.Zh),
        ("problem_en", import.Problem?.En),
        ("last_row", import.LastRow),
        ("rows_read", import.Counts.RowsRead),
        ("created", import.Counts.Created),
        ("updated", import.Counts.Updated),
        ("unchanged", import.Counts.Unchanged),
        ("skipped", import.Counts.Skipped),
        ("failed", import.Counts.Failed),
        ("bytes", import.Bytes),
        ("bytes_read", import.BytesRead),
        ("error_bytes", import.ErrorBytes),
        ("reasons", JsonSerializer.Serialize(import.Reasons, KernelJson.Stored)),
        ("started_at", import.StartedAt.ToUnixTimeMilliseconds()),
        ("ended_at", import.EndedAt?.ToUnixTimeMilliseconds()),
        ("by_id", import.Order.By.Id.Value.ToString()),
        ("by_role", import.Order.By.Role.ToString()),
        ("by_name", import.Order.By.Name),
        ("is_traced", import.IsTraced));
}
