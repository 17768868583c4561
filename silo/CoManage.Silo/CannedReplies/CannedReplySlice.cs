using CoManage.Domain.CannedReplies;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.CannedReplies;

/// <summary>Hosts canned replies.</summary>
public sealed class CannedReplySlice : Slice<CannedReply, CannedReplyCommand, CannedReplyEvent>
{
    public override string Kind => "canned-reply";

    public override Decider<CannedReply, CannedReplyCommand, CannedReplyEvent> Decider => CannedReply.Decider;

    public override EventNames<CannedReplyEvent> Names { get; } = new EventNames<CannedReplyEvent>()
        .Add<CannedReplyEvent.Written>("canned-reply.written")
        .Add<CannedReplyEvent.Approved>("canned-reply.approved")
        .Add<CannedReplyEvent.Retired>("canned-reply.retired");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, CannedReply after) => happened.Event switch
    {
        CannedReplyEvent.Written e => [Written(key, e)],
        CannedReplyEvent.Approved e => [Status(key, ReplyStatus.Approved, e.By)],
        CannedReplyEvent.Retired => [Status(key, ReplyStatus.Retired, null)],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    private static Sql Written(Guid key, CannedReplyEvent.Written written) => new(
        """
        INSERT INTO canned_replies (reply_id, status, title_zh, title_en, text_zh, text_en, writer_id, writer)
        VALUES (@id, @status, @titleZh, @titleEn, @textZh, @textEn, @writerId, @writer)
        ON CONFLICT (reply_id) DO UPDATE SET status = excluded.status, title_zh = excluded.title_zh,
          title_en = excluded.title_en, text_zh = excluded.text_zh, text_en = excluded.text_en,
          writer_id = excluded.writer_id, writer = excluded.writer, approver = NULL
        """,
        ("@id", key), ("@status", ReplyStatus.Draft.Code()),
        ("@titleZh", written.Title.Zh), ("@titleEn", written.Title.En),
        ("@textZh", written.Text.Zh), ("@textEn", written.Text.En),
        ("@writerId", written.Author.Id.Value), ("@writer", written.Author.Name));

    private static Sql Status(Guid key, ReplyStatus status, Actor? approver) => new(
        "UPDATE canned_replies SET status = @status, approver = COALESCE(@approver, approver) WHERE reply_id = @id",
        ("@id", key), ("@status", status.Code()), ("@approver", approver?.Name));
}
