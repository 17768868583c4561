using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Attachments;

/// <summary>Takes away what was sent to the service and never to a room. Row by row, because posting writes the same rows.</summary>
internal sealed class UnpostedFiles(IJournal journal, IReadDatabase database)
{
    private const int Page = 200;

    /// <summary>Everything from before this moment.</summary>
    public Task Before(DateTimeOffset moment, CancellationToken ct) =>
        Take("uploaded_at < @before", new { before = moment.ToUnixTimeMilliseconds() }, ct);

    /// <summary>Everything of one person.</summary>
    public Task Of(UserId person, CancellationToken ct) => Take("uploader_id = @person", new { person = person.Value.ToString() }, ct);

    private async Task Take(string which, object values, CancellationToken ct)
    {
        IReadOnlyList<string> page;
        do
        {
            await using var connection = await database.Open(ct).ConfigureAwait(false);
            page = [.. await connection.QueryAsync<string>(new CommandDefinition(
                $"SELECT attachment_id FROM attachments WHERE number IS NULL AND gone = 0 AND {which} ORDER BY attachment_id LIMIT {Page}",
                values,
                cancellationToken: ct)).ConfigureAwait(false)];
            if (page.Count == 0)
            {
                return;
            }

            await journal.Append(
                new Append(new StreamId("attachment-sweep", Guid.Empty), StreamTable.Events, 0, [])
                {
                    Rows = [.. page.Select(id => AttachmentRows.GoneUnposted(new AttachmentId(Guid.Parse(id))))],
                },
                ct).ConfigureAwait(false);
        }
        while (page.Count == Page);
    }
}
