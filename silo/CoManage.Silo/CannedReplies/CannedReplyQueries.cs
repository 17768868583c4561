using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.CannedReplies;

/// <summary>Reads canned replies; they hold nothing of any patient, so all staff who write read all of them.</summary>
public sealed class CannedReplyQueries(IReadDatabase database)
{
    /// <summary>All that are in use or wait for approval, by their Chinese title.</summary>
    public async Task<IReadOnlyList<CannedReplyRow>> All(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<CannedReplyRow>(new CommandDefinition(
            """
            SELECT reply_id AS ReplyId, status AS Status, title_zh AS TitleZh, title_en AS TitleEn, text_zh AS TextZh,
              text_en AS TextEn, writer_id AS WriterId, writer AS Writer, approver AS Approver
            FROM canned_replies WHERE status <> 'retired' ORDER BY title_zh, reply_id
            """,
            cancellationToken: ct)).ConfigureAwait(false)];
    }
}

/// <summary>One canned reply.</summary>
public sealed record CannedReplyRow
{
    public string ReplyId { get; init; } = "";
    public string Status { get; init; } = "";
    public string TitleZh { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string TextZh { get; init; } = "";
    public string TextEn { get; init; } = "";
    public string WriterId { get; init; } = "";
    public string Writer { get; init; } = "";

    /// <summary>Who approved it; null while it waits.</summary>
    public string? Approver { get; init; }
}
