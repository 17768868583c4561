using System.Globalization;
using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Attachments;

/// <summary>A file as one person may read it.</summary>
/// <param name="ThumbnailType">The content type of its small picture; null when there is none.</param>
/// <param name="Patient">Whose room it stands in, for the audit; of what is withheld, who sent it.</param>
/// <param name="IsWithheld">Only moderators may read it.</param>
public sealed record ReadableFile(Attachment File, string? ThumbnailType, PatientId? Patient, bool IsWithheld);

/// <summary>What is known of every file: whose it is, of which room, and whether a message carries it.</summary>
public sealed class AttachmentRegister(IJournal journal, IReadDatabase database, TimeProvider clock)
{
    private const string Columns = """
        a.attachment_id AS Id, a.uploader_id AS Uploader, a.number AS Number, a.kind AS Kind, a.content_type AS ContentType, a.bytes AS Bytes,
        a.name AS Name, a.width AS Width, a.height AS Height, a.duration_ms AS DurationMs, a.peaks AS Peaks,
        a.thumbnail_type AS ThumbnailType
        """;

    // What moderators can still give back; what is erased or past its time nobody reads.
    private static readonly string Judged = string.Join(
        ", ", new[] { MessageStanding.Held, MessageStanding.Hidden, MessageStanding.Removed, MessageStanding.Lifted }.Select(each => (int)each));

    public Task Begin(RoomId room, UserId by, Attachment file, string? thumbnailType, CancellationToken ct) =>
        Write(file.Id, AttachmentRows.Begun(room, by, file, thumbnailType, clock.GetUtcNow()), ct);

    /// <summary>Its bytes are safe.</summary>
    public Task Ready(AttachmentId id, CancellationToken ct) => Write(id, AttachmentRows.Ready(id), ct);

    /// <summary>A finished upload, for the answer to the same upload again; null when there is none.</summary>
    public async Task<Attachment?> Finished(AttachmentId id, CancellationToken ct) =>
        (await Row($"SELECT {Columns} FROM attachments a WHERE a.attachment_id = @id AND a.ready = 1 AND a.gone = 0", new { id = id.Value.ToString() }, ct)
            .ConfigureAwait(false))?.File;

    /// <summary>An upload to this room as it can be posted now; null when it is not there, not ready, or has waited too long.</summary>
    public async Task<Upload?> ForPosting(RoomId room, AttachmentId id, CancellationToken ct)
    {
        var row = await Row(
            $"""
            SELECT {Columns} FROM attachments a
            WHERE a.attachment_id = @id AND a.room_id = @room AND a.ready = 1 AND a.gone = 0 AND (a.number IS NOT NULL OR a.uploaded_at > @since)
            """,
            new
            {
                id = id.Value.ToString(),
                room = room.Value.ToString(),
                since = (clock.GetUtcNow() - AttachmentRules.UploadLasts).ToUnixTimeMilliseconds(),
            },
            ct).ConfigureAwait(false);
        return row is null ? null : new Upload(row.File, new UserId(Guid.Parse(row.Uploader)), row.Number is not null);
    }

    /// <summary>
    /// A file that this person may read now: of a room that is theirs at this moment, carried by a message that nobody
    /// took back, hid or erased. What was hidden, the care team of the room's group still reads, to judge it.
    /// Null in every other case.
    /// </summary>
    public async Task<ReadableFile?> Readable(Actor who, RoomId room, AttachmentId id, CancellationToken ct)
    {
        var row = await Row(
            $"""
            SELECT {Columns}, COALESCE(m.standing, 0) AS Standing,
              CASE WHEN COALESCE(m.standing, 0) = 0 THEN r.patient_id ELSE (SELECT p.patient_id FROM patients p WHERE p.patient_id = m.author_id) END AS Patient
            FROM attachments a
            JOIN rooms r ON r.room_id = a.room_id
            LEFT JOIN room_messages m ON m.room_id = a.room_id AND m.number = a.number
            WHERE a.attachment_id = @id AND a.room_id = @room AND a.ready = 1 AND a.gone = 0
              AND ((a.number IS NULL AND a.uploader_id = @me) OR (m.recalled = 0 AND (m.standing = 0 OR (m.standing IN ({Judged}) AND r.group_id IN ({AccessSql.TeamsOf})))))
              AND {AccessSql.SeesRoom("r")}
            """,
            new { id = id.Value.ToString(), room = room.Value.ToString(), me = AccessSql.Me(who) },
            ct).ConfigureAwait(false);
        return row is null ? null
            : new ReadableFile(
                row.File, row.ThumbnailType, row.Patient is null ? null : new PatientId(Guid.Parse(row.Patient)), row.Standing != 0);
    }

    private Task<Appended> Write(AttachmentId id, Sql row, CancellationToken ct) =>
        journal.Append(new Append(new StreamId("attachment", id.Value), StreamTable.Events, 0, []) { Rows = [row] }, ct);

    private async Task<FileRow?> Row(string sql, object values, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.QuerySingleOrDefaultAsync<FileRow>(new CommandDefinition(sql, values, cancellationToken: ct)).ConfigureAwait(false);
    }

    private sealed record FileRow
    {
        public string Id { get; init; } = "";
        public string Uploader { get; init; } = "";
        public long? Number { get; init; }
        public string Kind { get; init; } = "";
        public string ContentType { get; init; } = "";
        public long Bytes { get; init; }
        public string Name { get; init; } = "";
        public long? Width { get; init; }
        public long? Height { get; init; }
        public long? DurationMs { get; init; }
        public string? Peaks { get; init; }
        public string? ThumbnailType { get; init; }
        public string? Patient { get; init; }
        public long Standing { get; init; }

        public Attachment File => new(
            new AttachmentId(Guid.Parse(Id)),
            Enum.Parse<AttachmentKind>(Kind, ignoreCase: true),
            ContentType,
            Bytes,
            new PrivateText(Name),
            (int?)Width,
            (int?)Height,
            (int?)DurationMs,
            Peaks is null ? null : [.. Peaks.Split(',').Select(each => int.Parse(each, CultureInfo.InvariantCulture))],
            ThumbnailType is not null);
    }
}
