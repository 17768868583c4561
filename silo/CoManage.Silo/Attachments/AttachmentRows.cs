using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Attachments;

/// <summary>Everything that is written into the table of files. Uploading, posting, erasing and sweeping all do.</summary>
internal static class AttachmentRows
{
    /// <summary>Before the bytes are stored, so that a crash in between leaves nothing that nobody knows of.</summary>
    public static Sql Begun(RoomId room, UserId by, Attachment file, string? thumbnailType, DateTimeOffset at) => Of(
        file.Id,
        """
        INSERT INTO attachments (attachment_id, room_id, uploader_id, kind, content_type, bytes, name, width, height,
          duration_ms, peaks, thumbnail_type, uploaded_at, ready, gone)
        VALUES (@id, @room, @by, @kind, @type, @bytes, @name, @width, @height, @duration, @peaks, @thumbnail, @at, 0, 0)
        ON CONFLICT (attachment_id) DO NOTHING
        """,
        ("@room", room.Value), ("@by", by.Value), ("@kind", file.Kind.Code()), ("@type", file.ContentType), ("@bytes", file.Bytes),
        ("@name", file.Name.Words), ("@width", file.Width), ("@height", file.Height), ("@duration", file.DurationMs),
        ("@peaks", file.Peaks is null ? null : string.Join(',', file.Peaks)), ("@thumbnail", thumbnailType), ("@at", at));

    public static Sql Ready(AttachmentId id) => Of(id, "UPDATE attachments SET ready = 1 WHERE attachment_id = @id");

    /// <summary>The message with this number carries it now, and no other will.</summary>
    public static IEnumerable<Sql> Posted(RoomId room, RoomEvent.Posted said) => said.Attachment is { Id: var id }
        ?
        [
            Of(
                id,
                "UPDATE attachments SET number = @number WHERE attachment_id = @id AND room_id = @room AND number IS NULL",
                ("@room", room.Value), ("@number", said.Number)),
        ]
        : [];

    /// <summary>Served no more; its bytes are taken away soon.</summary>
    public static Sql Gone(AttachmentId id) => Of(id, "UPDATE attachments SET gone = 1 WHERE attachment_id = @id");

    /// <summary>The same, unless a message has come to carry it meanwhile.</summary>
    public static Sql GoneUnposted(AttachmentId id) => Of(id, "UPDATE attachments SET gone = 1 WHERE attachment_id = @id AND number IS NULL");

    public static Sql Removed(AttachmentId id) => Of(id, "DELETE FROM attachments WHERE attachment_id = @id AND gone = 1");

    // Streams of different kinds write such a row.
    private static Sql Of(AttachmentId id, string text, params (string Name, object? Value)[] values) =>
        new(text, [("@id", id.Value), .. values]) { SharedRow = $"attachments/{id.Value}" };
}
