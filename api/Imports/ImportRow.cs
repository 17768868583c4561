using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>A row of the table <c>imports</c>, by column names.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by Dapper.")]
internal sealed class ImportRow
{
#pragma warning disable IDE1006 // The names are those of the columns.
    public string import_id { get; set; } = "";
    public string file_name { get; set; } = "";
    public string file_hash { get; set; } = "";
    public string profile { get; set; } = "";
    public string group_code { get; set; } = "";
    public string columns_matched { get; set; } = "{}";
    public long dry_run { get; set; }
    public string state { get; set; } = "";
    public string? problem_zh { get; set; }
    public string? problem_en { get; set; }
    public long last_row { get; set; }
    public long created { get; set; }
    public long updated { get; set; }
    public long unchanged { get; set; }
    public long skipped { get; set; }
    public long failed { get; set; }
    public long bytes { get; set; }
    public long bytes_read { get; set; }
    public long error_bytes { get; set; }
    public string reasons { get; set; } = "{}";
    public long started_at { get; set; }
    public long? ended_at { get; set; }
    public long is_traced { get; set; }
    public string by_id { get; set; } = "";
    public string by_role { get; set; } = "";
    public string by_name { get; set; } = "";
#pragma warning restore IDE1006

    public ImportRecord ToRecord()
    {
        var by = new Actor(new UserId(Guid.Parse(by_id)), Enum.Parse<Role>(by_role), by_name);
        var order = new ImportOrder(file_name, file_hash, profile, group_code.Length == 0 ? null : group_code, dry_run == 1, by)
        {
            Columns = ColumnMatch.Parse(columns_matched) ?? ColumnMatch.None,
        };
        return new ImportRecord(Guid.Parse(import_id), order, Time(started_at))
        {
            State = Enum.Parse<ImportState>(state),
            Counts = new ImportCounts(created, updated, unchanged, skipped, failed),
            LastRow = last_row,
            Bytes = bytes,
            BytesRead = bytes_read,
            ErrorBytes = error_bytes,
            Reasons = JsonSerializer.Deserialize<Dictionary<string, long>>(reasons, KernelJson.Stored) ?? [],
            Problem = problem_zh is null ? null : new Bilingual(problem_zh, problem_en ?? ""),
            EndedAt = ended_at is { } ended ? Time(ended) : null,
            IsTraced = is_traced != 0,
            IsResumed = true,
        };
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
